"""What approving would do, next to what is true now: the decision itself was asked, and nothing is written. R17."""

from typing import Any

from evenhand.domain.account.planning.difference import Line
from evenhand.domain.account.state import Planned
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.state import CaseState
from evenhand.web.pages.account.schedule import change
from evenhand.web.pages.ending.methods import short_method
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import day_words, plain, tag
from evenhand.work.reading.approval_preview import Preview, preview_of
from evenhand.work.reading.approvals import approvals
from evenhand.work.reading.request_view import Desk

LETTER, LETTERS = "Letter ", "{code} to the {to} parent"
NO_FEES = "None since the Start Date"
NOT_OURS = "None: nothing is collected"


def preview_here(desk: Desk) -> dict[str, Any] | None:
    """What the answer would bring about; None where nothing waits on this request."""
    number = desk.view.numbers[desk.request.number]
    waits = next((item for item in approvals(desk.actor, desk.view.today) if item.request == number), None)
    if waits is None:
        return None
    return shown(desk.view.state, preview_of(desk.view, waits, desk.actor, desk.beside))


def shown(state: CaseState, found: Preview) -> dict[str, Any]:
    """The two sides, what happens on the way, and each payment that is to come."""
    if found.refused is not None:
        says, why = found.refused.sentence, why_of(found.refused.steps, found.refused.rules)
        return {"refused": {"sentence": says, "why": why}}
    after = apply_all(state, found.events)
    return {
        "refused": None,
        "rows": _rows(state, after, found),
        "does": [f"{line.rstrip('.')}." for line in (*found.does, *found.money) if not line.startswith(LETTER)],
        "letters": [LETTERS.format(code=item.code, to=item.to) for item in found.letters],
        "schedule": [change(line) for line in found.schedule],
        "totals": [spoken(_total(found.schedule, "was")), spoken(_total(found.schedule, "now"))],
    }


def _rows(now: CaseState, then: CaseState, found: Preview) -> list[dict[str, Any]]:
    sides = [
        ("Service type", plain(now.service), plain(then.service)),
        ("Opportunity", *(_opportunity(state) for state in (now, then))),
        ("End Date", *(_end(state) for state in (now, then))),
        ("Collection fees and charges", _fees(now), _fees(then)),
        ("Fee in what is to come", spoken(_total(found.schedule, "was", "fee")),
         spoken(_total(found.schedule, "now", "fee"))),
        ("To be collected up to the annual review", spoken(_total(found.schedule, "was")),
         spoken(_total(found.schedule, "now"))),
        ("Methods", *(_methods(state) for state in (now, then))),
        ("Team", plain(now.segment), plain(then.segment)),
    ]  # fmt: skip
    return [
        {"name": name, "now": before, "then": after, "tag": tag("Changes", "warn") if before != after else None}
        for name, before, after in sides
        if name != "Team" or before != after
    ]


def _opportunity(state: CaseState) -> str:
    held = state.opportunity
    if held is None:
        return ""
    ended = f", {held.compliance}" if held.compliance else ""
    return f"{str(held.status).capitalize()}{ended}"


def _end(state: CaseState) -> str:
    held = state.opportunity
    return day_words(held.period.end) if held is not None else ""


def _fees(state: CaseState) -> str:
    held = state.opportunity
    if state.service == "direct-pay":
        return NOT_OURS
    return f"From {day_words(held.fees_from)}" if held is not None and held.fees_from else NO_FEES


def _methods(state: CaseState) -> str:
    live = [f"{short_method(one.kind)} {one.share}%" for one in state.methods if one.until is None]
    return ", ".join(live) or "None"


def _total(schedule: tuple[Line, ...], side: str, part: str = "amount") -> int:
    found: list[Planned | None] = [getattr(line, side) for line in schedule]
    return sum(getattr(item, part) for item in found if item is not None)
