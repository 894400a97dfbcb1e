"""Negotiations of arrears on the record."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import NegotiationBody
from evenhand.api.declare import writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import at_fault
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import CaseReference
from evenhand.work.asking import command_from
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import MAY_BEGIN, NegotiationAsked

router = Router(tags=["Negotiations"])


@writes(
    router, "/cases/{reference}/negotiations", RecordedOut, sorted(MAY_BEGIN), "Begin a negotiation of arrears",
    does="enter_negotiation",
)  # fmt: skip
def enter(request: Asking, reference: CaseReference, body: NegotiationBody, sent: Sent = HEADER) -> RecordedOut:
    """`values`: `entry`, what starts it, and `reason`. Its tasks are recorded as those of any request."""
    asked = command_from(NegotiationAsked, body.values)
    if isinstance(asked, list):
        raise at_fault([fault._replace(field=f"values.{fault.field}") for fault in asked])
    outcome = enter_negotiation(
        request.auth.actor, reference, asked, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)
