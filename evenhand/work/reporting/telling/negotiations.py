"""Tells how negotiations of arrears began and were decided, and what became of the plans that were agreed to.

A plan is kept while no instalment that was planned since the agreement is missed or short. It is the account's: another
plan of the account takes its place (NEG-15).
"""

from evenhand.domain.account.events import InstalmentJudged, LedgerPosted, ScheduleSet
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.journal import FOLLOWS
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.opportunity.events import (
    CaseClosed,
    DebtQuantified,
    EnforcementReferred,
    NegotiationDecided,
    RequestClosed,
    RequestOpened,
)
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Entry
from evenhand.work.reporting.about import AGREED, NOT_PRECEDED, PRECEDED, About, Came, Sort, Step
from evenhand.work.reporting.telling.batch import Batch, Happened, Tells, days_between
from evenhand.work.reporting.telling.rows import Row
from evenhand.work.reporting.words import BETWEEN

OF = About.NEGOTIATION
COLLECTS = frozenset({Bucket.ARREARS, Bucket.OLD_ARREARS, Bucket.STATE_ARREARS})
BROKEN = frozenset({InstalmentState.MISSED, InstalmentState.SHORT})


def opened(batch: Batch, item: Happened, event: RequestOpened) -> None:
    """It began."""
    subject = batch.subject(item.case)
    if subject is None or event.procedure != NEGOTIATION:
        return
    entry = str(event.entry or Entry.CASEWORKER)
    batch.step(subject, OF, Step.ENTERED, event.number, event.on, entry, team=event.segment)
    cut = batch.cut(subject)._replace(team=event.segment)
    batch.talks.put(
        account_id=item.account, case_id=item.case, number=event.number, entry=entry, since=event.on, disputed=0,
        outcome="", decided_on=None, agreed=0, collected=0, first=None, broken={}, broken_on=None, ended_on=None,
        **cut._asdict(),
    )  # fmt: skip


def quantified(batch: Batch, item: Happened, event: DebtQuantified) -> None:
    """What is disputed is in no plan."""
    row = batch.talks.now.get((item.case, event.number))
    if row is not None:
        row["disputed"] = event.disputed


def decided(batch: Batch, item: Happened, event: NegotiationDecided) -> None:
    """With the days since it began. A plan that is agreed to takes the place of the account's last one."""
    subject, row = batch.subject(item.case), batch.talks.now.get((item.case, event.number))
    if subject is None or row is None:
        return
    came = _came(event)
    days, outcome = days_between(row["since"], event.on), f"{row['entry']}{BETWEEN}{came}"
    batch.step(subject, OF, Step.DECIDED, event.number, event.on, outcome, days=days, team=row["team"])
    if came in AGREED:
        for before in _plans(batch, item.account):
            before["ended_on"] = event.on
        owed = sum(part["pence"] for part in batch.parts(item.account) if part["sort"] != Sort.FEES)
        row["agreed"] = max(owed - row["disputed"], 0)
    row |= {"outcome": str(came), "decided_on": event.on}


def _came(event: NegotiationDecided) -> Came:
    if event.decision is not Agreed.ACCEPTED:
        return Came.DEFERRED if event.decision is Agreed.DEFERRED else Came.REFUSED
    return Came.LONGER if event.plan is not None and event.plan.breaches else Came.WITHIN


def referred(batch: Batch, item: Happened, event: EnforcementReferred) -> None:
    """Arrears went to enforcement, with the days since somebody first tried to negotiate, or without."""
    subject = batch.subject(item.case)
    if subject is not None:
        kind = PRECEDED if event.attempt_on is not None else NOT_PRECEDED
        days = days_between(event.attempt_on, event.on)
        batch.step(subject, About.ENFORCEMENT, kind, event.number, event.on, event.action, days=days)


def closed(batch: Batch, item: Happened, event: RequestClosed) -> None:
    """Without a decision, as where the case is closed."""
    subject, row = batch.subject(item.case), batch.talks.now.get((item.case, event.number))
    if subject is not None and row is not None and not row["outcome"]:
        on = event.on or item.on
        batch.step(subject, OF, Step.CLOSED, event.number, on, row["entry"], team=row["team"])


def case_closed(batch: Batch, item: Happened, event: CaseClosed) -> None:
    """Nothing is asked for of a closed case: its plans are not judged any longer."""
    for row in _plans(batch, item.account):
        if row["case_id"] == item.case:
            row["ended_on"] = event.on


def scheduled(batch: Batch, item: Happened, event: ScheduleSet) -> None:
    """The first schedule since the agreement is that of the plan."""
    for row in _plans(batch, item.account):
        if row["first"] is None:
            row["first"] = min((each.number for each in event.instalments), default=None)


def judged(batch: Batch, item: Happened, event: InstalmentJudged) -> None:
    """Judged again, an instalment counts as last judged."""
    for row in _plans(batch, item.account):
        if row["first"] is None or event.number < row["first"]:
            continue
        number = str(event.number)
        broken = {key: on for key, on in row["broken"].items() if key != number}
        if event.state in BROKEN:
            broken[number] = row["broken"].get(number, item.on.isoformat())
        row["broken"] = broken
        row["broken_on"] = min(map(item.on.fromisoformat, broken.values()), default=None)


def posted(batch: Batch, item: Happened, event: LedgerPosted) -> None:
    """What was paid of arrears; an entry that takes it back makes less of it."""
    paid = -sum(
        line.pence for entry in event.entries if entry.kind in FOLLOWS for line in entry.postings
        if line.bucket in COLLECTS
    )  # fmt: skip
    for row in _plans(batch, item.account) if paid else ():
        row["collected"] += paid


def _plans(batch: Batch, account: int) -> list[Row]:
    """The plan of an account that is in force."""
    return [row for row in batch.talks_of(account) if row["outcome"] in AGREED and row["ended_on"] is None]


TELLS: Tells = {
    RequestOpened: opened,
    DebtQuantified: quantified,
    NegotiationDecided: decided,
    EnforcementReferred: referred,
    RequestClosed: closed,
    CaseClosed: case_closed,
    ScheduleSet: scheduled,
    InstalmentJudged: judged,
    LedgerPosted: posted,
}
