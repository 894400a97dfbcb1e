"""What approving would do, next to what is true now: the decision itself is asked, and nothing is written. R17."""

from dataclasses import dataclass, replace
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all as account_after
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.planning import difference
from evenhand.domain.account.planning.difference import Line
from evenhand.domain.account.state import AccountState, InstalmentState, Planned
from evenhand.domain.authority import Authority
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.commands import COMMANDS, Command
from evenhand.domain.opportunity.commands.extension import ApprovalAnswer
from evenhand.domain.opportunity.ending import Approval
from evenhand.domain.opportunity.events import Event, FeesReinstated, LetterQueued
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.context import Beside
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account.follow import Decided, followed
from evenhand.work.account.load import Account
from evenhand.work.account_words import account_sentence
from evenhand.work.ending.beside import account_to_follow
from evenhand.work.reading.approvals import Waiting, answering, approvals
from evenhand.work.reading.case_view import CaseView, view_case_of_request
from evenhand.work.reading.following import sentences, titles_beside
from evenhand.work.reading.request_view import Desk, desk

STAND_IN = Actor("somebody who may approve", frozenset({"team-leader"}))


@dataclass(frozen=True)
class Letter:
    """A letter that leaves with the approval."""

    code: str
    to: Role


@dataclass(frozen=True)
class Preview:
    """What approval does.

    Attributes:
        refused: why approval would be refused today whoever gives it; then nothing else is said.
        does: what happens to the case, a sentence each; `money` what happens to its account.
        fees_from: the day from which fees count again.
        schedule: the payments still to come, as they are now and as they would be, line by line.
        events, account_events: what would be written.
    """

    waiting: Waiting
    refused: Refusal | None
    does: tuple[str, ...] = ()
    money: tuple[str, ...] = ()
    fees_from: date | None = None
    letters: tuple[Letter, ...] = ()
    schedule: tuple[Line, ...] = ()
    events: tuple[Event, ...] = ()
    account_events: tuple[AccountEvent, ...] = ()


def approval_of(request_id: int, actor: Actor, today: date) -> tuple[Desk, Preview] | None:
    """The desk of a request on which something waits, and what approving that would do; None where nothing waits."""
    found = view_case_of_request(request_id, actor, today)
    waits = next((item for item in approvals(actor, today) if item.request == request_id), None)
    if found is None or waits is None:
        return None
    at = desk(*found, actor)
    return at, preview_of(at.view, waits, actor, at.beside)


def preview_of(view: CaseView, waits: Waiting, actor: Actor, beside: Beside) -> Preview:
    """By the person who looks, where they may answer; otherwise as by somebody who may."""
    state, today = view.state, view.today
    by = actor if waits.refused is None else STAND_IN
    put = state.approval_of(waits.number)
    assert put is not None  # noqa: S101 - it waits
    given = beside if waits.refused is None else _allowed(beside, put)
    events = approving(state, put, by, given, today)
    if isinstance(events, Refusal):
        return Preview(waits, events)
    after = apply_all(state, events)
    account = account_to_follow(state)
    told = followed(account, [Decided(after, events)], today) if account is not None else ()
    if isinstance(told, Refusal):
        return Preview(waits, told)
    return Preview(
        waiting=waits,
        refused=None,
        does=tuple(sentences(events, titles_beside(state, waits.number))),
        money=tuple(line for event in told if (line := account_sentence(event, state.reference))),
        fees_from=next((event.from_on for event in events if isinstance(event, FeesReinstated)), None),
        letters=tuple(Letter(event.code, event.to) for event in events if isinstance(event, LetterQueued)),
        schedule=_schedule(account, told, state.reference) if account is not None else (),
        events=events,
        account_events=tuple(told),
    )


def approving(state: CaseState, put: Approval, by: Actor, beside: Beside, today: date) -> tuple[Event, ...] | Refusal:
    """The events of approving exactly what waits: the decision itself."""
    request = state.request(put.request)
    assert request is not None  # noqa: S101 - an approval is about a request
    task = answering(request.procedure, put.task)
    kind: type[Command] = COMMANDS[the_book().procedures[request.procedure].task(task).asks]  # type: ignore[union-attr]
    said = kind(answer=ApprovalAnswer.APPROVE, comments="-", seen=content_digest(state, put.request))  # type: ignore[call-arg]
    return decide(state, put.request, task, said, by, the_book(), today, beside=beside)


def _allowed(beside: Beside, put: Approval) -> Beside:
    """As if somebody stood by who may approve it."""
    always = Authority(STAND_IN.id, put.kind, None, DateRange(put.asked_on))
    return replace(beside, authorities=(*beside.authorities, always))


def _schedule(account: Account, told: tuple[AccountEvent, ...], case: str) -> tuple[Line, ...]:
    now = _to_come(account.state, case)
    return difference(now, _to_come(account_after(account.state, told), case))


def _to_come(state: AccountState, case: str) -> tuple[Planned, ...]:
    return tuple(item for item in state.instalments if item.case == case and item.state is InstalmentState.PLANNED)
