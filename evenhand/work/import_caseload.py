"""Takes a caseload file in: streaming, a line at a time all or nothing, the same file again changes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import BinaryIO

from django.db import Error as DatabaseError
from django.db import transaction

from evenhand.config.book import the_book
from evenhand.domain.opportunity.apply import apply_all, born
from evenhand.domain.opportunity.events import PersonRegistered
from evenhand.domain.procedures.settle import settle
from evenhand.domain.procedures.shape import SYSTEM, Actor
from evenhand.records.models import Command
from evenhand.work.appending import append_events
from evenhand.work.caseload import CaseLine, Fault, Faults, Line, fingerprint, read_lines
from evenhand.work.intake.cases import Came, write_cases, write_children
from evenhand.work.intake.check import Held, faults, held_of, remember, unchanged
from evenhand.work.intake.facts import brought_along, case_facts
from evenhand.work.intake.opening import write_openings
from evenhand.work.intake.rows import People, Taken, write_accounts
from evenhand.work.recording import roles_of_procedures
from evenhand.work.secret import keys
from evenhand.work.state.load import Loaded
from evenhand.work.state.rows import Ids
from evenhand.work.state.save import Change, save_new
from evenhand.work.state.today import office

CHUNK = 500
DATABASE_REFUSES = ("something that the database does not take", "a line that fits what is held; send it once more")


@dataclass
class CaseloadReport:
    """What became of each line."""

    taken: int = 0
    unchanged: int = 0
    refused: list[Faults] = field(default_factory=list)
    refused_count: int = 0

    @property
    def lines(self) -> int:
        """How many lines were read."""
        return self.taken + self.unchanged + self.refused_count


def import_caseload(
    actor: Actor,
    stream: BinaryIO,
    *,
    on_refused: Callable[[Faults], None] | None = None,
    progress: Callable[[CaseloadReport], None] | None = None,
    keep: bool = True,
) -> CaseloadReport:
    """Reads and takes a caseload. `on_refused` hears of each refused line as it is met; `keep` also lists them."""
    report = CaseloadReport()

    def refuse(found: Faults) -> None:
        report.refused_count += 1
        if keep:
            report.refused.append(found)
        if on_refused is not None:
            on_refused(found)

    lines = read_lines(stream, demonstration=office().demonstration)
    while chunk := list(islice(lines, CHUNK)):
        good = []
        for item in chunk:
            if isinstance(item, Faults):
                refuse(item)
            else:
                good.append(item)
        _take(actor, good, report, refuse)
        if progress is not None:
            progress(report)
    return report


def _take(actor: Actor, lines: list[Line], report: CaseloadReport, refuse: Callable[[Faults], None]) -> None:
    """A chunk in one transaction; where the database refuses it, line by line."""
    try:
        with transaction.atomic():
            found = list(_chunk(actor, lines))
    except DatabaseError:
        if len(lines) > 1:
            for line in lines:
                _take(actor, [line], report, refuse)
            return
        if not lines:
            raise
        refuse(Faults(lines[0].number, (Fault(lines[0].number, "", *DATABASE_REFUSES),)))
        return
    for outcome in found:
        if isinstance(outcome, Faults):
            refuse(outcome)
        elif outcome:
            report.taken += 1
        else:
            report.unchanged += 1


def _chunk(actor: Actor, lines: list[Line]) -> Iterator[bool | Faults]:
    """True for a line taken, false for one unchanged, faults for one refused."""
    today, held, key = office().business_date, held_of(lines), keys().search_key
    taken: list[Taken] = []
    for line in lines:
        prints = fingerprint(line.content, key)
        if unchanged(line, prints, held):
            yield False
            continue
        wrong = faults(line, prints, held, today) or _twice(line, held)
        if wrong is not None:
            yield wrong
            continue
        remember(line, prints, held)
        taken.append((line, prints))
        yield True
    if taken:
        _write(actor, taken, today)


def _twice(line: Line, held: Held) -> Faults | None:
    if line.content.case in held.cases:
        return Faults(line.number, (Fault(line.number, "case", "a case that is held already", "a new case"),))
    return None


def _write(actor: Actor, taken: list[Taken], today: date) -> None:
    people = People(taken, today)
    accounts = write_accounts(taken, people)
    came = [_came(line.content, people, accounts[line.content.master_case], today) for line, _ in taken]
    cases = write_cases([(item, prints) for item, (_, prints) in zip(came, taken, strict=True)])
    write_children(taken, cases)
    command = Command.objects.create(actor=actor.id, verb="import-caseload", on=today)
    changes, events = [], []
    for (line, _), item in zip(taken, came, strict=True):
        loaded = Loaded(item.state, replace(item.ids, case=cases[line.content.case]))
        changes.append(Change(loaded, item.after))
        for reference in (line.content.paying_parent.reference, line.content.receiving_parent.reference):
            known = people.events.pop(reference, None)
            if known is not None:
                events.append((known, loaded))
        events.extend((event, loaded) for event in item.events)
    save_new(changes, roles_of_procedures())
    append_events(events, actor=actor.id, command=command, today=today)
    write_openings((line.content for line, _ in taken), accounts, actor, command, today)


def _came(line: CaseLine, people: People, account: tuple[int, int], today: date) -> Came:
    """What the case brings along and makes due, by the same decisions as at the desk."""
    registered, (key, version) = case_facts(line), account
    payer, receiver = line.paying_parent.reference, line.receiving_parent.reference
    start = born(
        registered,
        PersonRegistered(parent=people.parents[payer]),
        PersonRegistered(parent=people.parents[receiver]),
        line.case,
    )
    state = replace(start, version=1, account_version=version)
    along = brought_along(line, SYSTEM.id)
    after = apply_all(state, along)
    follows = settle(after, the_book(), today)
    ids = Ids(0, key, people.ids[payer], people.ids[receiver])
    return Came(state, apply_all(after, follows), ids, (registered, *along, *follows))
