"""Cases: finding one, and reading it."""

from typing import TYPE_CHECKING

from ninja import Router

from evenhand.api.access import Asking, Caller
from evenhand.api.declare import reads
from evenhand.api.refusing import absent, refused
from evenhand.api.shapes.case import CaseOut, case
from evenhand.api.shapes.eligibility import EligibilityOut, eligibility
from evenhand.api.shapes.letters import LettersOut, letters_out
from evenhand.api.shapes.search import SearchOut, search_out
from evenhand.api.shapes.timeline import TimelineOut, timeline_out
from evenhand.api.values import CaseReference, Id, Line, one_of
from evenhand.domain.refusal import Refusal
from evenhand.work.reading.case_timeline import KINDS, case_timeline
from evenhand.work.reading.case_view import CaseView, view_case
from evenhand.work.reading.letters import letters_of
from evenhand.work.reading.search import search
from evenhand.work.roles import READERS

if TYPE_CHECKING:
    EntryKind = str
else:
    EntryKind = one_of(KINDS)

router = Router(tags=["Cases"])


def visible(reference: str, caller: Caller) -> CaseView:
    """The case. Errors: Refuse, where there is none for this person."""
    view = view_case(reference, caller.actor, caller.today)
    if view is None:
        raise absent("case")
    return view


@reads(router, "", SearchOut, READERS, "Find cases", absent=False)
def find_cases(request: Asking, query: Line) -> SearchOut:
    """By case number, reference, words of names in any order, or NI number."""
    return search_out(search(request.auth.actor, query, request.auth.today))


@reads(router, "/{reference}", CaseOut, READERS, "A case")
def read_case(request: Asking, reference: CaseReference) -> CaseOut:
    """A case with both parents, its requests and what runs on it."""
    return case(visible(reference, request.auth))


@reads(router, "/{reference}/timeline", TimelineOut, READERS, "What happened on a case")
def read_timeline(
    request: Asking, reference: CaseReference, kind: EntryKind | None = None, before: Id | None = None
) -> TimelineOut:
    """Newest first; `before` goes on where the last answer ended."""
    return timeline_out(case_timeline(visible(reference, request.auth), kind=kind or "", before=before))


@reads(router, "/{reference}/letters", LettersOut, READERS, "The letters of a case")
def read_letters(request: Asking, reference: CaseReference) -> LettersOut:
    """Newest first, without their bytes."""
    return letters_out(letters_of(visible(reference, request.auth)))


@reads(router, "/{reference}/eligibility", EligibilityOut, READERS, "Who may be offered the opportunity")
def read_eligibility(request: Asking, reference: CaseReference) -> EligibilityOut:
    """Each criterion as met, not met or unknown, and what would change the answer. 422 outside the dates of the law."""
    view = visible(reference, request.auth)
    found = view.eligibility
    if isinstance(found, Refusal):
        raise refused(found)
    return eligibility(view, found)
