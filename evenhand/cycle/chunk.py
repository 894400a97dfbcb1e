"""The day of some accounts: decided one by one, written together."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.judge import Judgement, pairs_by_another
from evenhand.domain.account.ledger import Entry
from evenhand.domain.account.opening import Opened, asks_history, not_posted, opens
from evenhand.domain.account.paying_on import Payment, pays_on
from evenhand.domain.account.posting import needs_history, post
from evenhand.domain.account.state import AccountState, Planned
from evenhand.domain.opportunity.apply import apply_all as case_after
from evenhand.domain.procedures.consequences.another_method import follow_another_method
from evenhand.domain.procedures.consequences.misses import Found, follow_misses
from evenhand.work.account import WrittenAccount, load_history
from evenhand.work.account.due import DueAccount
from evenhand.work.recording import Written
from evenhand.work.state.load import load_cases

FALLING_DUE, PAYING_ON, MISSES = "instalments", "paying on", "misses"
"""The steps of an account's day, in their order; a stalled account names the one that failed."""


@dataclass
class OneDay:
    """What a day brings to one account."""

    due: DueAccount
    opened: Opened
    after: AccountState
    events: list[AccountEvent] = field(default_factory=list)
    payments: tuple[Payment, ...] = ()
    cases: list[Written] = field(default_factory=list)

    @property
    def written(self) -> WrittenAccount:
        """The account's part of the write."""
        return WrittenAccount(self.due.account, self.after, tuple(self.events))


@dataclass(frozen=True)
class Failure:
    """The step at which an account failed, and how."""

    step: str
    error: Exception


@dataclass
class Decided:
    """What the day brings to each account, by its key, and which of them failed."""

    days: dict[int, OneDay] = field(default_factory=dict)
    failed: dict[int, Failure] = field(default_factory=dict)

    def fail(self, account: int, step: str, error: Exception) -> None:
        """Leaves an account out whole: one account must never stop the office's day."""
        self.days.pop(account, None)
        self.failed[account] = Failure(step, error)


def decide_day(loaded: dict[int, DueAccount], day: date, until: date) -> Decided:
    """Every step for every account. `until` is the last day of judging that has come."""
    decided, rules = Decided(), the_book().rules
    for key, due in loaded.items():
        try:
            opened = opens(due.account.state, day, until, rules, due.earlier)
            decided.days[key] = OneDay(due, opened, due.account.state)
        except Exception as error:
            decided.fail(key, FALLING_DUE, error)
    history = load_history(_asking(decided.days))
    for key, one in list(decided.days.items()):
        step = FALLING_DUE
        try:
            _post(one, day, history.get(key))
            step = PAYING_ON
            _pay_on(one, day)
        except Exception as error:
            decided.fail(key, step, error)
    _follow(decided, day)
    return decided


def _asking(days: dict[int, OneDay]) -> list[int]:
    return [
        key
        for key, one in days.items()
        if one.opened.facts and (asks_history(one.opened) or needs_history(one.due.account.state, one.opened.facts))
    ]


def _post(one: OneDay, day: date, history: Sequence[Entry] | None) -> None:
    one.events.extend(one.opened.events)
    facts = not_posted(one.opened.facts, history) if history is not None else one.opened.facts
    if facts:
        one.events.append(post(one.due.account.state, facts, day, the_book().rules, history))
    one.after = apply_all(one.due.account.state, one.events)


def _pay_on(one: OneDay, day: date) -> None:
    paid = pays_on(one.after, day, the_book().rules)
    if paid is not None:
        one.events.append(paid.event)
        one.after, one.payments = apply_all(one.after, (paid.event,)), paid.payments


def _follow(decided: Decided, day: date) -> None:
    """What misses and payments by another method open on the cases; only those cases are read."""
    found: dict[int, tuple[int, list[Judgement]]] = {}
    for key, one in decided.days.items():
        by_case = defaultdict(list)
        for item in one.opened.judged:
            by_case[item.instalment.case].append(item)
        found.update({one.due.account.ids.cases[case]: (key, items) for case, items in by_case.items()})
    wanted = [case for case, (_, items) in found.items() if any(map(_matters, items))]
    for case, loaded in load_cases(wanted).items():
        account, items = found[case]
        if account in decided.failed:
            continue
        try:
            told = [Found(i.instalment.number, i.instalment.method, i.instalment.due_on, i.state) for i in items]
            events = follow_misses(loaded.state, told, the_book(), day)
            pairs = _by_another(decided.days[account], {item.instalment.number for item in items})
            if pairs:
                missed = case_after(loaded.state, events)
                events = (*events, *follow_another_method(missed, pairs, the_book(), day))
            if events:
                decided.days[account].cases.append(Written(loaded, case_after(loaded.state, events), events))
        except Exception as error:
            decided.fail(account, MISSES, error)


def _by_another(one: OneDay, judged: set[int]) -> list[tuple[Planned, Planned]]:
    """Pairs of instalments that came by another method, one right after the other, the later one judged today."""
    return [pair for pair in pairs_by_another(one.after.instalments) if pair[1].number in judged]


def _matters(item: Judgement) -> bool:
    """Whether a verdict may open something, or end what another verdict opened."""
    return item.state != "met" or item.instalment.state != "due"
