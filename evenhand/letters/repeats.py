"""The lists of which a text may show every item: a closed set for each kind of context, each with its own slots."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from evenhand.letters.context import LetterContext
from evenhand.letters.ended import MissedPayment, TrialEndedPaying
from evenhand.letters.negotiated import NegotiatedPaying, PlanPart


@dataclass(frozen=True)
class Repeat:
    """A list of a context: what an item is, and where the items stand."""

    context: type[LetterContext]
    item: type
    items: Callable[[Any], Sequence[object]]


REPEATS: Mapping[str, Repeat] = {
    "plan_part": Repeat(NegotiatedPaying, PlanPart, lambda known: known.parts),
    "missed_payment": Repeat(TrialEndedPaying, MissedPayment, lambda known: known.missed),
}


def repeats_for(context: type[LetterContext]) -> dict[str, Repeat]:
    return {name: repeat for name, repeat in REPEATS.items() if issubclass(context, repeat.context)}
