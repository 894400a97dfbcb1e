"""What the pages of a schedule show: a version with its parts, and a plan beside the version in force."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from evenhand.domain.account.planning import Line, Plan
from evenhand.domain.account.state import InstalmentState, Planned
from evenhand.domain.money import spoken
from evenhand.web.pages.words import day_words, plain, tag
from evenhand.work.account.scheduling import OFTEN
from evenhand.work.reading.account_schedule import Version
from evenhand.work.reading.account_view import AccountView

STATES = {
    InstalmentState.PLANNED: ("Planned", ""),
    InstalmentState.DUE: ("Due", "warn"),
    InstalmentState.MET: ("Met", "ok"),
    InstalmentState.SHORT: ("Short", "bad"),
    InstalmentState.LATE: ("Late", "bad"),
    InstalmentState.MISSED: ("Missed", "bad"),
    InstalmentState.OTHER_METHOD: ("By another method", "warn"),
    InstalmentState.EXCUSED: ("Excused", "grey"),
    InstalmentState.REPLACED: ("Replaced", "grey"),
}
CHANGES = {"new": ("New", "ok"), "gone": ("Goes", "bad"), "changed": ("Changes", "warn"), "same": ("Stays", "grey")}
NOT_COVERED = "not covered by what may be taken from earnings. Nothing collects it: each part is arrears on its day."
PARTS = ("maintenance", "fee", "arrears", "charges", "amount")


def version(view: AccountView, found: Version) -> dict[str, Any]:
    """One version with its instalments."""
    return {
        "number": found.number,
        "covers": f"{day_words(found.start)} up to the annual review on {day_words(found.until)}",
        "often": OFTEN[found.frequency],  # type: ignore[index]
        "set_on": found.set_on,
        "ended_on": found.ended_on,
        "days": found.days_not_covered,
        "set_by": _set_by(found),
        "why": found.why,
        "warning": found.warning,
        "rows": [row(item) for item in found.instalments],
        "totals": {part: spoken(found.total(part)) for part in PARTS},
        "direct": paid_directly(view),
        "uncovered": _uncovered(found.instalments),
    }


def versions(view: AccountView, found: tuple[Version, ...], shown: int) -> list[dict[str, Any]]:
    """Links to every version, the newest first."""
    here = reverse("account-schedule", args=[view.reference])
    return [
        {
            "text": f"Version {item.number}, set on {day_words(item.set_on)}",
            "state": tag(f"Ended {day_words(item.ended_on)}", "grey") if item.ended_on else tag("In force", "ok"),
            "href": None if item.number == shown else f"{here}?version={item.number}",
        }
        for item in found
    ]


def row(item: Planned) -> dict[str, Any]:
    """One instalment by its parts."""
    return {
        "due_on": item.due_on,
        "case": item.case,
        "method": str(item.method),
        "judge_on": item.judge_on,
        "state": tag(*STATES[item.state]),
        "uncovered": spoken(over) if (over := item.uncovered + item.uncovered_fee) else "",
        **{part: spoken(getattr(item, part)) for part in PARTS},
    }


def plan(found: Plan) -> dict[str, Any]:
    """What would be set, and what it changes, line by line."""
    total = {name: sum(getattr(item, name) for item in found.instalments) for name in PARTS}
    during = found.schedule.during
    return {
        "number": found.schedule.number,
        "covers": f"{day_words(during.start)} up to the annual review on {day_words(during.end)}",
        "weeks": found.weeks,
        "days": found.schedule.days_not_covered,
        "changes": [change(line) for line in found.changes],
        "counts": _counts(found.changes),
        "totals": {name: spoken(pence) for name, pence in total.items()},
        "warning": found.warning.sentence if found.warning else "",
        "left": [_left(case, *parts) for case, parts in found.left.items()],
        "uncovered": _uncovered(found.instalments),
        "shown": [
            {"due_on": item.due_on, "case": item.receiving_parent, "amount": spoken(item.maintenance)}
            for item in found.shown
        ],
        "working": [
            {"says": line.says, "amount": spoken(line.amount) if isinstance(line.amount, int) else line.amount,
             "source": line.source}
            for line in found.working
        ],
    }  # fmt: skip


def change(line: Line) -> dict[str, Any]:
    """One collection before and after."""
    kind = "new" if line.was is None else "gone" if line.now is None else "changed" if line.changes else "same"
    shown = line.now or line.was
    assert shown is not None  # noqa: S101 - one of the two is there
    return {
        **row(shown),
        "kind": tag(*CHANGES[kind]),
        "was": spoken(line.was.amount) if line.was else "",
        "now": spoken(line.now.amount) if line.now else "",
    }


def paid_directly(view: AccountView) -> list[str]:
    """Cases that are shown and not collected."""
    return [
        f"Case {case.reference}: {spoken(item.weekly)} a week is paid directly, and nothing is collected."
        for case in view.state.cases
        for item in view.state.liabilities
        if not case.collected and item.case == case.reference and view.today in item.during
    ]


def _counts(changes: tuple[Line, ...]) -> str:
    new = sum(line.was is None for line in changes)
    gone = sum(line.now is None for line in changes)
    other = sum(line.changes for line in changes) - new - gone
    said = [f"{count} {word}" for count, word in ((new, "new"), (gone, "no longer"), (other, "changed")) if count]
    return f"Collections: {', '.join(said)}, {len(changes) - new - gone - other} as before."


def _uncovered(instalments: Iterable[Planned]) -> list[str]:
    """A sentence a case, of what no rate from earnings covers and nothing took the place of."""
    found: dict[str, int] = {}
    for item in instalments:
        if item.state is not InstalmentState.REPLACED and (over := item.uncovered + item.uncovered_fee):
            found[item.case] = found.get(item.case, 0) + over
    return [
        f"Case {case}: {spoken(pence)} of maintenance with its fee is {NOT_COVERED}" for case, pence in found.items()
    ]


def _left(case: str, behind: int, levied: int) -> str:
    said = [f"{spoken(pence)} of {name}" for pence, name in ((behind, "arrears"), (levied, "charges")) if pence]
    return f"Case {case}: {' and '.join(said)} not collected before the annual review."


def _set_by(found: Version) -> str:
    kind, _, rest = found.cause.partition(":")
    if kind == "request":
        return f"By the calculation of request {rest.rpartition(':')[2]} on case {rest.partition(':')[0]}"
    return "By a person" if kind == "person" else plain(found.cause)
