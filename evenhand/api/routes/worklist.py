"""Who works a request: assigning, taking the next, handing over."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import AssignmentBody, HandOverBody
from evenhand.api.declare import writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import Refuse
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Id
from evenhand.work.desk import assign_request, hand_over
from evenhand.work.reading.next_up import take_next
from evenhand.work.recording import Recorded, Seen
from evenhand.work.roles import WRITERS

router = Router(tags=["Requests"])


class NextOut(RecordedOut):
    request: int


class HandedOver(Shape):
    """One request: handed over, or why not."""

    request: int
    handed_over: bool
    sentence: str


class HandOverOut(Shape):
    requests: list[HandedOver]


@writes(router, "/next", NextOut, WRITERS, "Get next", does="take_next")
def get_next(request: Asking, sent: Sent = HEADER) -> NextOut:
    """Takes the request that is due first and that nobody has. 404 where nothing waits."""
    found = take_next(request.auth.work, request.auth.today, key=key(request, None, sent))
    if found is None:
        raise Refuse(404, "nothing-waits", "Nothing waits for you.")
    number, outcome = found
    return NextOut(request=number, **answer(outcome, request.auth).model_dump())


@writes(router, "/hand-over", HandOverOut, ("team-leader",), "Hand a colleague's work over", does="hand_over")
def hand_work_over(request: Asking, body: HandOverBody) -> HandOverOut:
    """Each request by itself; the answers stand in the order of the requests."""
    on = body.business_date or request.auth.today
    drawn = {item.id: Seen(item.version, on) for item in body.requests if item.version is not None}
    outcomes = hand_over(request.auth.actor, [item.id for item in body.requests], body.to, seen=drawn)
    return HandOverOut(
        requests=[
            HandedOver(
                request=item.id,
                handed_over=isinstance(outcome, Recorded),
                sentence="" if isinstance(outcome, Recorded) else outcome.sentence,
            )
            for item, outcome in zip(body.requests, outcomes, strict=True)
        ]
    )


@writes(router, "/{request_id}/assignment", RecordedOut, WRITERS, "Assign a request", does="assign_request")
def assign(request: Asking, request_id: Id, body: AssignmentBody, sent: Sent = HEADER) -> RecordedOut:
    """To oneself, back to the queue with an empty text, or, by a team leader, to a colleague."""
    outcome = assign_request(
        request.auth.actor, request_id, body.to, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)
