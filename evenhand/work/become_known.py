"""Records that something became known about a case, and everything that follows on each case of the person."""

from collections.abc import Mapping
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.known import AddressGiven, Known, learn
from evenhand.domain.procedures.late.marking import what_follows
from evenhand.domain.procedures.offered import not_offered
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.recording import Outcome, Seen, record
from evenhand.work.state.load import Loaded
from evenhand.work.state.today import business_date
from evenhand.work.state.where import move
from evenhand.work.visible import Absent, visible_case

MAY_TELL = frozenset(
    {"caseworker", "team-leader", "legal-spoc", "enforcement-case-manager", "employer-support", "system"}
)


def become_known(
    actor: Actor,
    case: str,
    known: Known,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """Takes a fact, settles what follows, and gives it to every other case of the person."""
    if not actor.roles & MAY_TELL:
        return Refusal("role-missing", "Your role reads cases and records nothing on them.")
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        return learned(state, known, today)

    def beside(loaded: Mapping[int, Loaded]) -> None:
        if isinstance(known, AddressGiven):
            ids, today = loaded[case_id].ids, business_date()
            person = ids.paying if known.who is Role.PAYING else ids.receiving
            move(person, known.address.splitlines(), known.postcode, today)
            reference = loaded[case_id].state.parent(known.who).reference
            audit(actor.id, "change address", f"person {reference}", today, stream=f"person:{reference}")

    drawn = {case_id: seen} if seen else None
    return record(actor, "become-known", [case_id], decision, seen=drawn, key=key, beside=beside)


def learned(state: CaseState, known: Known, today: date) -> tuple[Event, ...] | Refusal:
    """The events of a fact and of what follows from it."""
    wrong = not_offered(known, ("GEN-3",))
    if wrong is not None:
        return wrong
    events = learn(state, known, today)
    if isinstance(events, Refusal):
        return events
    return (*events, *what_follows(state, events, the_book(), today))
