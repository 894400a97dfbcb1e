"""What a case that comes in owes already, as the first facts of the ledger. Source: M6."""

from collections.abc import Iterable, Mapping
from datetime import date

from evenhand.config.book import the_book
from evenhand.domain.account.apply import apply
from evenhand.domain.account.ledger import Kind
from evenhand.domain.account.ledger.entries import opening
from evenhand.domain.account.posting import Fact, needs_history, post
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.account import WrittenAccount, load_accounts, write_accounts
from evenhand.work.caseload import CaseLine


def opening_fact(line: CaseLine, today: date) -> Fact | None:
    """The opening balance of a case; None where it owes nothing here.

    Arrears of an old scheme count once they came over: until then the old scheme collects them.
    """
    old, over = line.legacy.arrears, line.legacy.arrears_transitioned_on
    here = over is not None and over <= today
    postings = opening(
        line.case,
        line.arrears,
        old.receiving_parent if here else 0,
        old.secretary_of_state if here else 0,
    )
    return Fact(Kind.OPENING, today, f"opening:{line.case}", postings) if postings else None


def write_openings(
    lines: Iterable[CaseLine], accounts: Mapping[str, tuple[int, int]], actor: Actor, command: Command, today: date
) -> None:
    """Posts the opening balances of new cases, in the transaction that takes them in; the cases are written."""
    facts: dict[int, list[Fact]] = {}
    for line in lines:
        fact = opening_fact(line, today)
        if fact is not None:
            facts.setdefault(accounts[line.master_case][0], []).append(fact)
    rules, written = the_book().rules, []
    for key, account in load_accounts(facts).items():
        history = account.history() if needs_history(account.state, facts[key]) else None
        event = post(account.state, facts[key], today, rules, history)
        written.append(WrittenAccount(account, apply(account.state, event), (event,)))
    if written:
        write_accounts(written, actor, command, today)
