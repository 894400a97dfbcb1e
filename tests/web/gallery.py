"""Every template with made-up data, as the desk shows it.

`python -m tests.web.gallery` serves it on this machine, for whoever changes the look.
"""

import contextlib
import functools
import http.server
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from jinja2 import ChainableUndefined, ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader
from markupsafe import Markup

from evenhand.web.filters import FILTERS
from tests.web.samples import (
    calculating,
    case_pages,
    desk,
    ending,
    money_in,
    negotiating,
    of_the_office,
    paying_out,
    procedures,
    the_guide,
    what_if,
    work,
)

WEB = Path(__file__).resolve().parents[2] / "evenhand" / "web"
TEMPLATES = WEB / "templates"
PAGES: dict[str, tuple[str, dict[str, Any]]] = (
    work.PAGES
    | case_pages.PAGES
    | desk.PAGES
    | negotiating.PAGES
    | ending.PAGES
    | calculating.PAGES
    | money_in.PAGES
    | paying_out.PAGES
    | of_the_office.PAGES
    | procedures.PAGES
    | the_guide.PAGES
    | what_if.PAGES
)
OURS = ("script-src", "style-src", "img-src", "font-src", "connect-src", "form-action")
POLICY = "; ".join(["default-src 'none'", *(f"{each} 'self'" for each in OURS)])
KINDS = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


@functools.cache
def environment() -> Environment:
    """As evenhand.config.jinja makes it, with addresses that this gallery answers."""
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    made = Environment(
        loader=ChoiceLoader([FileSystemLoader(TEMPLATES), macros]),
        autoescape=True,
        undefined=ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["url"] = lambda name, *args: "/" + "/".join([name, *map(str, args)])
    made.globals["static"] = lambda path: f"/static/{path}"
    made.filters.update(FILTERS)
    return made


def render(name: str, **more: Any) -> str:
    template, context = PAGES[name]
    token = Markup('<input type="hidden" name="csrfmiddlewaretoken" value="made-up">')
    return environment().get_template(template).render(context | {"csrf_input": token} | more)


class Gallery(http.server.ThreadingHTTPServer):
    """Serves the pages by the names of their addresses, and remembers what was posted to it."""

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Answer)
        self.posted: list[tuple[str, dict[str, list[str]]]] = []
        self.answers_with = "request-errors"
        self.broken = False
        self.slow = 0.0

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Answer(http.server.BaseHTTPRequestHandler):
    server: Gallery

    def do_GET(self) -> None:
        path = urlsplit(self.path).path.strip("/")
        name = path.split("/")[0]
        if name == "static":
            file = WEB / path
            self.say(200, file.read_bytes(), KINDS[file.suffix]) if file.is_file() else self.say(404, b"")
        elif name in PAGES:
            self.say(200, render(name).encode())
        else:
            links = "".join(f'<li><a href="/{each}">{each}</a></li>' for each in PAGES)
            self.say(200 if not path else 404, f"<!doctype html><title>Gallery</title><ul>{links}</ul>".encode())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.posted.append((self.path, parse_qs(body)))
        time.sleep(self.server.slow)
        if self.server.broken:
            self.say(500, b"broken")
        else:
            self.say(200, render(self.server.answers_with).encode())

    def say(self, status: int, body: bytes, kind: str = "text/html; charset=utf-8") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """A gallery says nothing of who came."""


@contextlib.contextmanager
def served(port: int = 0) -> Iterator[Gallery]:
    with Gallery(port) as gallery:
        threading.Thread(target=gallery.serve_forever, daemon=True).start()
        yield gallery
        gallery.shutdown()


if __name__ == "__main__":
    with served(8010) as shown:
        print(shown.address)
        threading.Event().wait()
