"""Negotiations of arrears on the record."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import Body, NegotiationBody
from evenhand.api.declare import writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import absent, at_fault
from evenhand.api.shapes.recorded import RecordedOut, answer, refusal_of
from evenhand.api.shapes.schedule import PlanOut, plan_out
from evenhand.api.values import CaseReference, Day, Id
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.refusal import Refusal
from evenhand.work.asking import command_from
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import MAY_BEGIN, NegotiationAsked
from evenhand.work.reading.case_view import view_case_of_request
from evenhand.work.reading.plan_schedule import plan_schedule_of
from evenhand.work.reading.request_view import desk
from evenhand.work.roles import READERS

router = Router(tags=["Negotiations"])


class PlanScheduleBody(Body):
    """As the task that sets the schedule asks it."""

    lump_on: Day | None = None
    start: Day | None = None


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


@writes(
    router, "/requests/{request_id}/plan-schedule", PlanOut, READERS, "The schedule that an agreed plan would set",
    does="preview_plan_schedule",
)  # fmt: skip
def preview(request: Asking, request_id: Id, body: PlanScheduleBody) -> PlanOut:
    """Nothing is recorded; the task `set-schedule` with the same values sets just this."""
    found = view_case_of_request(request_id, request.auth.actor, request.auth.today)
    if found is None:
        raise absent("request")
    at = desk(*found, request.auth.actor)
    plan = plan_schedule_of(at, SetPlanSchedule(body.lump_on, body.start))
    if isinstance(plan, Refusal):
        raise refusal_of(plan)
    return plan_out(plan)
