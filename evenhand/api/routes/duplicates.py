"""Possible duplicates: two references with one National Insurance number."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import DecisionBody
from evenhand.api.declare import reads, writes
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import refusal_of
from evenhand.api.values import Id
from evenhand.work.decide_duplicate import MAY_DECIDE, Pair, decide_duplicate, possible_duplicates

router = Router(tags=["People"])


class PairOut(Shape):
    """`decision` is empty until a person has decided."""

    id: int
    first: str
    second: str
    names: list[str]
    cases: list[str]
    decision: str


class PairsOut(Shape):
    pairs: list[PairOut]


@reads(router, "", PairsOut, sorted(MAY_DECIDE), "Possible duplicates", absent=False)
def read_pairs(request: Asking, undecided: bool = True) -> PairsOut:
    """The pairs that this person may see."""
    return PairsOut(pairs=[_out(pair) for pair in possible_duplicates(request.auth.actor, undecided=undecided)])


@writes(
    router, "/{pair_id}/decision", PairOut, sorted(MAY_DECIDE), "Decide a possible duplicate", does="decide_duplicate"
)
def decide(request: Asking, pair_id: Id, body: DecisionBody) -> PairOut:
    """Records what a person found; nothing is merged by it."""
    found = decide_duplicate(request.auth.actor, pair_id, body.decision)
    if not isinstance(found, Pair):
        raise refusal_of(found)
    return _out(found)


def _out(pair: Pair) -> PairOut:
    return PairOut(**vars(pair) | {"names": list(pair.names), "cases": list(pair.cases)})
