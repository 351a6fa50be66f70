"""Every order's filters and sorts as arrays in memory: what answers lists, counts and choices.

SQL alone takes 50 to 450 ms at a million orders for rare filters, counts and sorts without an index; the
arrays take 1 to 12 ms and 31 MB. What they do not hold comes from SQLite: rows by number, hits of the search
index, and the order of long keys (name, date, customer, price), which its indexes know.

`table` says what there is. `build` makes it from the cache, `patch` follows the cache's changes (`move`:
orders come and go; `resort`: long keys; `splice`: arrays), `snapshot` keeps it in a file, and `current` hands
out what is up to date. `finding` answers a query from `masks` (view and filters), `asked` and `conditions`
(what the search text says), `hits` (its words) and `sorting`; `summaries` counts. `lists` is the door.

Only a worker comes here: numpy is imported when the first list is asked for, after the window was painted.
Every step that holds the interpreter's lock is short, since the window's thread waits for it.
"""
