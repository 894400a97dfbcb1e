"""The position of an account as it is answered: amounts in pounds, debits positive."""

from datetime import date

from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.domain.account.position import CasePosition, Position
from evenhand.domain.money import pounds
from evenhand.work.reading.account_view import AccountView
from evenhand.work.reading.promised import PromisedMonth


class CasePositionOut(Shape):
    """`owed` has each claim that is not nothing, by its bucket; `waiting` was paid and is not paid on yet."""

    case: str
    owed: dict[str, Pounds]
    total: Pounds
    waiting: Pounds
    paid_on: Pounds
    fee_kept: Pounds


class PromisedMonthOut(Shape):
    """`month` is its first day."""

    month: date
    promised: Pounds
    received: Pounds


class AccountOut(Shape):
    """`unallocated` is money that no claim took; `months` has what was promised against what came in."""

    reference: str
    version: int
    business_date: date
    paying_parent: str
    as_at: date
    known_on: date | None = None
    owed: Pounds
    received: Pounds
    refunded: Pounds
    unallocated: Pounds
    cases: list[CasePositionOut]
    months: list[PromisedMonthOut]


def account_out(view: AccountView, found: Position, months: tuple[PromisedMonth, ...]) -> AccountOut:
    """The position of an account."""
    return AccountOut(
        reference=view.reference,
        version=view.state.version,
        business_date=view.today,
        paying_parent=view.paying.name,
        as_at=found.as_at,
        known_on=found.known_on,
        owed=pounds(found.owed),
        received=pounds(found.received),
        refunded=pounds(found.refunded),
        unallocated=pounds(found.waiting),
        cases=[_case(case) for case in found.cases],
        months=[
            PromisedMonthOut(month=item.first, promised=pounds(item.promised), received=pounds(item.received))
            for item in months
        ],
    )


def _case(case: CasePosition) -> CasePositionOut:
    return CasePositionOut(
        case=case.case,
        owed={str(bucket): pounds(pence) for bucket, pence in case.owed.items()},
        total=pounds(case.total),
        waiting=pounds(case.waiting),
        paid_on=pounds(case.paid_on),
        fee_kept=pounds(case.fee_kept),
    )
