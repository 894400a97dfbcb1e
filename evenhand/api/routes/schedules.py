"""The promise-to-pay schedule of an account: every version, the one that would be set, and setting it."""

from ninja import Router
from pydantic import Field

from evenhand.api.access import Asking
from evenhand.api.bodies import Body, Drawn
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import absent
from evenhand.api.shapes.recorded import RecordedOut, answer, refusal_of
from evenhand.api.shapes.schedule import PlanOut, SchedulesOut, plan_out, version_out
from evenhand.api.values import CaseReference, Day, Line
from evenhand.domain.account.planning import Plan
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.work.account.scheduling import MAY_SCHEDULE, ScheduleAsked
from evenhand.work.preview_schedule import preview_schedule
from evenhand.work.reading.account_schedule import account_schedule
from evenhand.work.reading.account_view import view_account
from evenhand.work.roles import READERS
from evenhand.work.set_schedule import set_schedule

router = Router(tags=["Accounts"])


class ScheduleBody(Body):
    """How it is to run. Without `arrears_until` the arrears are spread up to the annual review."""

    start: Day = Field(description="The first collection date.")
    every: Frequency
    arrears_until: Day | None = None


class SetScheduleBody(ScheduleBody, Drawn):
    """`reason` is one line, for the account."""

    reason: Line


@reads(router, "/{reference}/schedule", SchedulesOut, READERS, "The schedule of an account, with every version")
def read_schedule(request: Asking, reference: CaseReference) -> SchedulesOut:
    """Each with its instalments by part, as they stand."""
    view = view_account(reference, request.auth.actor, request.auth.today)
    if view is None:
        raise absent("account")
    return SchedulesOut(versions=[version_out(item) for item in account_schedule(view)])


@writes(
    router, "/{reference}/schedule/preview", PlanOut, READERS, "The schedule that would be set", does="preview_schedule"
)
def preview(request: Asking, reference: CaseReference, body: ScheduleBody) -> PlanOut:
    """Nothing is recorded; setting the same sets just this."""
    asked = ScheduleAsked(body.start, body.every, body.arrears_until)
    found = preview_schedule(request.auth.actor, reference, asked)
    if not isinstance(found, Plan):
        raise refusal_of(found)
    return plan_out(found)


@writes(
    router,
    "/{reference}/schedule",
    RecordedOut,
    sorted(MAY_SCHEDULE),
    "Set a schedule",
    does="set_schedule",
    method="PUT",
)
def put_schedule(request: Asking, reference: CaseReference, body: SetScheduleBody, sent: Sent = HEADER) -> RecordedOut:
    """A new version; the old one is kept."""
    asked = ScheduleAsked(body.start, body.every, body.arrears_until, body.reason)
    outcome = set_schedule(
        request.auth.actor, reference, asked, seen=seen(body, request.auth), key=key(request, body, sent)
    )
    return answer(outcome, request.auth)
