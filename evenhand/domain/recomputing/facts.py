"""Which facts of a calculation are known otherwise than when it was worked out, and since when."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.calculation import benefit_of, counts_from
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.recomputing.walk import Moment


def what_changed(
    before: Mapping[str, CaseState], own: CaseState, others: tuple[str, ...], now: Moment, on: date
) -> tuple[str, ...]:
    """Each fact by its name; no figure of a parent's, as the line may be read by others than their caseworker."""
    found = list(_of_parent(own.paying, now, now.cases[own.reference].paying, on))
    was, are = {own.reference, *others}, {own.reference, *now.owing}
    found += [f"case {case} owes maintenance too{_since(now, case)}" for case in sorted(are - was)]
    found += [f"case {case} owes maintenance no longer{_ended(now, case)}" for case in sorted(was - are)]
    for case in sorted(was & are):
        one = own if case == own.reference else before[case]
        other = now.cases[case]
        if one.children != other.children:
            found.append(f"the children or nights of case {case}")
        if one.service != other.service:
            found.append(f"the service of case {case}")
    first = counts_from(own), counts_from(now.cases[own.reference])
    if first[0] != first[1] and first[1] is not None:
        found.append(f"it counts from {long_date(first[1])}")
    return tuple(found)


def _of_parent(was: Parent, now: Moment, parent: Parent, on: date) -> Iterator[str]:
    reads: dict[str, Callable[[Parent], object]] = {
        "the income": lambda one: one.gross_weekly,
        "whether a benefit sets the rate": lambda one: benefit_of(one, on),
        "the other children": lambda one: one.other_children,
    }
    for name, read in reads.items():
        if read(was) != read(parent):
            known = _known_on(now, parent, read)
            yield f"{name}, known on {long_date(known)}" if known else name


def _known_on(now: Moment, parent: Parent, read: Callable[[Parent], object]) -> date | None:
    """The day on which a fact became what it is."""
    since = None
    for day, told in now.learned:
        if told.reference == parent.reference:
            since = (since or day) if read(told) == read(parent) else None
    return since


def _since(now: Moment, case: str) -> str:
    starts = [item.during.start for item in now.held.liabilities if item.case == case and item.during.end is None]
    return f" from {long_date(starts[0])}" if starts else ""


def _ended(now: Moment, case: str) -> str:
    ends = [item.during.end for item in now.held.liabilities if item.case == case and item.during.end is not None]
    return f" from {long_date(max(ends))}" if ends else ""
