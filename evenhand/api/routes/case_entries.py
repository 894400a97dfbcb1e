"""What is recorded on a case beside its tasks."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import EligibilityBody, EventBody, NoteBody, WhereaboutsBody
from evenhand.api.declare import writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import at_fault
from evenhand.api.shapes.recorded import RecordedOut, answer, refusal_of
from evenhand.api.shapes.whereabouts import WhereaboutsOut, whereabouts_out
from evenhand.api.values import CaseReference
from evenhand.domain.procedures.known import KNOWN
from evenhand.work.asking import command_from
from evenhand.work.become_known import MAY_TELL, become_known
from evenhand.work.desk import add_note, override_eligibility
from evenhand.work.roles import WRITERS
from evenhand.work.show_whereabouts import MAY_SHOW, Whereabouts, show_whereabouts

router = Router(tags=["Cases"])


@writes(
    router,
    "/{reference}/events",
    RecordedOut,
    sorted(MAY_TELL - {"system"}),
    "Something became known",
    does="record_event",
)
def tell(request: Asking, reference: CaseReference, body: EventBody, sent: Sent = HEADER) -> RecordedOut:
    """A benefit, prison, a returned letter. What follows is settled on every case of the person."""
    known = command_from(KNOWN[body.kind], body.values)
    if isinstance(known, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in known])
    outcome = become_known(
        request.auth.actor, reference, known, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)


@writes(router, "/{reference}/notes", RecordedOut, WRITERS, "Write a note", does="add_note")
def write_note(request: Asking, reference: CaseReference, body: NoteBody, sent: Sent = HEADER) -> RecordedOut:
    """A note never goes stale."""
    outcome = add_note(request.auth.actor, reference, body.kind, body.text, key=key(request, body, sent))
    return answer(outcome, request.auth)


@writes(
    router,
    "/{reference}/pp-eligibility",
    RecordedOut,
    ("caseworker", "team-leader"),
    "Set PP Eligibility by hand",
    does="override_eligibility",
    method="PUT",
)
def set_eligibility(
    request: Asking, reference: CaseReference, body: EligibilityBody, sent: Sent = HEADER
) -> RecordedOut:
    """It stands beside the derived value with its reason, and opens nothing (R4)."""
    outcome = override_eligibility(
        request.auth.actor,
        reference,
        body.value,
        body.reason,
        seen=seen(body, request.auth),
        key=key(request, body, sent),
    )
    return answer(outcome, request.auth)


@writes(
    router, "/{reference}/whereabouts", WhereaboutsOut, sorted(MAY_SHOW), "Where a parent is", does="show_whereabouts"
)
def read_whereabouts(request: Asking, reference: CaseReference, body: WhereaboutsBody) -> WhereaboutsOut:
    """One parent's address, employer and phone. Who looked, and why, is recorded."""
    found = show_whereabouts(request.auth.actor, reference, body.who, body.reason)
    if not isinstance(found, Whereabouts):
        raise refusal_of(found)
    return whereabouts_out(found)
