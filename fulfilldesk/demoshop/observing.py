"""Looking on: every request to the shop is shown to somebody before it is answered."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from fulfilldesk.demoshop.responses import MAX_BODY, Application, Environ, StartResponse, content_length


@dataclass(frozen=True, slots=True)
class Seen:
    """One request. ``server`` is ``shop`` or ``downloads``; names of headers are in lower case; ``body`` is
    its first two megabytes.
    """

    server: str
    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """All of it in one text, to be searched."""
        lines = [f"{self.method} {self.path}?{self.query}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return "\n".join([*lines, "", self.body.decode("utf-8", "replace")])


#: Is called on the threads of the server.
Observe = Callable[[Seen], None]


def observed(app: Application, observe: Observe, server: str) -> Application:
    """The application with somebody looking on."""

    def answer(environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        body = b""
        length = content_length(environ)
        if length:
            body = environ["wsgi.input"].read(min(length, MAX_BODY))
            environ = {**environ, "wsgi.input": io.BytesIO(body)}
        headers = {
            name.removeprefix("HTTP_").replace("_", "-").lower(): str(value)
            for name, value in environ.items()
            if name.startswith("HTTP_")
        }
        method, path = environ["REQUEST_METHOD"], environ.get("PATH_INFO", "")
        observe(Seen(server, method, path, environ.get("QUERY_STRING", ""), headers, body))
        return app(environ, start_response)

    return answer
