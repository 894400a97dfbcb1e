"""What a decision on a case means for its account, written in the same transaction, after the case."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from evenhand.domain.account.apply import apply_all
from evenhand.domain.account.excusing import excuse
from evenhand.domain.opportunity.events import MissDecided
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.account.load import Wanted, load_accounts
from evenhand.work.account.recording import WrittenAccount, write_accounts


def excuse_decided(events: Iterable[tuple[Any, int]], actor: Actor, command: Command, today: date) -> None:
    """Excuses each instalment that a person decided to excuse. `events` come with the key of their account."""
    wanted: dict[int, list[MissDecided]] = defaultdict(list)
    for event, account in events:
        if isinstance(event, MissDecided) and event.excused:
            wanted[account].append(event)
    written = []
    for key, item in load_accounts(wanted, Wanted(judged=True)).items() if wanted else ():
        told = tuple(made for each in wanted[key] for made in excuse(item.state, each.instalment, each.decision))
        if told:
            written.append(WrittenAccount(item, apply_all(item.state, told), told))
    if written:
        write_accounts(written, actor, command, today)
