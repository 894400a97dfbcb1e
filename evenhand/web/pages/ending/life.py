"""The whole life of an opportunity in one picture: offer, start, payments by state, extension, end and outcome.

Each numbered mark is a row of the table beneath; its geometry is in the units of its own drawing.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from evenhand.config.book import the_book
from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.account.state import Planned
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.clocks import judged, period
from evenhand.domain.opportunity.state import Opportunity
from evenhand.domain.rules import NoRuleInForce
from evenhand.web.filters import counted
from evenhand.web.pages.account.schedule import STATES
from evenhand.web.pages.ending.marks import legend, mark_of, said_of, size_of
from evenhand.web.pages.ending.milestones import Milestone, milestones
from evenhand.web.pages.words import day_words, tag
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.planned import due_in

WIDTH, LEFT, RIGHT = 760, 96, 16
EDGE, APART = 14, 22
STONES, PAID, ENFORCED_AT, BAND, AXIS = 18, 58, 92, 20, 126
HEIGHT = 136


def life(view: CaseView) -> dict[str, Any] | None:
    """The picture with its two tables; None where there is no opportunity."""
    held = view.state.opportunity
    if held is None:
        return None
    told = milestones(view.state)
    due = due_in(view, held.period)
    days = sorted({view.today, *(one.on for one in told), *(item.due_on for item in due)})
    first, last = days[0], days[-1]
    counts = _judged(view, held)

    def x(on: date) -> float:
        whole = WIDTH - LEFT - RIGHT - 2 * EDGE
        return round(LEFT + EDGE + whole * (on - first).days / max((last - first).days, 1), 1)

    numbered = list(enumerate(told, 1))
    return {
        "width": WIDTH,
        "height": HEIGHT,
        "left": LEFT,
        "stones_y": STONES,
        "says": _says(told, due),
        "period": _band(view, held, x, last),
        "stones": _apart([{"x": x(one.on), "number": number} for number, one in numbered]),
        "size": size_of([x(on) for on in sorted({item.due_on for item in due})]),
        "marks": [_mark(item, x(item.due_on), counts) for item in due],
        "legend": legend(item.state for item in due),
        "names": _names(due),
        "today": {"x": x(view.today), "text": f"{view.today.day} {view.today:%b}"},
        "axis": [{"x": x(on), "text": f"{on.day} {on:%b %Y}", "anchor": anchor} for on, anchor in
                 ((first, "start"), (last, "end"))],
        "axis_y": AXIS,
        "rows": [{"number": number, "on": one.on, "what": one.what, "detail": one.detail,
                  "ahead": one.on > view.today} for number, one in numbered],
        "payments": [_payment(item, counts) for item in due],
    }  # fmt: skip


def _judged(view: CaseView, held: Opportunity) -> Any:
    try:
        return judged(held, view.state.application.received_on, the_book().rules)
    except NoRuleInForce:
        return held.period


def _band(view: CaseView, held: Opportunity, x: Any, last: date) -> list[dict[str, Any]]:
    """The period; what an extension added to it stands as a part of its own."""
    start, end = held.period.start, held.period.end or last
    try:
        planned = period(held.route, start, view.state.application.received_on, the_book().rules).end or end
    except NoRuleInForce:
        planned = end
    whole = [(start, min(planned, end), False)]
    if held.extended and end > planned:
        whole.append((planned, end, True))
    return [{"x": x(since), "width": round(x(until) - x(since), 1), "added": added} for since, until, added in whole]


def _apart(stones: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Numbers that would lie on each other are moved on, and each keeps a line to its own day."""
    at = 0.0
    for stone in stones:
        stone["at"] = max(stone["x"], at)
        at = stone["at"] + APART
    over = max((stone["at"] for stone in stones), default=0) - (WIDTH - EDGE)
    if over > 0:
        edge = float(WIDTH - EDGE)
        for stone in reversed(stones):
            stone["at"] = min(stone["at"], edge)
            edge = stone["at"] - APART
    return stones


def _mark(item: Planned, x: float, counts: Any) -> dict[str, Any]:
    enforced = item.method in ENFORCED
    return {
        "x": x,
        "y": ENFORCED_AT if enforced else PAID,
        "mark": mark_of(item.state),
        "apart": enforced or item.due_on not in counts,
    }


def _names(due: Sequence[Planned]) -> list[dict[str, Any]]:
    rows = (("Paid", "by the parent", PAID, False), ("Taken", "not counted", ENFORCED_AT, True))
    held = {item.method in ENFORCED for item in due}
    return [
        {"text": text, "small": small, "y": y, "band_y": y - BAND / 2, "band": BAND, "wide": WIDTH - LEFT - RIGHT}
        for text, small, y, enforced in rows
        if enforced in held or not enforced
    ]


def _payment(item: Planned, counts: Any) -> dict[str, Any]:
    words, kind = STATES[item.state]
    counted_in = item.method not in ENFORCED and item.due_on in counts
    return {
        "on": item.due_on,
        "amount": spoken(item.amount),
        "method": str(item.method),
        "tag": tag(words if counted_in else f"{words}, not counted", kind if counted_in else "grey"),
    }


def _says(told: Sequence[Milestone], due: Sequence[Planned]) -> str:
    steps = "; ".join(f"{one.what}, {day_words(one.on)}" for one in told)
    states: dict[str, int] = {}
    for item in due:
        words = said_of(item.state).lower()
        states[words] = states.get(words, 0) + 1
    paid = ", ".join(f"{number} {words}" for words, number in states.items())
    return f"{steps}. {counted(len(due), 'payment')}{': ' + paid if paid else ''}."
