"""Money in: what waits, what went back, and the receipts of an account."""

from datetime import date
from typing import Any

from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.domain.money import pounds
from evenhand.work.money_in.words import WENT, why_it_waits
from evenhand.work.reading.receipts import ReceiptLine
from evenhand.work.reading.suggestions import Suggested
from evenhand.work.reading.suspense import Returned, Suspense, Waiting, Went


class SuspenseLineOut(Shape):
    """`reference` is what the payer wrote, `payer` the name as the bank gives it: both are personal data."""

    id: int
    received_on: date
    amount: Pounds
    way: str
    reference: str
    payer: str
    why: str
    sentence: str
    restricted: bool


class WentOut(Shape):
    """Money that the bank, or Bacs, says went back, and that names no receipt."""

    id: int
    on: date
    amount: Pounds
    sort: str
    reference: str
    reason: str
    why: str
    sentence: str
    restricted: bool


class ReturnedOut(Shape):
    """What an employer returned as paid over on a day; no payment of the employer covers it yet."""

    employer: str
    paid_on: date
    lines: int
    amount: Pounds


class SuspenseOut(Shape):
    """The oldest hundred of each; `count` and `total` are of all that wait to be matched."""

    count: int
    total: Pounds
    waiting: list[SuspenseLineOut]
    went_count: int
    went: list[WentOut]
    returned: list[ReturnedOut]


class SuggestedOut(Shape):
    """`to` is the number to match it to, and `whys` what speaks for it."""

    to: str
    account: str
    paying_parent: str
    whys: list[str]


class SuspenseEntryOut(SuspenseLineOut):
    suggestions: list[SuggestedOut]


class ReceiptOut(Shape):
    """`spare` came after a change to direct pay, and nothing is owed for it: it is proposed to be paid back."""

    number: int
    received_on: date
    amount: Pounds
    way: str
    method: str
    case: str
    returned_on: date | None = None
    return_reason: str = ""
    spare: Pounds | None = None


class ReceiptsOut(Shape):
    """The newest two hundred."""

    receipts: list[ReceiptOut]


def waiting_out(item: Waiting) -> SuspenseLineOut:
    """One payment that waits."""
    return SuspenseLineOut(amount=pounds(item.pence), sentence=why_it_waits(item.why), **_without_pence(item))


def entry_out(item: Waiting, found: tuple[Suggested, ...]) -> SuspenseEntryOut:
    """One payment with what speaks for whom."""
    return SuspenseEntryOut(
        amount=pounds(item.pence),
        sentence=why_it_waits(item.why),
        suggestions=[SuggestedOut(**vars(each) | {"whys": list(each.whys)}) for each in found],
        **_without_pence(item),
    )


def suspense_out(found: Suspense) -> SuspenseOut:
    """All that waits."""
    return SuspenseOut(
        count=found.count,
        total=pounds(found.pence),
        waiting=[waiting_out(item) for item in found.waiting],
        went_count=found.went_count,
        went=[
            WentOut(amount=pounds(item.pence), sentence=WENT[item.why], **_without_pence(item)) for item in found.went
        ],
        returned=[ReturnedOut(amount=pounds(item.pence), **_without_pence(item)) for item in found.returned],
    )


def receipts_out(found: tuple[ReceiptLine, ...]) -> ReceiptsOut:
    """The receipts of an account."""
    return ReceiptsOut(
        receipts=[
            ReceiptOut(
                amount=pounds(item.pence),
                **{**_without_pence(item), "spare": pounds(item.spare) if item.spare else None},
            )
            for item in found
        ]
    )


def _without_pence(item: Waiting | Went | Returned | ReceiptLine) -> dict[str, Any]:
    return {name: value for name, value in vars(item).items() if name != "pence"}
