"""Brings the files of bulk operations into the cache, in a process of its own: the window never feels it.

`__main__` speaks with the parent (`messages`, `control`); `importing` downloads and joins the steps.
`first_pass` makes rows of lines, block by block (`blocks`, `decoding`, `order_rows`, `work_rows`,
`stock_rows`), into a file of its own (`import_file`); `orphans`, `late_orders` and `finishing` complete it.
The parent then puts that file in the cache's place, or `merging` brings its orders into a cache that is in
use. Killed anywhere, the next start goes on.
"""
