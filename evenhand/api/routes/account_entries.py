"""What is entered on an account by hand."""

from collections.abc import Mapping
from typing import Any, TypedDict, TypeVar

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.account_bodies import ChargeBody, ReasonBody, StateArrearsBody, WaiverBody, WriteOffBody
from evenhand.api.bodies import Drawn
from evenhand.api.declare import writes
from evenhand.api.key import HEADER, Sent, key, seen
from evenhand.api.refusing import at_fault
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import CaseReference, Id
from evenhand.work.account.by_hand import (
    MAY_CHARGE,
    MAY_WRITE_OFF,
    AmountAsked,
    ChargeAsked,
    ReasonAsked,
    WaiverAsked,
)
from evenhand.work.apply_charge import apply_charge
from evenhand.work.asking import command_from
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Seen
from evenhand.work.resume_state_arrears import resume_state_arrears
from evenhand.work.reverse_entry import reverse_entry
from evenhand.work.suspend_state_arrears import suspend_state_arrears
from evenhand.work.waive_charge import waive_charge
from evenhand.work.write_off import write_off

router = Router(tags=["Accounts"])
Asked = TypeVar("Asked")
CHARGERS, WRITERS_OFF = sorted(MAY_CHARGE), sorted(MAY_WRITE_OFF)


@writes(router, "/{reference}/charges", RecordedOut, CHARGERS, "Apply a charge", does="apply_charge")
def charge(request: Asking, reference: CaseReference, body: ChargeBody, sent: Sent = HEADER) -> RecordedOut:
    """The amount is the one in force on the day; refused around an opportunity (R10) and outside R22's conditions."""
    asked = _asked(ChargeAsked, {"action": str(body.action), "on": body.on, "reason": body.reason})
    how = _how(request, body, sent)
    return answer(apply_charge(request.auth.actor, reference, body.case, asked, **how), request.auth)


@writes(router, "/{reference}/entries/{number}/waiver", RecordedOut, CHARGERS, "Waive a charge", does="waive_charge")
def waive(request: Asking, reference: CaseReference, number: Id, body: WaiverBody, sent: Sent = HEADER) -> RecordedOut:
    """`number` is that of the charge's entry."""
    asked = _asked(WaiverAsked, {"ground": str(body.ground), "reason": body.reason})
    how = _how(request, body, sent)
    return answer(waive_charge(request.auth.actor, reference, number, asked, **how), request.auth)


@writes(
    router,
    "/{reference}/suspensions",
    RecordedOut,
    CHARGERS,
    "Suspend arrears owed to the Secretary of State",
    does="suspend_state_arrears",
)
def suspend(request: Asking, reference: CaseReference, body: StateArrearsBody, sent: Sent = HEADER) -> RecordedOut:
    """They stay owed, and are not collected."""
    asked = _asked(AmountAsked, {"amount": body.amount, "reason": body.reason})
    how = _how(request, body, sent)
    return answer(suspend_state_arrears(request.auth.actor, reference, body.case, asked, **how), request.auth)


@writes(
    router,
    "/{reference}/resumptions",
    RecordedOut,
    CHARGERS,
    "Collect suspended arrears again",
    does="resume_state_arrears",
)
def resume(request: Asking, reference: CaseReference, body: StateArrearsBody, sent: Sent = HEADER) -> RecordedOut:
    """So much of what was suspended."""
    asked = _asked(AmountAsked, {"amount": body.amount, "reason": body.reason})
    how = _how(request, body, sent)
    return answer(resume_state_arrears(request.auth.actor, reference, body.case, asked, **how), request.auth)


@writes(router, "/{reference}/write-offs", RecordedOut, WRITERS_OFF, "Write a small balance off", does="write_off")
def write_a_balance_off(
    request: Asking, reference: CaseReference, body: WriteOffBody, sent: Sent = HEADER
) -> RecordedOut:
    """Inactive cases alone, below the dated amount (M9)."""
    asked = _asked(ReasonAsked, {"reason": body.reason})
    how = _how(request, body, sent)
    return answer(write_off(request.auth.actor, reference, body.case, asked, **how), request.auth)


@writes(
    router, "/{reference}/entries/{number}/reversal", RecordedOut, CHARGERS, "Take an entry back", does="reverse_entry"
)
def take_back(
    request: Asking, reference: CaseReference, number: Id, body: ReasonBody, sent: Sent = HEADER
) -> RecordedOut:
    """By a reversing entry; both stay (M7)."""
    asked = _asked(ReasonAsked, {"reason": body.reason})
    how = _how(request, body, sent)
    return answer(reverse_entry(request.auth.actor, reference, number, asked, **how), request.auth)


class How(TypedDict):
    """What an entry was drawn from, and its key."""

    seen: Seen | None
    key: CommandKey | None


def _how(request: Asking, body: Drawn, sent: str | None) -> How:
    return {"seen": seen(body, request.auth), "key": key(request, body, sent)}


def _asked(kind: type[Asked], values: Mapping[str, Any]) -> Asked:
    found = command_from(kind, values)
    if isinstance(found, list):
        raise at_fault(found)
    return found
