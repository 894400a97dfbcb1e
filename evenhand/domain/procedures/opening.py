"""Opening a request: the one place that gives it its number, version, team and cause."""

from datetime import date

from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.events import RequestOpened
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.talks import Entry
from evenhand.domain.opportunity.vocabulary import Applicant, Ground, OfferAnswer
from evenhand.domain.procedures.context import Book, Context
from evenhand.domain.procedures.shape import SYSTEM

OWNER = "owner"
OFFERS = ("offer-receiving-parent-application", "offer-paying-parent-application")


def offer_procedure(applicant: Applicant) -> str:
    """The procedure of the offer for who applied."""
    return f"offer-{applicant}-parent-application"


def open_request(
    state: CaseState,
    book: Book,
    today: date,
    procedure: str,
    cause: str,
    *,
    by: str = SYSTEM.id,
    parent: int | None = None,
    window_from: date | None = None,
    carried: tuple[str, ...] = (),
    answer: OfferAnswer | None = None,
    ground: Ground | None = None,
    ahead: int = 0,
    trigger: Trigger | None = None,
    since: date | None = None,
    instalment: int | None = None,
    entry: Entry | None = None,
    steps: tuple[str, ...] = (),
    rules: tuple[str, ...] = (),
) -> RequestOpened:
    """The event that opens a request. `ahead` counts requests opened before it in the same decision."""
    shape = book.procedures[procedure]
    return RequestOpened(
        number=state.next_number + ahead,
        procedure=procedure,
        version=shape.version,
        cause=cause,
        segment=state.segment if shape.segment == OWNER else shape.segment,
        by=by,
        on=today,
        parent=parent,
        window_from=window_from,
        carried=carried,
        answer=answer,
        ground=ground,
        trigger=trigger,
        since=since,
        instalment=instalment,
        entry=entry,
        steps=steps,
        rules=rules,
    )


def opened(
    ctx: Context, procedure: str, cause: str, *, steps: tuple[str, ...] = (), rules: tuple[str, ...] = ()
) -> RequestOpened:
    """A child request of the one that is worked on."""
    return open_request(ctx.state, ctx.book, ctx.today, procedure, cause, parent=ctx.number, steps=steps, rules=rules)


def current_offer(state: CaseState) -> Request | None:
    """The open offer request of the case; there is one at most."""
    return state.open_of(*OFFERS)
