"""Maintenance of a case from what is known of it, of its paying parent, and of their other cases. Source: M1, M5."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.terms import WHOLE, MethodShare
from evenhand.domain.account.working_out import WorkedOut, work_out
from evenhand.domain.calendar import DateRange, add_days
from evenhand.domain.maintenance import Benefit, Circumstances, Frequency, Receiving
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus, Service
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

COLLECTED = frozenset({Service.COLLECT_AND_PAY, Service.UNKNOWN})


@dataclass(frozen=True)
class Counted:
    """A case that counts in a calculation: its receiving parent's children, and how it is paid."""

    receiving: Receiving
    methods: tuple[MethodShare, ...]


def counted(state: CaseState, today: date) -> Counted | Refusal:
    """A case as a calculation counts it. Refuses: children-missing."""
    if not state.children:
        says = "No child is recorded on this case, so there is nothing to work out. Have the children recorded first."
        return Refusal("children-missing", says, ("PPO-13", "RPO-15"), ("M1",))
    return Counted(
        Receiving(
            reference=state.reference,
            nights=tuple(child.nights_a_year for child in state.children),
            collected=state.service in COLLECTED,
            opportunity=opportunity_of(state),
        ),
        shares_of(state, today),
    )


def opportunity_of(state: CaseState) -> DateRange | None:
    """The days without fees because of an accepted opportunity: until they count again, or without an end (R10)."""
    held = state.opportunity
    return held.free_of_fees if held is not None and held.status is not OpportunityStatus.LAPSED else None


def shares_of(state: CaseState, today: date) -> tuple[MethodShare, ...]:
    """The live methods with their shares; none where they do not come to the whole."""
    live = tuple(MethodShare(item.kind, item.share) for item in state.live_methods(today))
    return live if sum(item.per_cent for item in live) == WHOLE else ()


def effective_on(state: CaseState) -> date | None:
    """The first day that maintenance counts from: the initial effective date, or the day after the T-date."""
    ends = state.legacy.liability_ends_on
    return state.application.effective_on or (add_days(ends, 1) if ends else None)


def counts_from(state: CaseState) -> date | None:
    """The first day that a calculation counts from: once an opportunity is decided, the day of its outcome.

    That is the day of the change to direct pay, or the effective date of the check; before, the first day that
    maintenance counts from at all (SCH-19, SCH-33). None where nobody knows that.
    """
    held = state.opportunity
    if held is None or held.ended_on is None:
        return effective_on(state)
    days = [
        one.closing.changed_on or one.closing.check_on
        for one in state.requests
        if one.closing is not None and one.closing.check_on is not None
    ]
    return max((day for day in days if day is not None), default=effective_on(state))


def benefit_of(parent: Parent, on: date) -> Benefit:
    """Whether a benefit sets the rate on a day."""
    if parent.benefits is None:
        return Benefit.UNKNOWN
    return Benefit.YES if parent.benefit_on(on) else Benefit.NO


def unknown(state: CaseState) -> frozenset[str]:
    """The facts that the calculation lacks, by the fields that ask for them."""
    paying = state.paying
    missing = {
        "income": paying.gross_weekly is None,
        "on_benefit": paying.benefits is None,
        "other_children": paying.other_children is None,
        "effective_on": counts_from(state) is None,
    }
    return frozenset(name for name, lacks in missing.items() if lacks)


def calculation(
    state: CaseState, others: tuple[Counted, ...], on: date, today: date, rules: Rules
) -> WorkedOut | Refusal:
    """What the paying parent owes each week from a day on, over this case and the `others` of the account.

    An income that is not known gives the default rate. Refusals: children-missing, and those of `work_out`.
    """
    own = counted(state, today)
    if isinstance(own, Refusal):
        return own
    paying, cases = state.paying, (own, *others)
    given = Circumstances(
        on=on,
        gross=paying.gross_weekly,
        benefit=benefit_of(paying, on),
        other_children=paying.other_children or 0,
        receiving=tuple(case.receiving for case in cases),
    )
    methods = {case.receiving.reference: case.methods for case in cases}
    pay = Frequency(paying.pay_frequency or Frequency.WEEKLY)
    return work_out(given, methods, paying.net_weekly, pay, rules)
