"""One door for writes: one transaction that saves the difference and appends the records."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.late.marking import what_follows
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.records.models import Command as CommandRow
from evenhand.work.account.come_over import post_come_over
from evenhand.work.account.consequences import write_what_follows
from evenhand.work.account.follow import Decided
from evenhand.work.appending import append_events
from evenhand.work.commands import CommandKey, Replay, answered, begin
from evenhand.work.outcome import Outcome, Recorded, Seen, Stale
from evenhand.work.state.load import Loaded, load_cases
from evenhand.work.state.save import Change, StaleWrite, save
from evenhand.work.state.today import business_date

Decision = Callable[[CaseState, date], tuple[Event, ...] | Refusal]


@dataclass(frozen=True)
class Written:
    """One case's part of a write."""

    loaded: Loaded
    after: CaseState
    events: tuple[Event, ...]


def roles_of_procedures() -> dict[str, str]:
    """The role that works each procedure: that of its first task."""
    return {key: procedure.tasks[0].who[0] for key, procedure in the_book().procedures.items()}


def record(
    actor: Actor,
    verb: str,
    case_ids: Sequence[int],
    decision: Decision,
    *,
    seen: Mapping[int, Seen] | None = None,
    key: CommandKey | None = None,
    beside: Callable[[Mapping[int, Loaded]], None] | None = None,
    then: Callable[[CommandRow, date], Refusal | None] | None = None,
) -> Outcome:
    """Loads the cases, decides each, and writes all or nothing.

    `seen` asserts what the form of a case was drawn from. `key` makes a second sending harmless. `beside` writes what
    a decision must not know, such as the lines of an address, in the same transaction; `then` writes what follows on
    the account, once the cases are written, or refuses it all.
    """
    try:
        with transaction.atomic():
            today = business_date()
            command = begin(actor, verb, today, key)
            if not isinstance(command, CommandRow):
                return _again(command)
            loaded = load_cases(case_ids)
            stale = _stale(loaded, seen or {}, today)
            if stale is not None:
                transaction.set_rollback(True)
                return stale
            written = _decided(loaded, decision, today)
            if isinstance(written, Refusal):
                transaction.set_rollback(True)
                return written
            written.extend(spread(written, today))
            if beside is not None:
                beside(loaded)
            refusal = write(written, actor, command, today)
            if refusal is None and then is not None:
                refusal = then(command, today)
            if refusal is not None:
                transaction.set_rollback(True)
                return refusal
            told = [item for item in written if actor.restricted or not _restricted(item.loaded.state)]
            versions = {item.after.reference: item.loaded.state.version + 1 for item in told}
            command.answer = {"versions": versions}
            command.save(update_fields=["answer"])
            return Recorded(command.id, {item.after.reference: item.events for item in told}, versions)
    except StaleWrite:
        return Stale("Somebody else saved this case at the same moment. Look at it again and repeat your entry.")
    except IntegrityError:
        found = answered(actor, key) if key is not None else None
        if found is None:
            raise
        return _again(found)


def _again(found: Replay | Refusal) -> Outcome:
    if isinstance(found, Refusal):
        return found
    return Recorded(found.command, versions=found.versions, replayed=True)


def _restricted(state: CaseState) -> bool:
    """Such a case does not exist for those without the grant, not even as one that learned the same fact (P1)."""
    return state.paying.restricted or state.receiving.restricted


def _decided(loaded: Mapping[int, Loaded], decision: Decision, today: date) -> list[Written] | Refusal:
    written = []
    for item in loaded.values():
        events = decision(item.state, today)
        if isinstance(events, Refusal):
            return events
        if events:
            written.append(Written(item, apply_all(item.state, events), events))
    return written


def spread(written: Sequence[Written], today: date) -> list[Written]:
    """What became known of a person is learned by every other case of that person (GEN-1)."""
    learned = [(item, event) for item in written for event in item.events if event.stream == "person"]
    if not learned:
        return []
    known = {item.loaded.ids.case for item in written}
    people = {getattr(event, "parent").reference for _, event in learned}  # noqa: B009 - every person event has one
    others = Case.objects.filter(Q(paying__reference__in=people) | Q(receiving__reference__in=people))
    found = []
    for item in load_cases(others.exclude(id__in=known).values_list("id", flat=True)).values():
        events = tuple(event for _, event in learned)
        follows = what_follows(item.state, events, the_book(), today)
        found.append(Written(item, apply_all(item.state, (*events, *follows)), (*events, *follows)))
    return found


def write(written: Sequence[Written], actor: Actor, command: CommandRow, today: date) -> Refusal | None:
    """Saves the differences and appends the events, with what they mean for accounts.

    Inside the caller's transaction, which ends with a refusal.
    """
    save([Change(item.loaded, item.after) for item in written], roles_of_procedures())
    append_events(
        [(event, item.loaded) for item in written for event in item.events],
        actor=actor.id,
        command=command,
        today=today,
    )
    post_come_over([(event, item.loaded) for item in written for event in item.events], actor, command, today)
    told = [(item.loaded.ids.account, Decided(item.after, item.events)) for item in written]
    return write_what_follows(told, actor, command, today)


def _stale(loaded: Mapping[int, Loaded], seen: Mapping[int, Seen], today: date) -> Stale | None:
    for key, drawn in seen.items():
        item = loaded.get(key)
        if item is None:
            continue
        if drawn.business_date != today:
            return Stale(
                f"The business date has moved on to {today:%-d %B %Y} since this page was drawn. Check it again."
            )
        if item.state.version != drawn.version:
            from evenhand.work.timeline import since

            return Stale(
                "This case changed after you opened it. Your text is kept; look at what changed first.",
                since(key, item.state.version - drawn.version),
            )
    return None
