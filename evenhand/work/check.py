"""Every integrity invariant of what is stored; each finding is one sentence."""

import hashlib
from collections.abc import Iterator
from itertools import islice

from django.db.models import Count, Max

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.opportunity.vocabulary import OfferAnswer
from evenhand.domain.procedures.opening import OFFERS
from evenhand.domain.procedures.settle import settle
from evenhand.letters.models import Letter
from evenhand.office.models import Stalled, Timer
from evenhand.records.models import Audit, Event
from evenhand.work.recording import unseen
from evenhand.work.state.fold import fold
from evenhand.work.state.load import Loaded, load_cases
from evenhand.work.state.today import office

CHUNK = 200


def findings() -> Iterator[str]:
    """Every finding, as it is met; nothing where all is well."""
    yield from _cases()
    yield from _streams()
    yield from _letters()
    yield from _timers()
    yield from _audit()


def _cases() -> Iterator[str]:
    keys = Case.objects.order_by("id").values_list("id", flat=True).iterator()
    while chunk := list(islice(keys, CHUNK)):
        for item in load_cases(chunk).values():
            yield from _case(item)


def _case(item: Loaded) -> Iterator[str]:
    state, name = item.state, f"case {item.state.reference}"
    if unseen(fold(state, item.ids.case)) != unseen(state):
        yield f"{name}: the rows differ from what its events say"
    if sum(request.is_open and request.procedure in OFFERS for request in state.requests) > 1:
        yield f"{name}: more than one open offer"
    shares = sum(method.share for method in state.methods if method.until is None)
    if shares not in (0, 100):
        yield f"{name}: the shares of its methods make {shares} per cent"
    for request in state.requests:
        if request.is_open or request.offer is None:
            continue
        if request.offer.answer is None and request.ending != "cancelled":
            yield f"{name}: offer {request.number} is closed without an answer"
        if not request.resolution and request.procedure in OFFERS:
            yield f"{name}: offer {request.number} is closed without a resolution"
        accepted = request.offer.answer is OfferAnswer.ACCEPTS
        if accepted and request.procedure in OFFERS and state.opportunity is None:
            yield f"{name}: offer {request.number} was accepted and there is no opportunity"
    stalled = Stalled.objects.filter(account_id=item.ids.account, cleared_by="").exists()
    if not stalled and settle(state, the_book(), office().business_date):
        yield f"{name}: something that follows by itself has not followed"


def _streams() -> Iterator[str]:
    counted = Event.objects.values("stream").annotate(count=Count("id"), last=Max("seq"))
    for row in counted.iterator():
        if row["count"] != row["last"]:
            yield f"stream {row['stream']}: {row['count']} events, and the last is number {row['last']}"


def _letters() -> Iterator[str]:
    for letter in Letter.objects.filter(state="issued").exclude(pdf=None).only("id", "pdf", "sha256").iterator(CHUNK):
        if hashlib.sha256(bytes(letter.pdf or b"")).hexdigest() != letter.sha256:
            yield f"letter {letter.id}: its bytes are not the ones that were issued"


def _timers() -> Iterator[str]:
    here = office()
    stalled = Stalled.objects.filter(cleared_by="").values("account_id")
    for timer in Timer.objects.filter(due_on__lte=here.opened_on).exclude(account_id__in=stalled).iterator():
        yield f"timer {timer.why} of case {timer.case_id}: due on {timer.due_on} and not fired"


def _audit() -> Iterator[str]:
    before: dict[str, tuple[int, str]] = {}
    for line in Audit.objects.order_by("stream", "seq").iterator():
        seq, chain = before.get(line.stream, (0, ""))
        parts = (chain, line.stream, str(line.seq), line.at.isoformat(), line.on.isoformat(), line.actor, line.did)
        body = "\n".join((*parts, line.what, line.reason))
        if line.seq != seq + 1 or hashlib.sha256(body.encode()).hexdigest() != line.chain:
            yield f"audit {line.stream}: broken at line {line.seq}"
        before[line.stream] = (line.seq, line.chain)
