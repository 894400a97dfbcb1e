"""Posts facts to the ledger, with what follows from them. Source: M3, M6, M7."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from evenhand.domain.account.events import LedgerPosted
from evenhand.domain.account.ledger.entries import reversed_of
from evenhand.domain.account.ledger.journal import BESIDE, Entry, Kind, Posting, added
from evenhand.domain.account.ledger.replay import after_day, difference, replay
from evenhand.domain.account.state import AccountState
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Fact:
    """Something to post: see `Entry` for its parts."""

    kind: Kind
    effective_on: date
    cause: str
    postings: tuple[Posting, ...]
    reverses: int | None = None
    keeps: tuple[str, int, int] | None = None
    why: str = ""


def needs_history(state: AccountState, given: Iterable[Fact]) -> bool:
    """Whether the earlier entries must be read: a fact counts before another that money was allocated by."""
    return any(_is_backdated(state, fact) for fact in given)


def post(
    state: AccountState, given: Sequence[Fact], today: date, rules: Rules, history: Sequence[Entry] | None = None
) -> LedgerPosted:
    """The entries of these facts, and of what follows from them, numbered on from the last.

    A fact that counts earlier than others is put in its place: the ledger is played again, and one entry brings the
    balances to where they would be had it come in time. Errors: ValueError where `history` is needed and not given;
    NoRuleInForce.
    """
    entries = [_entry(state.entries + place, fact, today) for place, fact in enumerate(given, 1)]
    if needs_history(state, given):
        if history is None:
            raise ValueError("facts that count earlier need the entries of the account")
        return LedgerPosted(entries=(*entries, *_replayed(state, entries, history, today, rules)))
    made, balances = list(entries), state.balances
    for day, group in groupby(sorted(entries, key=attrgetter("effective_on")), key=attrgetter("effective_on")):
        balances, follows = after_day(balances, tuple(group), day, rules)
        if follows:
            made.append(_follows(len(made) + state.entries + 1, Kind.ALLOCATED, today, day, follows))
    return LedgerPosted(entries=tuple(made))


def posted(
    state: AccountState,
    given: Sequence[Fact],
    today: date,
    rules: Rules,
    history: Sequence[Entry],
    *,
    steps: tuple[str, ...] = (),
    why: tuple[str, ...] = (),
) -> tuple[LedgerPosted, ...]:
    """The event of an entry by hand, with the steps and the rules that it rests on. Errors: NoRuleInForce."""
    event = post(state, given, today, rules, history)
    return (LedgerPosted(entries=event.entries, steps=steps, rules=why),)


def reversal(entry: Entry, why: str) -> Fact:
    """The fact that takes an entry back: it counts on the day of what it takes back, as if that had never been (M7)."""
    lines = reversed_of(entry.postings)
    return Fact(entry.kind, entry.effective_on, f"reversal:{entry.number}", lines, reverses=entry.number, why=why)


def _is_backdated(state: AccountState, fact: Fact) -> bool:
    if fact.kind in BESIDE and fact.reverses is None:
        return False
    settled, allocated = state.settled_to, state.allocated_to
    early = settled is not None and fact.effective_on < settled
    return fact.reverses is not None or early or (allocated is not None and fact.effective_on <= allocated)


def _replayed(
    state: AccountState, entries: Sequence[Entry], history: Sequence[Entry], today: date, rules: Rules
) -> tuple[Entry, ...]:
    posted = state.balances
    for entry in entries:
        posted = added(posted, entry.postings)
    change = difference(posted, replay((*history, *entries), rules))
    if not change:
        return ()
    number, day = entries[-1].number + 1, max(entry.effective_on for entry in entries)
    return (_follows(number, Kind.REALLOCATED, today, max(day, state.allocated_to or day), change),)


def _entry(number: int, fact: Fact, today: date) -> Entry:
    return Entry(
        number=number,
        kind=fact.kind,
        on=today,
        effective_on=fact.effective_on,
        cause=fact.cause,
        postings=fact.postings,
        reverses=fact.reverses,
        keeps=fact.keeps,
        why=fact.why,
    )


def _follows(number: int, kind: Kind, today: date, day: date, lines: tuple[Posting, ...]) -> Entry:
    return Entry(number, kind, today, day, f"{kind}:{number}", lines)
