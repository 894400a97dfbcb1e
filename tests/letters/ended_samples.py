"""What the letters of the end of an opportunity know, in each way in which one ends."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from evenhand.letters.context import LetterContext
from evenhand.letters.ended import MissedPayment, TrialEndedPaying, TrialEndedReceiving
from evenhand.letters.terms import OwnReason, Result, Ways

CHECKED_ON = date(2017, 10, 9)
WRITTEN: dict[str, Any] = {"dated": date(2017, 10, 10)}
MISSED = (
    MissedPayment(due_on=date(2017, 7, 3), due="£148.98", came="£0.00"),
    MissedPayment(due_on=date(2017, 8, 3), due="£148.98", came="£90.00"),
)
PASSED: dict[str, Any] = {
    "result": Result.PASSED, "early": False, "ways": Ways.DIRECT, "effective_on": CHECKED_ON, "fees_from": None,
    "owed": False,
}  # fmt: skip
FAILED: dict[str, Any] = {"result": Result.FAILED, "ways": Ways.COLLECTED, "fees_from": CHECKED_ON, "owed": True}
EARLY: dict[str, Any] = {"result": Result.ENDED_EARLY, "early": True}
COLLECTED: dict[str, Any] = {"ways": Ways.COLLECTED}


def ended_letters(paying: dict[str, Any], receiving: dict[str, Any]) -> dict[str, tuple[str, LetterContext]]:
    """Each letter by a name of its own, from what is known of either parent."""
    paying, receiving = paying | WRITTEN, receiving | WRITTEN
    to_paying = TrialEndedPaying(
        **paying,
        **PASSED,
        own_reason=None,
        missed=(),
        deductions_under_way=True,
        collection_fee_percent=Decimal(20),
        months_in_full=12,
    )
    to_receiving = TrialEndedReceiving(
        **receiving, **PASSED, asked_for_direct_pay=False, payments_missed=False, receiving_fee_percent=Decimal(4)
    )
    of_paying: dict[str, TrialEndedPaying] = {
        "": to_paying,
        "-collected": replace(to_paying, ways=Ways.COLLECTED, fees_from=CHECKED_ON),
        "-failed": replace(to_paying, **FAILED, missed=MISSED),
        "-failed-early": replace(to_paying, **FAILED, early=True, own_reason=OwnReason.MISSED, missed=MISSED[:1]),
        "-early-direct": replace(to_paying, **EARLY, owed=True),
        "-early-benefit": replace(to_paying, **EARLY, **COLLECTED, own_reason=OwnReason.BENEFIT),
        "-early-nothing-due": replace(to_paying, **EARLY, **COLLECTED, own_reason=OwnReason.NOTHING_DUE),
        "-early-change": replace(to_paying, **EARLY, own_reason=OwnReason.CHANGE, deductions_under_way=False),
        "-closed": replace(to_paying, **EARLY, ways=Ways.CLOSED, owed=True),
    }
    of_receiving: dict[str, TrialEndedReceiving] = {
        "": to_receiving,
        "-collected": replace(to_receiving, ways=Ways.COLLECTED, fees_from=CHECKED_ON),
        "-failed": replace(to_receiving, **FAILED, payments_missed=True),
        "-failed-early": replace(to_receiving, **FAILED, early=True, payments_missed=True, other_parent_name=None),
        "-early-direct": replace(to_receiving, **EARLY, asked_for_direct_pay=True, owed=True),
        "-early-change": replace(to_receiving, **EARLY, **COLLECTED),
        "-closed": replace(to_receiving, **EARLY, ways=Ways.CLOSED),
    }
    return {
        **{f"CMSL0136{how}": ("CMSL0136", context) for how, context in of_paying.items()},
        **{f"CMSL0137{how}": ("CMSL0137", context) for how, context in of_receiving.items()},
    }
