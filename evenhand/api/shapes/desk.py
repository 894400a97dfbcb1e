"""One request with its tasks, as a person finds it."""

from datetime import date

from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.missed_payment import MissedPaymentOut, missed_payment_out
from evenhand.api.shapes.negotiation import NegotiationOut, negotiation_out
from evenhand.api.shapes.request_line import RequestLine, request_line
from evenhand.api.shapes.task import TaskOut, task_out
from evenhand.domain.opportunity.vocabulary import Ground, OfferAnswer
from evenhand.work.reading.missed_payment import missed_payment
from evenhand.work.reading.request_view import Desk, clocks_of
from evenhand.work.reading.why_opened import why_opened


class OfferOut(Shape):
    window_from: date | None = None
    offered_on: date | None = None
    answer_by: date | None = None
    remind_on: date | None = None
    withdraw_on: date | None = None
    late_on: date | None = None
    answer: OfferAnswer | None = None
    answered_on: date | None = None
    ground: Ground | None = None
    unsuccessful_calls: int
    first_collection_on: date | None = None


class RequestOut(RequestLine):
    """`version` and `business_date` are what a write carries, so that nothing is recorded on what has changed.

    `payment` is the one that did not come as agreed, where the request is about one; `negotiation` its details.
    """

    case: str
    version: int
    business_date: date
    why: str
    offer: OfferOut | None = None
    payment: MissedPaymentOut | None = None
    negotiation: NegotiationOut | None = None
    tasks: list[TaskOut]


def desk_out(desk: Desk) -> RequestOut:
    """A request as this person finds it."""
    line = request_line(desk.view, desk.request)
    return RequestOut(
        **line.model_dump(),
        case=desk.view.reference,
        version=desk.view.state.version,
        business_date=desk.view.today,
        why=why_opened(desk.request.procedure, desk.request.cause, desk.request.reminder),
        offer=_offer(desk),
        payment=missed_payment_out(missed_payment(desk.view, desk.request)),
        negotiation=negotiation_out(desk.view.state, desk.request.talks),
        tasks=[task_out(desk, shown) for shown in desk.tasks],
    )


def _offer(desk: Desk) -> OfferOut | None:
    held = desk.request.offer
    if held is None:
        return None
    dates = clocks_of(desk.view, desk.request)
    running = vars(dates) if dates is not None and held.answer is None else {}
    return OfferOut(
        window_from=held.window_from,
        offered_on=held.offered_on,
        answer=held.answer,
        answered_on=held.answered_on,
        ground=held.ground,
        unsuccessful_calls=held.attempts,
        first_collection_on=held.first_collection_on,
        **running,
    )
