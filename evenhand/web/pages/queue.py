"""My work as a table, with its filters and its pages."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from evenhand.config.book import the_book
from evenhand.web.pages.words import LANGUAGES, kind_of_request, tag, team
from evenhand.work.reading.queue import QueueFilter, QueuePage, QueueRow
from evenhand.work.reading.worklists import SEGMENTS, Worklist

WHOSE = {
    "": "Mine, and nobody's yet",
    "mine": "Mine",
    "nobody": "Nobody's yet",
    "anyone": "Everybody's",
}
DUE = {"": "Any day", "late": "Late", "today": "Today or late", "week": "In seven days"}
SORTED = ("case", "waiting", "due")


def row(item: QueueRow, *, several: bool) -> dict[str, Any]:
    """One request that waits."""
    tags = [tag("Restricted", "bad")] if item.restricted else []
    if item.language != "en":
        tags.append(tag(LANGUAGES[item.language], "grey"))
    if several:
        tags.append(tag(team(item.segment), "grey"))
    return {
        "id": f"{item.id}:{item.version}",
        "case": item.case,
        "href": reverse("request", args=[item.id]),
        "who": [item.paying, item.receiving],
        "request": item.title,
        "why": item.why,
        "waiting": item.waiting,
        "due": item.due_on,
        "late": item.late,
        "first": item.first,
        "assigned": item.assigned_name,
        "tags": tags,
    }


def filters(work: Worklist, chosen: QueueFilter, people: dict[str, str]) -> list[dict[str, Any]]:
    """The filters, with what is chosen."""
    whose = WHOSE | (people if work.leads else {})
    kinds = {key: kind_of_request(key) for key in sorted(the_book().procedures)}
    found = [
        _filter("whose", "Whose", chosen.whose, whose),
        _filter("kind", "Request", chosen.procedure, {"": "Every kind", **kinds}),
        _filter("due", "Due", chosen.due, DUE),
    ]
    if len(work.segments) > 1:
        teams = {"": "Every team", **{key: SEGMENTS[key] for key in work.segments}}
        found.insert(1, _filter("team", "Team", chosen.segment, teams))
    return found


def _filter(name: str, label: str, value: str, options: dict[str, str]) -> dict[str, Any]:
    listed = [{"value": key, "label": words} for key, words in options.items()]
    return {"name": name, "label": label, "value": value, "options": listed}


def columns(chosen: QueueFilter) -> dict[str, dict[str, str]]:
    """Links that sort."""
    found = {}
    for name in SORTED:
        direction, order = "none", name
        if chosen.order.lstrip("-") == name:
            down = chosen.order.startswith("-")
            direction, order = ("descending", name) if down else ("ascending", f"-{name}")
        found[name] = {"href": address(chosen, sort=order), "direction": direction}
    return found


def pages(shown: QueuePage) -> dict[str, Any] | None:
    """The design system's pagination; None where all is on one page."""
    if shown.pages == 1:
        return None
    near = [at for at in range(1, shown.pages + 1) if abs(at - shown.page) <= 1 or at in (1, shown.pages)]
    items: list[dict[str, Any]] = []
    for before, at in zip([0, *near], near, strict=False):
        if at - before > 1:
            items.append({"ellipsis": True})
        items.append({"number": at, "current": at == shown.page, "href": address(shown.applied, page=at)})
    found: dict[str, Any] = {"items": items}
    if shown.page > 1:
        found["previous"] = {"href": address(shown.applied, page=shown.page - 1)}
    if shown.page < shown.pages:
        found["next"] = {"href": address(shown.applied, page=shown.page + 1)}
    return found


def address(chosen: QueueFilter, *, sort: str = "", page: int = 1) -> str:
    """The address of the queue under a filter."""
    asked = {
        "whose": chosen.whose,
        "team": chosen.segment,
        "kind": chosen.procedure,
        "due": chosen.due,
        "sort": sort or chosen.order,
        "page": str(page) if page > 1 else "",
    }
    return f"{reverse('my-work')}?{urlencode({key: value for key, value in asked.items() if value})}"


def in_words(chosen: QueueFilter, people: dict[str, str]) -> str:
    """What is shown."""
    whose = {"": "yours or nobody's yet", "mine": "yours", "nobody": "nobody's yet", "anyone": "of the whole team"}
    said = [whose.get(chosen.whose, f"with {people.get(chosen.whose, chosen.whose)}")]
    if chosen.due:
        said.append(DUE[chosen.due].lower())
    order = {"due": "oldest due first", "-due": "latest due first", "waiting": "longest waiting first"}
    return ", ".join([*said, order.get(chosen.order, "")]).rstrip(", ")
