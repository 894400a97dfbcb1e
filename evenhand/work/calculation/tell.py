"""From what the domain found to what a calculation answers."""

from collections.abc import Iterable

from evenhand.domain.account import SHORT_NAMES, Schedule
from evenhand.domain.maintenance import Frequency, Line, Maintenance, NormalDeduction, WeeklyFees
from evenhand.domain.money import pounds
from evenhand.work.calculation.answer import InstalmentDue, NormalDeductionDue, ParentDue, ScheduleDue, Step, Unknown

UNKNOWN: Unknown = "unknown"


def parents(found: Maintenance, fees: Iterable[WeeklyFees]) -> tuple[ParentDue, ...]:
    """What each receiving parent is due, with the fees of the week."""
    return tuple(
        ParentDue(
            reference=one.reference,
            weekly_maintenance=pounds(weekly),
            collection_fee=pounds(fee.paying),
            receiving_parent_fee=pounds(fee.receiving),
        )
        for (one, weekly), fee in zip(found.due, fees, strict=True)
    )


def schedule_due(made: Schedule) -> ScheduleDue:
    """The instalments."""
    return ScheduleDue(
        instalments=tuple(
            InstalmentDue(
                due_on=item.due_on,
                method=SHORT_NAMES[item.method],
                receiving_parent=item.receiving_parent,
                maintenance=pounds(item.maintenance),
                fee=pounds(item.fee),
                amount=pounds(item.amount),
            )
            for item in made.instalments
        ),
        total=pounds(made.total),
        days_not_covered=made.days_not_covered,
    )


def deduction_due(found: NormalDeduction) -> NormalDeductionDue:
    """The normal deduction rate for every pay period."""
    return NormalDeductionDue(
        weekly=pounds(found.by_frequency[Frequency.WEEKLY]),
        fortnightly=pounds(found.by_frequency[Frequency.FORTNIGHTLY]),
        four_weekly=pounds(found.by_frequency[Frequency.FOUR_WEEKLY]),
        monthly=pounds(found.by_frequency[Frequency.MONTHLY]),
        protected_earnings=UNKNOWN if found.protected is None else pounds(found.protected),
        determine_ndr=UNKNOWN if found.determine is None else found.determine,
        provisional=found.determine is None,
    )


def steps(lines: Iterable[Line]) -> tuple[Step, ...]:
    """The working, in order."""
    return tuple(
        Step(
            says=item.says,
            amount=pounds(item.amount) if isinstance(item.amount, int) else item.amount,
            rule=item.rule,
            source=item.source,
            receiving_parent=item.about or None,
        )
        for item in lines
    )
