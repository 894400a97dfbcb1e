"""An account as it is answered: amounts in pounds, debits positive."""

from datetime import date

from pydantic import Field

from evenhand.api.shapes.basics import Pounds, Shape, amount
from evenhand.domain.account.arrears import Figure, Line
from evenhand.domain.account.ledger import Bucket, Entry
from evenhand.domain.account.position import CasePosition, Position
from evenhand.domain.account.statement import Statement
from evenhand.domain.money import pounds
from evenhand.work.entry_words import entry_words, reason_of
from evenhand.work.reading.account_ledger import LedgerPage
from evenhand.work.reading.account_statement import words_of
from evenhand.work.reading.account_view import AccountView
from evenhand.work.reading.promised import PromisedMonth


class CasePositionOut(Shape):
    """`owed` has each claim that is not nothing, by its bucket; `waiting` was paid and is not paid on yet."""

    case: str
    owed: dict[str, Pounds]
    total: Pounds
    waiting: Pounds
    paid_on: Pounds
    fee_kept: Pounds


class PromisedMonthOut(Shape):
    """`month` is its first day."""

    month: date
    promised: Pounds
    received: Pounds


class AccountOut(Shape):
    """`unallocated` is money that no claim took; `months` has what was promised against what came in."""

    reference: str
    version: int
    business_date: date
    paying_parent: str
    as_at: date
    known_on: date | None = None
    owed: Pounds
    received: Pounds
    refunded: Pounds
    unallocated: Pounds
    cases: list[CasePositionOut]
    months: list[PromisedMonthOut]


class PostingOut(Shape):
    """A debit is positive; without a case it belongs to the whole account."""

    case: str = ""
    bucket: Bucket
    amount: Pounds


class LedgerEntryOut(Shape):
    """`on` is the business date of posting, `effective_on` the day on which it counts."""

    number: int
    kind: str
    on: date
    effective_on: date
    says: str
    cause: str
    reason: str = ""
    reverses: int | None = None
    reversed_by: int | None = None
    postings: list[PostingOut]


class LedgerOut(Shape):
    """Newest first."""

    total: int
    page: int
    pages: int
    entries: list[LedgerEntryOut]


class ArrearsStepOut(Shape):
    """What made a line less, on which day."""

    on: date
    what: str
    amount: Pounds


class ArrearsLineOut(Shape):
    """One part of a figure: how it came to be owed, what was due of it, what made it less, and what is left."""

    made: str
    on: date
    entry: int
    cause: str
    due: Pounds
    steps: list[ArrearsStepOut]
    left: Pounds
    missed_on: date | None = None
    suspended_on: date | None = None


class ArrearsFigureOut(Shape):
    """One claim of one case with the lines that sum to it, oldest first."""

    case: str
    bucket: Bucket
    amount: Pounds
    lines: list[ArrearsLineOut]


class ArrearsExplainedOut(Shape):
    as_at: date
    figures: list[ArrearsFigureOut]


class StatementLineOut(Shape):
    on: date
    entry: int | None = None
    says: str
    owed: Pounds
    paid: Pounds
    balance: Pounds


class StatementOut(Shape):
    """`since` and `until` are both included."""

    since: date
    until: date
    case: str = ""
    opening: Pounds
    closing: Pounds
    lines: list[StatementLineOut]


class ParentStatementOut(Shape):
    """A parent's plain statement in their language, without an address."""

    to: str
    language: str
    title: str
    html: str
    text: str


class PrintedOut(Shape):
    """A tagged PDF with the address that it goes to, in base64."""

    pdf: str = Field(description="Base64.")


def account_out(view: AccountView, found: Position, months: tuple[PromisedMonth, ...]) -> AccountOut:
    """The position of an account."""
    return AccountOut(
        reference=view.reference,
        version=view.state.version,
        business_date=view.today,
        paying_parent=view.paying.name,
        as_at=found.as_at,
        known_on=found.known_on,
        owed=pounds(found.owed),
        received=pounds(found.received),
        refunded=pounds(found.refunded),
        unallocated=pounds(found.waiting),
        cases=[_case(case) for case in found.cases],
        months=[
            PromisedMonthOut(month=item.first, promised=pounds(item.promised), received=pounds(item.received))
            for item in months
        ],
    )


def ledger_out(found: LedgerPage) -> LedgerOut:
    """A page of the ledger."""
    entries = [_entry(entry, found.reversed_by.get(entry.number)) for entry in found.entries]
    return LedgerOut(total=found.total, page=found.page, pages=found.pages, entries=entries)


def arrears_out(as_at: date, figures: tuple[Figure, ...]) -> ArrearsExplainedOut:
    """How each figure arose."""
    return ArrearsExplainedOut(
        as_at=as_at,
        figures=[
            ArrearsFigureOut(
                case=figure.case,
                bucket=figure.bucket,
                amount=amount(figure.pence),
                lines=[_line(line) for line in figure.lines],
            )
            for figure in figures
        ],
    )


def statement_out(found: Statement, since: date, until: date, case: str) -> StatementOut:
    """The Online Statement."""
    lines = [
        StatementLineOut(
            on=line.on,
            entry=line.entry.number if line.entry else None,
            says=words_of(line, case),
            owed=pounds(line.owed),
            paid=pounds(line.paid),
            balance=pounds(line.balance),
        )
        for line in found.lines
    ]
    return StatementOut(
        since=since, until=until, case=case, opening=pounds(found.opening), closing=pounds(found.closing), lines=lines
    )


def _case(case: CasePosition) -> CasePositionOut:
    return CasePositionOut(
        case=case.case,
        owed={str(bucket): pounds(pence) for bucket, pence in case.owed.items()},
        total=pounds(case.total),
        waiting=pounds(case.waiting),
        paid_on=pounds(case.paid_on),
        fee_kept=pounds(case.fee_kept),
    )


def _entry(entry: Entry, reversed_by: int | None) -> LedgerEntryOut:
    return LedgerEntryOut(
        number=entry.number,
        kind=str(entry.kind),
        on=entry.on,
        effective_on=entry.effective_on,
        says=entry_words(entry),
        cause=entry.cause,
        reason=reason_of(entry),
        reverses=entry.reverses,
        reversed_by=reversed_by,
        postings=[PostingOut(case=line.case, bucket=line.bucket, amount=pounds(line.pence)) for line in entry.postings],
    )


def _line(line: Line) -> ArrearsLineOut:
    return ArrearsLineOut(
        made=str(line.made),
        on=line.on,
        entry=line.entry.number,
        cause=line.entry.cause,
        due=pounds(line.due),
        steps=[ArrearsStepOut(on=step.on, what=str(step.what), amount=pounds(step.pence)) for step in line.steps],
        left=pounds(line.left),
        missed_on=line.missed_on,
        suspended_on=line.suspended_on,
    )
