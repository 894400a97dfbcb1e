"""Assigning, handing over, taking the next piece of work, notes, and PP Eligibility by hand."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.contrib.auth.models import User

from evenhand.cases.models import Request as RequestRow
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import NoteKind, PPEligibility
from evenhand.domain.procedures import desk
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.actors import membership
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Outcome, Recorded, Seen, record
from evenhand.work.roles import WRITERS
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent, visible_case


def assign_request(
    actor: Actor, request_id: int, to: str, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """Gives a request to a person, or back to the queue with an empty name."""
    row = RequestRow.objects.filter(id=request_id).values_list("case_id", "number", "restricted").first()
    if row is None or (row[2] and not actor.restricted):
        return Absent("request")
    if not actor.roles & set(WRITERS):
        return Refusal("role-missing", "Your role reads requests and works none.")
    colleague = User.objects.filter(username=to, is_active=True).first() if to else None
    if to and colleague is None:
        return Refusal("person-unknown", "There is no such colleague.", field="to")
    if row[2] and colleague is not None and not membership(colleague, business_date()).actor.restricted:
        return Refusal("person-without-grant", "They may not see this case. Choose somebody who may.", field="to")
    if to != actor.id and "team-leader" not in actor.roles and to != "":
        return Refusal("role-missing", "You can take a request yourself; a team leader gives it to somebody else.")

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return desk.assign(state, row[1], to)

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


def hand_over(
    actor: Actor, requests: Sequence[int], to: str, *, seen: Mapping[int, Seen] | None = None
) -> list[Outcome | Absent]:
    """Gives a colleague's requests to another, each by itself; the answers stand in the same order.

    `seen` says for each request what the list was drawn from: one that changed since is not handed over.
    """
    if "team-leader" not in actor.roles:
        return [Refusal("role-missing", "Work is handed over by a team leader.")] * len(requests)
    cases = dict(RequestRow.objects.filter(id__in=requests).values_list("id", "case_id"))
    own: Counter[int | None] = Counter()  # what this very hand-over wrote on a case does not make its list stale
    found = []
    for request in requests:
        drawn, case = (seen or {}).get(request), cases.get(request)
        drawn = replace(drawn, version=drawn.version + own[case]) if drawn else None
        found.append(assign_request(actor, request, to, seen=drawn))
        own[case] += isinstance(found[-1], Recorded) and bool(found[-1].events)
    return found
