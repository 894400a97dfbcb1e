"""A page as a person meets it: its words, its links, and its forms as they would be sent."""

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


@dataclass
class Form:
    """One form with what stands in its fields."""

    action: str
    method: str
    values: dict[str, list[str]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def filled(self, **typed: Any) -> dict[str, Any]:
        """What is sent once these fields are filled in; a date goes into its three boxes."""
        sent: dict[str, Any] = {name: list(values) for name, values in self.values.items()}
        for name, value in typed.items():
            for key, part in _boxes(name, value).items():
                assert key in self.names, f"{key} is not on this form: {sorted(self.names)}"
                sent[key] = part
        return sent


class Page(HTMLParser):
    """Reads one answer."""

    def __init__(self, answer: HttpResponse) -> None:
        super().__init__()
        self.status = answer.status_code
        self.html = answer.content.decode(errors="replace")
        self.forms: list[Form] = []
        self.links: list[str] = []
        self._select: tuple[str, bool] | None = None
        self._area = ""
        self.feed(self.html)

    @property
    def text(self) -> str:
        """What stands on the page, without markup."""
        return words_of(self.html)

    @property
    def heading(self) -> str:
        """The title on the page."""
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.html, re.DOTALL)
        return words_of(found[1]) if found else ""

    @property
    def errors(self) -> list[str]:
        """What the error summary says."""
        found = re.search(r'govuk-error-summary__list">(.*?)</ul>', self.html, re.DOTALL)
        return [words_of(item) for item in re.findall(r"<li>(.*?)</li>", found[1], re.DOTALL)] if found else []

    @property
    def notices(self) -> str:
        """What just happened."""
        return " ".join(words_of(item) for item in re.findall(r'<p class="notice.*?</p>', self.html, re.DOTALL))

    def form(self, action: str) -> Form:
        """The form that is sent to an address, whatever is asked behind it."""
        sent = [form for form in self.forms if re.split(r"[?#]", form.action)[0] == action and form.method == "post"]
        assert sent, f"no form goes to {action}: {[form.action for form in self.forms]}"
        return sent[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "form":
            self.forms.append(Form(given.get("action", ""), given.get("method", "get")))
        name = given.get("name", "")
        if tag == "option" and self._select and (self._select[1] or "selected" in given):
            self.forms[-1].values[self._select[0]] = [given.get("value", "")]
            self._select = (self._select[0], False)
        if not name or not self.forms or tag not in ("input", "textarea", "select", "button"):
            return
        self.forms[-1].names.add(name)
        if tag == "select":
            self._select = (name, True)
        if tag == "textarea":
            self._area = name
            self.forms[-1].values[name] = [""]
        if tag == "input" and (given.get("type") not in ("radio", "checkbox") or "checked" in given):
            self.forms[-1].values.setdefault(name, []).append(given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.forms[-1].values[self._area] = [self.forms[-1].values[self._area][0] + data]


def words_of(html: str) -> str:
    """Text without markup, spaces as one."""
    return " ".join(
        unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL))).split()
    )


def look(client: Client, address: str) -> Page:
    """Opens an address and follows where it leads."""
    return Page(client.get(address, follow=True))


def send(client: Client, form: Form, **typed: Any) -> Page:
    """Fills a form in and sends it."""
    return Page(client.post(form.action.partition("#")[0], form.filled(**typed), follow=True))


def _boxes(name: str, value: Any) -> dict[str, Any]:
    if hasattr(value, "year"):
        return {f"{name}-day": value.day, f"{name}-month": value.month, f"{name}-year": value.year}
    return {name: value}
