"""A schedule as the API tells it: its versions, and the one that would be set."""

from datetime import date

from evenhand.api.account_bodies import Amount
from evenhand.api.shapes.basics import Shape
from evenhand.domain.account.instalment import Instalment
from evenhand.domain.account.planning import Plan
from evenhand.domain.account.state import Planned
from evenhand.domain.money import pounds
from evenhand.work.reading.account_schedule import Version


class InstalmentOut(Shape):
    """What one method collects for one case on one day. What is paid directly is shown and has no `judge_on`.

    `not_covered` is maintenance with its fee beyond what may be taken from earnings: arrears from that day on.
    """

    due_on: date
    case: str
    method: str
    maintenance: Amount
    fee: Amount
    arrears: Amount
    charges: Amount
    amount: Amount
    not_covered: Amount = "0.00"
    judge_on: date | None = None
    state: str = ""


class VersionOut(Shape):
    """`start` up to and not including `until`, the annual review; without `ended_on` it is in force."""

    number: int
    set_on: date
    start: date
    until: date
    frequency: str
    days_not_covered: int
    ended_on: date | None = None
    warning: str
    total: Amount
    instalments: list[InstalmentOut]


class SchedulesOut(Shape):
    """The newest first."""

    versions: list[VersionOut]


class ChangeOut(Shape):
    """One collection before and after; what is new has no `was`, what goes no `now`."""

    due_on: date
    case: str
    method: str
    was: Amount | None = None
    now: Amount | None = None


class LeftOut(Shape):
    """What is not collected before the annual review."""

    case: str
    arrears: Amount
    charges: Amount


class PlanStepOut(Shape):
    says: str
    amount: str
    rule: str
    source: str


class PlanOut(Shape):
    """The schedule that setting would set, beside the one in force."""

    number: int
    start: date
    until: date
    frequency: str
    weeks: int
    days_not_covered: int
    total: Amount
    instalments: list[InstalmentOut]
    paid_directly: list[InstalmentOut]
    changes: list[ChangeOut]
    left: list[LeftOut]
    warning: str
    working: list[PlanStepOut]


def version_out(item: Version) -> VersionOut:
    """One version."""
    return VersionOut(
        number=item.number,
        set_on=item.set_on,
        start=item.start,
        until=item.until,
        frequency=item.frequency,
        days_not_covered=item.days_not_covered,
        ended_on=item.ended_on,
        warning=item.warning,
        total=pounds(item.total("amount")),
        instalments=[_instalment(one) for one in item.instalments],
    )


def plan_out(found: Plan) -> PlanOut:
    """What would be set."""
    during = found.schedule.during
    assert during.end is not None  # noqa: S101 - a schedule ends at the annual review
    return PlanOut(
        number=found.schedule.number,
        start=during.start,
        until=during.end,
        frequency=found.schedule.frequency,
        weeks=found.weeks,
        days_not_covered=found.schedule.days_not_covered,
        total=pounds(found.total),
        instalments=[_instalment(item) for item in found.instalments],
        paid_directly=[_direct(item) for item in found.shown],
        changes=[
            ChangeOut(
                due_on=line.due_on,
                case=line.case,
                method=str(line.method),
                was=pounds(line.was.amount) if line.was else None,
                now=pounds(line.now.amount) if line.now else None,
            )
            for line in found.changes
            if line.changes
        ],
        left=[
            LeftOut(case=case, arrears=pounds(behind), charges=pounds(levied))
            for case, (behind, levied) in found.left.items()
        ],
        warning=found.warning.sentence if found.warning else "",
        working=[
            PlanStepOut(
                says=line.says,
                amount=pounds(line.amount) if isinstance(line.amount, int) else line.amount,
                rule=line.rule,
                source=line.source,
            )
            for line in found.working
        ],
    )


def _instalment(item: Planned) -> InstalmentOut:
    return InstalmentOut(
        due_on=item.due_on,
        case=item.case,
        method=str(item.method),
        maintenance=pounds(item.maintenance),
        fee=pounds(item.fee),
        arrears=pounds(item.arrears),
        charges=pounds(item.charges),
        amount=pounds(item.amount),
        not_covered=pounds(item.uncovered + item.uncovered_fee),
        judge_on=item.judge_on,
        state=str(item.state),
    )


def _direct(item: Instalment) -> InstalmentOut:
    return InstalmentOut(
        due_on=item.due_on,
        case=item.receiving_parent,
        method=str(item.method),
        maintenance=pounds(item.maintenance),
        fee=pounds(item.fee),
        arrears=pounds(0),
        charges=pounds(0),
        amount=pounds(item.amount),
    )
