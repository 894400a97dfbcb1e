"""Every calculation in force worked out anew from the facts of its day, and from those that are known now. M1, M5."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from evenhand.domain.account.state import Liability
from evenhand.domain.account.working_out import WorkedOut
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.calculation import Counted, calculation, counted, counts_from
from evenhand.domain.opportunity.events import MaintenanceWorkedOut
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.effects.calculation import worked_out
from evenhand.domain.recomputing.facts import what_changed
from evenhand.domain.recomputing.found import Cause, Finding, Sort, What, beside, in_words, said, why
from evenhand.domain.recomputing.walk import Moment
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

AMOUNTS = frozenset({"weekly", "fee", "receiving_fee", "gross", "deduction"})
NAMES = {
    "effective_on": "the day from which it counts",
    "weekly": "weekly maintenance",
    "fee": "weekly fee of the paying parent",
    "receiving_fee": "weekly fee of the receiving parent",
    "gross": "gross weekly income",
    "other_children": "other children",
    "children": "children",
    "children_in_all": "children of all cases",
    "deduction": "normal deduction",
    "over": "whether the deduction passes the limit",
    "lines": "a step of the working",
}
LEFT_OUT = frozenset({"steps", "rules", "number", "every"})
ROUNDING = "maintenance.rounding"


@dataclass
class Worked:
    """One calculation as it was performed.

    Attributes:
        before: how the account stood when it began.
        own: the case whose request it was, with what was learned for it.
        others: the cases that were worked out together with it.
        told: what each case was told.
    """

    before: Moment
    own: CaseState
    on: date
    digest: str
    others: tuple[str, ...]
    told: dict[str, MaintenanceWorkedOut] = field(default_factory=dict)


def anew(worked: Worked, rules: Rules) -> tuple[WorkedOut | Refusal, date]:
    """What it comes to from the facts that were known then, and the day from which it counts."""
    told = worked.told[worked.own.reference]
    others = [counted(worked.before.cases[case], worked.on) for case in worked.others]
    on = counts_from(worked.own) or told.effective_on
    return _found(worked.own, others, on, worked.on, rules), on


def _found(own: CaseState, others: list[Counted | Refusal], on: date, today: date, rules: Rules) -> WorkedOut | Refusal:
    refused = next((one for one in others if isinstance(one, Refusal)), None)
    if refused is not None:
        return refused
    return calculation(own, tuple(one for one in others if isinstance(one, Counted)), on, today, rules)


@dataclass(frozen=True)
class InForce:
    """A liability in force: as its row says, as its events say, with the calculation that it follows from."""

    account: str
    case: str
    row: Liability | None
    event: Liability | None
    worked: Worked | None

    def finding(self, about: str, recorded: str, recomputed: str, cause: tuple[Cause, str], sort: Sort) -> Finding:
        """A finding about it."""
        return Finding(self.account, self.case, What.CALCULATION, about, recorded, recomputed, *cause, sort)


def findings(held: InForce, now: Moment, today: date, rules: Rules) -> Iterator[Finding]:
    """What differs, what cannot be recomputed, and what is due to be worked out anew."""
    yield from _row(held)
    if held.event is None:
        return
    if held.worked is None:
        yield _without(held, held.event)
        return
    found, on = anew(held.worked, rules)
    if isinstance(found, Refusal):
        cause = why(held.worked.digest, rules, ROUNDING, on)
        yield held.finding("weekly maintenance", said(held.event.weekly), found.sentence, cause, Sort.DIFFERENCE)
        return
    differs = list(_recorded(held, held.worked, found, on, rules))
    yield from differs
    if not differs:
        yield from _due_anew(held, held.event, held.worked, now, today, rules)


def _row(held: InForce) -> Iterator[Finding]:
    row, event = held.row, held.event
    if row is None or event is None:
        cause = Cause.ROW, beside("another" if row is None else "that none is in force")
        weekly = [None if item is None else said(item.weekly) for item in (row, event)]
        yield held.finding("maintenance in force", weekly[0] or "", weekly[1] or "", cause, Sort.DIFFERENCE)
        return
    pairs = (
        ("weekly maintenance", said(row.weekly), said(event.weekly)),
        ("the first day of it", in_words(row.during.start), in_words(event.during.start)),
    )
    for about, stored, told in pairs:
        if stored != told:
            yield held.finding(about, stored, told, (Cause.ROW, beside(told)), Sort.DIFFERENCE)


def _without(held: InForce, event: Liability) -> Finding:
    """No calculation stands behind it: an amount that came from outside, or a record that is not there."""
    if event.cause.startswith("request:"):
        cause = Cause.MISSING, f"It was set for {event.cause}, and no event holds that calculation."
        return held.finding("weekly maintenance", said(event.weekly), "", cause, Sort.DIFFERENCE)
    cause = Cause.OUTSIDE, f"The amount was given from outside ({event.cause}): no calculation of this office made it."
    return held.finding("weekly maintenance", said(event.weekly), "", cause, Sort.NOT_RECOMPUTABLE)


def _recorded(held: InForce, worked: Worked, found: WorkedOut, on: date, rules: Rules) -> Iterator[Finding]:
    """What was recorded beside what comes out; a case that was told nothing kept the amount that it had."""
    told = worked.told.get(held.case)
    state = worked.own if held.case == worked.own.reference else worked.before.cases[held.case]
    fresh = worked_out(state, found, on, told.every if told else "", told.number if told else 0, ())
    assert held.event is not None  # noqa: S101 - the caller looked
    rule = _rule(told, fresh)
    if (told is None or held.event.weekly != told.weekly) and held.event.weekly != fresh.weekly:
        cause = why(worked.digest, rules, rule, on)
        yield held.finding("weekly maintenance", said(held.event.weekly), said(fresh.weekly), cause, Sort.DIFFERENCE)
    if told is None:
        return
    say: Callable[[Any], str]
    for name in (item.name for item in fields(fresh) if item.name not in LEFT_OUT):
        was, now = getattr(told, name), getattr(fresh, name)
        if was == now:
            continue
        if name == "lines":
            was, now = _step(was, now)
        say = said if name in AMOUNTS else in_words
        cause = why(worked.digest, rules, rule, on)
        yield held.finding(NAMES.get(name, name), say(was), say(now), cause, Sort.DIFFERENCE)


def _pairs(told: MaintenanceWorkedOut, fresh: MaintenanceWorkedOut) -> Iterator[tuple[tuple[str, int | str], ...]]:
    length = max(len(told.lines), len(fresh.lines))
    for place in range(length):
        yield told.lines[place : place + 1] + fresh.lines[place : place + 1]


def _rule(told: MaintenanceWorkedOut | None, fresh: MaintenanceWorkedOut) -> str:
    """The rule of the first step that comes to something else."""
    for pair in _pairs(told, fresh) if told else ():
        if len(pair) == 1 or pair[0] != pair[1]:
            return next((name for name, _ in pair if name != "given"), ROUNDING)
    return ROUNDING


def _step(was: tuple[tuple[str, int | str], ...], now: tuple[tuple[str, int | str], ...]) -> tuple[str, str]:
    for place in range(max(len(was), len(now))):
        one, other = was[place : place + 1], now[place : place + 1]
        if one != other:
            return " ".join(map(str, one[0])) if one else "", " ".join(map(str, other[0])) if other else ""
    return "", ""


def _due_anew(
    held: InForce, event: Liability, worked: Worked, now: Moment, today: date, rules: Rules
) -> Iterator[Finding]:
    """Where the facts that are known now come to another amount: no fault, and somebody's task."""
    own = now.cases[held.case]
    on = counts_from(own) or event.during.start
    others = [counted(now.cases[case], today) for case in now.owing if case != held.case]
    found = _found(own, others, on, today, rules)
    weekly = None
    if not isinstance(found, Refusal):
        weekly = next(pence for one, pence in found.maintenance.due if one.reference == held.case)
    if weekly == event.weekly:
        return
    changed = what_changed(worked.before.cases, worked.own, worked.others, now, on)
    because = "; ".join(changed) or f"it counts from {long_date(on)} now"
    comes = found.sentence if isinstance(found, Refusal) else said(weekly)
    cause = Cause.FACT, f"Known since it was worked out on {long_date(worked.on)}: {because}."
    yield held.finding("weekly maintenance", said(event.weekly), comes, cause, Sort.DUE_ANEW)
