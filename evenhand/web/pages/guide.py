"""What the pages of the guide show: its blocks with addresses of this desk, its list, and what is found in it."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.templatetags.static import static
from django.urls import reverse

from evenhand.work.exercises.book import exercises
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.find import Found
from evenhand.work.guide.inline import Line, Span
from evenhand.work.guide.pages import ENDS, Page, guide
from evenhand.work.guide.places import beside_page, beside_task
from evenhand.work.guide.walks import Walk, walks_of
from evenhand.work.reading.grounds import ground

_GROUND = re.compile(r"\b(?:[A-Z]{3}-[0-9]+[a-g]?|[RMNPW][0-9]+)\b")
PICTURES = "guide/"


def link_to(page: Page | None) -> dict[str, str] | None:
    """A link to a page of the guide."""
    return {"title": page.title, "href": reverse("guide-page", args=[page.name])} if page else None


def beside_address(address: str) -> dict[str, str] | None:
    """A link to what helps at an address of the desk."""
    return link_to(beside_page(address))


def beside_request(procedure: str, task: str) -> dict[str, str] | None:
    """A link to what helps with a task."""
    return link_to(beside_task(procedure, task))


def listed() -> list[dict[str, Any]]:
    """Every page under the heading of its group."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for page in guide().values():
        groups.setdefault(page.group, []).append(_row(page))
    return [
        {"name": name, "id": f"group-{place}", "pages": pages} for place, (name, pages) in enumerate(groups.items())
    ]


def _row(page: Page) -> dict[str, Any]:
    walks = walks_of(page.name)
    return {"title": page.title, "to": page.to[:1].upper() + page.to[1:], "href": link(page.name), "walks": len(walks)}


def link(name: str) -> str:
    """The address of a page."""
    return reverse("guide-page", args=[name])


def found_pages(found: Iterable[Found]) -> list[dict[str, str]]:
    """What a search found."""
    return [{"title": each.page.title, "href": link(each.page.name), "excerpt": each.excerpt} for each in found]


def blocks(parts: Iterable[Block]) -> list[dict[str, Any]]:
    """The parts of a page, as its template draws them."""
    made, under, seen = [], "", Counter[str]()
    for part in parts:
        under = part.words if part.kind == "heading" else under
        seen[part.kind] += 1
        label = f"{part.kind.capitalize()} {seen[part.kind]}{f': {under}' if under else ''}"
        made.append(_block(part) | {"label": label})
    return made


def _block(part: Block) -> dict[str, Any]:
    return {
        "kind": part.kind,
        "level": part.level,
        "id": part.id if part.kind == "heading" else "",
        "lines": [line(each) for each in part.lines],
        "head": [line(each) for each in part.head],
        "rows": [[line(cell) for cell in row] for row in part.rows],
        "text": part.text,
        "figures": part.figures,
        "src": static(f"{PICTURES}{part.file}") if part.file else "",
    }


def line(spans: Line) -> list[dict[str, str]]:
    """Spans with addresses: steps and rulings lead to what they say, pages of the guide to themselves."""
    return [each for span in spans for each in _span(span)]


def _span(span: Span) -> Iterable[dict[str, str]]:
    if span.kind == "link":
        yield {"kind": "link", "text": span.text, "href": _address(span.to)}
        return
    at = 0
    for named in _GROUND.finditer(span.text) if span.kind == "text" else ():
        if ground(named[0]):
            yield {"kind": "text", "text": span.text[at : named.start()], "href": ""}
            yield {"kind": "link", "text": named[0], "href": reverse("why", args=[named[0]])}
            at = named.end()
    yield {"kind": span.kind, "text": span.text[at:], "href": ""}


def _address(to: str) -> str:
    """Nothing for what stands beside the product and not in it."""
    name = to.removesuffix(ENDS)
    return link(name) if name in guide() else ""


def walk_shown(walk: Walk) -> dict[str, Any]:
    """A walk with its steps."""
    return {
        "title": walk.title,
        "minutes": walk.minutes,
        "start": line(walk.start),
        "steps": [
            {
                "do": line(step.do),
                "see": line(step.see),
                "src": static(f"{PICTURES}{step.picture}") if step.picture else "",
                "shows": step.shows,
            }
            for step in walk.steps
        ],
    }


def walk_links(page: Page) -> list[dict[str, Any]]:
    """The walks through a page."""
    return [
        {"title": walk.title, "minutes": walk.minutes, "href": reverse("walk", args=[walk.id])}
        for walk in walks_of(page.name)
    ]


def exercise_links(page: Page) -> list[dict[str, Any]]:
    """The exercises that go with a page."""
    return [
        {"title": each.title, "minutes": each.minutes, "href": reverse("exercise", args=[each.id])}
        for each in exercises().values()
        if each.page == page.name
    ]
