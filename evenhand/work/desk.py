"""Assigning, handing over, taking the next piece of work, notes, and PP Eligibility by hand."""

from collections.abc import Sequence
from datetime import date

from django.contrib.auth.models import User

from evenhand.cases.models import Request as RequestRow
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, PPEligibility
from evenhand.domain.procedures import desk
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.visible import Absent, visible_case


def assign_request(
    actor: Actor, request_id: int, to: str, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Gives a request to a person, or back to the queue with an empty name."""
    row = RequestRow.objects.filter(id=request_id).values_list("case_id", "number", "restricted").first()
    if row is None or (row[2] and not actor.restricted):
        return Absent("request")
    if to and not User.objects.filter(username=to, is_active=True).exists():
        return Refusal("person-unknown", "There is no such colleague.", field="to")
    if to != actor.id and "team-leader" not in actor.roles and to != "":
        return Refusal("role-missing", "You can take a request yourself; a team leader gives it to somebody else.")

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return desk.assign(state, row[1], to, actor)

    return record(actor, "assign", [row[0]], decision, seen={row[0]: seen} if seen else None, key=key)


def add_note(
    actor: Actor, case: str, kind: NoteKind, text: str, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Writes a note on a case; a note never goes stale."""
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")
    if "auditor" in actor.roles:
        return Refusal("role-missing", "An auditor reads cases and writes nothing on them.")
    return record(
        actor, "note", [case_id], lambda state, today: desk.add_note(state, kind, text, actor, today), key=key
    )


def override_eligibility(
    actor: Actor,
    case: str,
    value: PPEligibility | None,
    reason: str,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Sets PP Eligibility beside the derived value, with a reason."""
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")
    if not actor.roles & {"caseworker", "team-leader"}:
        return Refusal("role-missing", "PP Eligibility is set by a caseworker or a team leader.", rules=("R4",))

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return desk.override_eligibility(state, value, reason, actor, today)

    return record(actor, "override", [case_id], decision, seen={case_id: seen} if seen else None, key=key)


def hand_over(actor: Actor, requests: Sequence[int], to: str) -> list[Outcome | Absent]:
    """Gives a colleague's requests to another, each by itself; the answers stand in the same order."""
    if "team-leader" not in actor.roles:
        return [Refusal("role-missing", "Work is handed over by a team leader.")]
    return [assign_request(actor, request, to) for request in requests]
