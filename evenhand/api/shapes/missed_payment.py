"""The payment that a request is about, as the API tells it."""

from datetime import date

from evenhand.api.account_bodies import Amount
from evenhand.api.shapes.basics import Shape
from evenhand.domain.account.came import How
from evenhand.domain.money import pounds
from evenhand.work.reading.missed_payment import Half, MissedPayment, until_judged


class CameOut(Shape):
    """What counted; `on` is absent where older receipts were looked at as one sum."""

    on: date | None = None
    method: str
    amount: Amount
    how: How


class PaymentOut(Shape):
    """One instalment: what was due, what came for it, how it was judged and `why`.

    `counted` says whether it decides about an opportunity, and is absent where it belongs to none. `lacks` is what did
    not come. `judged_from` stands where it is not judged yet.
    """

    number: int
    due_on: date
    method: str
    enforced: bool
    amount: Amount
    maintenance: Amount
    fee: Amount
    arrears: Amount
    charges: Amount
    counted: bool | None = None
    state: str
    came: list[CameOut]
    lacks: Amount | None = None
    why: str
    judged_from: date | None = None


class MissedPaymentOut(Shape):
    """`beside` is the other half that is due next to it: it is judged by itself, and never pays for this one.

    `breaks_plan_of` is the day on which the plan for arrears was agreed that it breaks, where it breaks one.
    """

    this: PaymentOut
    beside: list[PaymentOut]
    breaks_plan_of: date | None = None


def missed_payment_out(found: MissedPayment | None) -> MissedPaymentOut | None:
    """The payment of a request, where it is about one."""
    if found is None:
        return None
    beside = [_payment(item) for item in found.beside]
    return MissedPaymentOut(this=_payment(found.this), beside=beside, breaks_plan_of=found.breaks)


def _payment(found: Half) -> PaymentOut:
    item = found.instalment
    return PaymentOut(
        number=item.number,
        due_on=item.due_on,
        method=str(item.method),
        enforced=found.enforced,
        amount=pounds(item.amount),
        maintenance=pounds(item.maintenance),
        fee=pounds(item.fee),
        arrears=pounds(item.arrears),
        charges=pounds(item.charges),
        counted=found.counted,
        state=str(item.state),
        came=[
            CameOut(on=part.on, method=str(part.method), amount=pounds(part.pence), how=part.how) for part in found.came
        ],
        lacks=None if found.lacks is None else pounds(found.lacks),
        why=found.why,
        judged_from=until_judged(found),
    )
