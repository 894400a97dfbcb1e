"""The named conditions under which a block stands in a letter. There are no others, and no expressions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from evenhand.letters.context import LetterContext, OfferAccepted, OfferAcceptedPaying, WorkedOut, WorkedOutPaying
from evenhand.letters.terms import WORKED_OUT, PaymentShape


@dataclass(frozen=True)
class Condition:
    context: type[LetterContext]
    holds: Callable[[Any], bool]


def _has(name: str) -> Condition:
    return Condition(WorkedOutPaying, lambda known: known.amount(name) is not None)


CONDITIONS: Mapping[str, Condition] = {
    "other_parent_named": Condition(LetterContext, lambda known: known.other_parent_name is not None),
    "days_to_clear": Condition(OfferAccepted, lambda known: known.judged_until < known.end_on),
    "fee_now": Condition(WorkedOut, lambda known: known.amount("fee") is not None),
    "nothing_due": Condition(WorkedOut, lambda known: known.amount("weekly") == "£0.00"),
    "due_through_us": Condition(WorkedOut, lambda known: known.amount("weekly") != "£0.00" and known.collected),
    "due_direct": Condition(WorkedOut, lambda known: known.amount("weekly") != "£0.00" and not known.collected),
    "several_cases": Condition(WorkedOutPaying, lambda known: known.children_in_all > known.children),
    **{f"has_{name}": _has(name) for name in WORKED_OUT},
    "half_from_earnings": Condition(
        OfferAcceptedPaying, lambda known: known.payment_shape is PaymentShape.HALF_FROM_EARNINGS
    ),
    "all_direct_debit": Condition(
        OfferAcceptedPaying, lambda known: known.payment_shape is PaymentShape.ALL_DIRECT_DEBIT
    ),
    "all_standing_order": Condition(
        OfferAcceptedPaying, lambda known: known.payment_shape is PaymentShape.ALL_STANDING_ORDER
    ),
}


def conditions_for(context: type[LetterContext]) -> frozenset[str]:
    return frozenset(name for name, condition in CONDITIONS.items() if issubclass(context, condition.context))


def holds(name: str | None, context: LetterContext) -> bool:
    return name is None or CONDITIONS[name].holds(context)
