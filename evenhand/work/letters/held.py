"""Why a letter must not leave: where it would go has changed since it was queued."""

from datetime import date

from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.letters.models import Letter
from evenhand.records.models import Event

LAPSED = "The opportunity lapsed before this letter left. Cancel it."
MOVED = "The address changed after the letter was queued. Check it, then let it go."


def why_held(letter: Letter, state: CaseState, since: date | None) -> str:
    """The sentence for the person who settles it; empty where it may leave. `since` is when the address began."""
    parent = state.paying if letter.role == "paying" else state.receiving
    if letter.cause.startswith("offer:") and _lapsed(state):
        return LAPSED
    if parent.returned_on is not None:
        return "An earlier letter came back and no new address is known."
    if since is None:
        return "No address is known."
    if since > (letter.released_on or letter.queued_on):
        return MOVED
    return MOVED if letter.released_on is None and _moved_later(letter, since) else ""


def _lapsed(state: CaseState) -> bool:
    """Whether what the letter tells of no longer stands."""
    return state.opportunity is not None and state.opportunity.status is OpportunityStatus.LAPSED


def _moved_later(letter: Letter, since: date) -> bool:
    """Whether the address changed later on the very day on which the letter was queued."""
    if since != letter.queued_on:
        return False
    named = {"payload__code": letter.code, "payload__to": letter.role, "payload__cause": letter.cause}
    queued = Event.objects.filter(case_id=letter.case_id, kind="LetterQueued", command__undone_by=None, **named)
    moves = Event.objects.filter(
        stream=f"person:{letter.person.reference}", kind="FactLearned", payload__kind="address", command__undone_by=None
    )
    last = queued.order_by("-id").values_list("id", flat=True).first()
    return last is not None and moves.filter(id__gt=last).exists()
