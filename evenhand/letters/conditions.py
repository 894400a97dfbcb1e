"""The named conditions under which a block stands in a letter. There are no others, and no expressions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from evenhand.letters.context import LetterContext, OfferAccepted, OfferAcceptedPaying
from evenhand.letters.terms import PaymentShape


@dataclass(frozen=True)
class Condition:
    context: type[LetterContext]
    holds: Callable[[Any], bool]


CONDITIONS: Mapping[str, Condition] = {
    "other_parent_named": Condition(LetterContext, lambda known: known.other_parent_name is not None),
    "days_to_clear": Condition(OfferAccepted, lambda known: known.judged_until < known.end_on),
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
