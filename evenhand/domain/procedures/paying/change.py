"""The change of a case's live set of methods of payment from, as one decision. Source: M10, GEN-5, R19."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.live import live_set
from evenhand.domain.account.methods import ENFORCED, Method
from evenhand.domain.calendar import add_days, long_date
from evenhand.domain.opportunity.events import Event, MethodEnded, MethodSet, NoteAdded
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, OpportunityStatus
from evenhand.domain.procedures.closed import closed
from evenhand.domain.procedures.paying.asked import ChangeMethods, MethodWanted
from evenhand.domain.procedures.paying.fit import unfit
from evenhand.domain.procedures.paying.means import Means
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

STEPS, RULES = ("GEN-5",), ("M10",)
ABOUT = "methods"


def change_methods(
    state: CaseState, command: ChangeMethods, means: Means, by: str, today: date, rules: Rules
) -> tuple[Event, ...] | Refusal:
    """Ends what is not kept, and sets what is new, on one day; a method that stays as it is goes on untouched.

    Refusals: case-closed, reason-needed, date-out-of-range, nothing-changes, order-would-end, and those of `unfit`.
    """
    wrong = closed(state) or _when(state, command, today, rules) or unfit(state, command, means)
    if wrong is not None:
        return wrong
    live = live_set(state.methods)
    ended = [old for old in live if not any(_goes_on(old, item) for item in command.methods)]
    ended += [old for old in state.methods if old.until is not None and old.until > command.from_on]
    new = [item for item in command.methods if not any(_goes_on(old, item) for old in live)]
    if not ended and not new:
        says = "This is how they pay already. Change something, or leave the page."
        return Refusal("nothing-changes", says, STEPS, RULES, "methods")
    lowers = _enforced(command.methods) < _enforced(live)
    if lowers and _protected(state, command.from_on) and not command.ends_order:
        says = "The order keeps money coming for the children while the opportunity is agreed or runs. Keep its share, "
        says += "or say that the change is meant to end or lower it, with the reason."
        return Refusal("order-would-end", says, ("GEN-5", "GEN-6"), RULES, "ends_order")
    last = max((item.number for item in state.methods), default=0)
    return (
        *(MethodEnded(number=item.number, until=command.from_on, steps=STEPS, rules=RULES) for item in ended),
        *(
            MethodSet(method=_method(item, command.from_on, number), steps=STEPS, rules=RULES)
            for number, item in enumerate(new, last + 1)
        ),
        note_of(state, command.reason, by, today),
    )


def note_of(state: CaseState, reason: str, by: str, today: date) -> NoteAdded:
    """The reason as a note on the case."""
    number = max((note.number for note in state.notes), default=0) + 1
    return NoteAdded(number=number, kind=NoteKind.REASON, by=by, on=today, about=ABOUT, text=reason.strip())


def out_of_range(day: date, today: date, rules: Rules, field: str = "from_on") -> Refusal | None:
    """Refuses, as date-out-of-range, a day further back or ahead than the dated allowances (rules: methods)."""
    first = add_days(today, -rules.number("methods.days_back", today))
    last = add_days(today, rules.number("methods.days_ahead", today))
    if first <= day <= last:
        return None
    says = f"Choose a day from {long_date(first)} to {long_date(last)}."
    return Refusal("date-out-of-range", says, rules=RULES, field=field)


def _when(state: CaseState, command: ChangeMethods, today: date, rules: Rules) -> Refusal | None:
    if not command.reason.strip():
        says = "Give the reason for the change: it is kept as a note."
        return Refusal("reason-needed", says, STEPS, RULES, "reason")
    wrong = out_of_range(command.from_on, today, rules)
    if wrong is not None:
        return wrong
    for place, item in enumerate(command.methods, 1):
        if item.start is None or any(_goes_on(old, item) for old in live_set(state.methods)):
            continue
        if item.start < command.from_on:
            says = "A method does not collect before the set holds. Choose that day or a later one."
            return Refusal("date-out-of-range", says, STEPS, RULES, f"start-{place}")
        wrong = out_of_range(item.start, today, rules, f"start-{place}")
        if wrong is not None:
            return wrong
    return None


def _protected(state: CaseState, on: date) -> bool:
    chance = state.opportunity
    return chance is not None and chance.status is not OpportunityStatus.LAPSED and on < (chance.period.end or on)


def _enforced(methods: Sequence[Method | MethodWanted]) -> int:
    return sum(item.share for item in methods if item.kind in ENFORCED)


def _method(wanted: MethodWanted, on: date, number: int) -> Method:
    start = wanted.start or on
    return Method(number, wanted.kind, wanted.share, start, wanted.frequency, wanted.mandatory, wanted.desire)


def _goes_on(old: Method, wanted: MethodWanted) -> bool:
    """Whether a live method is wanted as it is; one without a day of its own keeps the day it has."""
    alike = (old.kind, old.share, old.frequency, old.mandatory, old.desire) == (
        wanted.kind, wanted.share, wanted.frequency, wanted.mandatory, wanted.desire,
    )  # fmt: skip
    return alike and wanted.start in (None, old.start)
