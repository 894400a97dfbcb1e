"""What must hold of every case: its rows say what its events say, and what follows by itself has followed."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OfferAnswer
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.settle import settle
from evenhand.office.models import Office, Stalled
from evenhand.work.checks.endings import of_case
from evenhand.work.state.fold import fold, unseen
from evenhand.work.state.load import Loaded, load_cases

CHUNK = 200
WHOLE = 100


def findings() -> Iterator[str]:
    """Every case, in chunks."""
    opened_on = Office.objects.values_list("opened_on", flat=True).first()
    stalled = set(Stalled.objects.filter(cleared_by="").values_list("account_id", flat=True))
    keys = Case.objects.order_by("id").values_list("id", flat=True).iterator()
    while chunk := list(islice(keys, CHUNK)):
        for found in _loaded(chunk):
            if isinstance(found, str):
                yield found
            else:
                yield from _case(found, stalled, opened_on)


def _loaded(keys: Sequence[int]) -> Iterator[Loaded | str]:
    """The cases; where one cannot be read, the others are read without it."""
    try:
        found = load_cases(keys)
    except Exception as error:  # whatever stands in the rows, the check goes on
        if len(keys) > 1:
            for key in keys:
                yield from _loaded([key])
            return
        reference = Case.objects.values_list("reference", flat=True).get(id=keys[0])
        yield f"case {reference}: its rows cannot be read ({type(error).__name__})"
        return
    yield from found.values()


def _case(item: Loaded, stalled: set[int], opened_on: date | None) -> Iterator[str]:
    state, name = item.state, f"case {item.state.reference}"
    for fault in (*_folded(item), *_shape(state), *of_case(state)):
        yield f"{name}: {fault}"
    if opened_on is not None and item.ids.account not in stalled and settle(state, the_book(), opened_on):
        yield f"{name}: something that follows by itself has not followed"


def _folded(item: Loaded) -> Iterator[str]:
    try:
        folded = fold(item.state, item.ids.case)
    except Exception as error:  # a damaged event is a finding, not the end of the check
        yield f"its events cannot be read ({type(error).__name__})"
        return
    if unseen(folded) != unseen(item.state):
        yield "the rows differ from what its events say"


def _shape(state: CaseState) -> Iterator[str]:
    if sum(request.is_open and request.procedure in OFFERS for request in state.requests) > 1:
        yield "more than one open offer"
    shares = sum(method.share for method in state.methods if method.until is None)
    if shares not in (0, WHOLE):
        yield f"the shares of its methods make {shares} per cent"
    for request in state.requests:
        yield from _offer(request, state)


def _offer(request: Request, state: CaseState) -> Iterator[str]:
    if request.is_open or request.offer is None:
        return
    if request.offer.answer is None and request.ending != "cancelled":
        yield f"offer {request.number} is closed without an answer"
    if not request.resolution and request.procedure in OFFERS:
        yield f"offer {request.number} is closed without a resolution"
    accepted = request.offer.answer is OfferAnswer.ACCEPTS
    if accepted and request.procedure in OFFERS and state.opportunity is None:
        yield f"offer {request.number} was accepted and there is no opportunity"
