"""The arrears page: each figure of each case, opened into what made it."""

from itertools import groupby
from typing import Any

from evenhand.domain.account.arrears import Figure, Line, Made
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.account.lots import Step, What
from evenhand.domain.money import spoken
from evenhand.web.pages.account.overview import entry_href
from evenhand.web.pages.words import day_words, tag
from evenhand.work.entry_words import BUCKETS, reason_of
from evenhand.work.reading.account_view import AccountView

MADE = {
    Made.MISSED: tag("Missed payment", "warn"),
    Made.DUE: tag("Due, not late", "ok"),
    Made.BACKDATED: tag("Backdated change"),
    Made.UNCOVERED: tag("Not covered by earnings", "warn"),
    Made.CHANGE: tag("Change of what is due"),
    Made.OPENING: tag("Opening balance", "grey"),
    Made.CHARGE: tag("Charge"),
    Made.OTHER: tag("Other entry", "grey"),
}
WHAT = {
    What.PAID: "{pence} paid on {on}",
    What.LOWERED: "{pence} taken off on {on} by a change",
    What.WAIVED: "{pence} waived on {on}",
    What.WRITTEN_OFF: "{pence} written off on {on}",
}


def by_case(view: AccountView, figures: tuple[Figure, ...]) -> list[dict[str, Any]]:
    """The cases that owe something, each with its figures and their lines."""
    return [
        {
            "reference": case,
            "name": head.receiving.name if (head := view.case(case)) else "",
            "figures": [_figure(view, figure) for figure in those],
        }
        for case, those in groupby(figures, key=lambda figure: figure.case)
    ]


def _figure(view: AccountView, figure: Figure) -> dict[str, Any]:
    missed = sum(line.left for line in figure.lines if line.made is Made.MISSED)
    backdated = sum(line.left for line in figure.lines if line.made is Made.BACKDATED)
    parts = [
        f"{spoken(pence)} {words}"
        for pence, words in ((missed, "from missed payments"), (backdated, "from backdated changes"))
        if pence
    ]
    return {
        "name": _sentence(BUCKETS[figure.bucket]),
        "pence": figure.pence,
        "says": ", ".join(parts) if figure.bucket is Bucket.ARREARS else "",
        "lines": [_line(view, line) for line in figure.lines],
    }


def _line(view: AccountView, line: Line) -> dict[str, Any]:
    return {
        "made": MADE[line.made],
        "on": line.on,
        "what": _what(view, line),
        "href": entry_href(view, line.entry.number, line.entry.effective_on),
        "number": line.entry.number,
        "due": line.due,
        "steps": [_step(step) for step in line.steps],
        "left": line.left,
    }


def _what(view: AccountView, line: Line) -> str:
    said = []
    kind, _, number = line.entry.cause.partition(":")
    item = view.instalments.get(int(number)) if kind in ("instalment", "uncovered") and number.isdecimal() else None
    if item is not None:
        said.append(f"{item.method}, due {day_words(item.due_on)}")
    if line.missed_on:
        said.append(f"found missed on {day_words(line.missed_on)}")
    if line.suspended_on:
        said.append(f"suspended since {day_words(line.suspended_on)}")
    if line.made is Made.BACKDATED and line.entry.on != line.on:
        said.append(f"became known on {day_words(line.entry.on)}")
    if reason := reason_of(line.entry):
        said.append(reason)
    return _sentence("; ".join(said))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _step(step: Step) -> str:
    return WHAT[step.what].format(pence=spoken(step.pence), on=day_words(step.on))
