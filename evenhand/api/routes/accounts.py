"""Accounts: where one stands, its ledger, how its arrears arose, and statements."""

import base64
from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal

from ninja import Router
from pydantic import Field

from evenhand.api.access import Asking
from evenhand.api.declare import reads
from evenhand.api.refusing import absent, refused
from evenhand.api.shapes.account import AccountOut, account_out
from evenhand.api.shapes.arrears import ArrearsExplainedOut, arrears_out
from evenhand.api.shapes.ledger import LedgerOut, ledger_out
from evenhand.api.shapes.statement import ParentStatementOut, PrintedOut, StatementOut, statement_out
from evenhand.api.values import CaseReference, Day, one_of
from evenhand.domain.account.ledger import Kind
from evenhand.domain.calendar import add_months
from evenhand.domain.refusal import Refusal
from evenhand.letters.html import to_fragment
from evenhand.letters.plain import to_text
from evenhand.work.letters.parent_statement import Wish, parent_statement, print_statement
from evenhand.work.reading.account_arrears import arrears
from evenhand.work.reading.account_ledger import LedgerFilter, ledger
from evenhand.work.reading.account_statement import online_statement
from evenhand.work.reading.account_view import AccountView, view_account
from evenhand.work.reading.promised import promised_and_received
from evenhand.work.roles import READERS
from evenhand.work.show_whereabouts import MAY_SHOW

if TYPE_CHECKING:
    EntryKind = str
else:
    EntryKind = one_of(Kind)

router = Router(tags=["Accounts"])
Page = Annotated[int, Field(ge=1, le=10_000)]
Whose = Annotated[str, Field(pattern=r"^(paying|[0-9]{12})$", description="paying, or a case number.")]
Language = Literal["en", "cy"]
EARLIEST, YEAR = date(2000, 1, 1), 12


def visible(reference: str, request: Asking) -> AccountView:
    """The account. Errors: Refuse, where there is none for this person."""
    view = view_account(reference, request.auth.actor, request.auth.today)
    if view is None:
        raise absent("account")
    return view


@reads(router, "/{reference}", AccountOut, READERS, "Where an account stands")
def read_account(
    request: Asking, reference: CaseReference, as_at: Day | None = None, known_on: Day | None = None
) -> AccountOut:
    """At the end of a day, today where none is given; as known now, or as it was known on a business date."""
    view = visible(reference, request)
    return account_out(view, view.position(as_at or view.today, known_on), promised_and_received(view))


@reads(router, "/{reference}/ledger", LedgerOut, READERS, "The ledger of an account")
def read_ledger(
    request: Asking,
    reference: CaseReference,
    case: CaseReference | None = None,
    kind: EntryKind | None = None,
    since: Day | None = None,
    until: Day | None = None,
    page: Page = 1,
) -> LedgerOut:
    """Newest first; `since` and `until` are days on which entries count, both included."""
    view = visible(reference, request)
    return ledger_out(ledger(view, LedgerFilter(_case(view, case), kind or "", since, until), page))


@reads(router, "/{reference}/arrears", ArrearsExplainedOut, READERS, "How the arrears arose")
def read_arrears(
    request: Asking, reference: CaseReference, as_at: Day | None = None, known_on: Day | None = None
) -> ArrearsExplainedOut:
    """Each figure with what made it, oldest first: missed payments apart from backdated changes."""
    view = visible(reference, request)
    day = as_at or view.today
    return arrears_out(day, arrears(view, day, known_on))


@reads(router, "/{reference}/statement", StatementOut, READERS, "The Online Statement")
def read_statement(
    request: Asking,
    reference: CaseReference,
    since: Day | None = None,
    until: Day | None = None,
    case: CaseReference | None = None,
) -> StatementOut:
    """A year of whole months up to today, where no days are given; of one case where one is named."""
    view = visible(reference, request)
    first, last = _days(view, since, until)
    own = _case(view, case)
    return statement_out(online_statement(view, first, last, own), first, last, own)


@reads(router, "/{reference}/statements/{to}", ParentStatementOut, READERS, "The statement of one parent")
def read_parent_statement(
    request: Asking,
    reference: CaseReference,
    to: Whose,
    since: Day | None = None,
    until: Day | None = None,
    language: Language | None = None,
) -> ParentStatementOut:
    """In plain words and in their language, with that parent's facts alone and without an address."""
    view = visible(reference, request)
    letter = parent_statement(view, _wish(view, to, since, until, language))
    if letter is None:
        raise absent("statement")
    return ParentStatementOut(
        to=to, language=letter.language, title=letter.title, html=to_fragment(letter), text=to_text(letter)
    )


@reads(
    router, "/{reference}/statements/{to}/printed", PrintedOut, sorted(MAY_SHOW), "The statement of one parent, printed"
)
def print_parent_statement(
    request: Asking,
    reference: CaseReference,
    to: Whose,
    since: Day | None = None,
    until: Day | None = None,
    language: Language | None = None,
) -> PrintedOut:
    """With the address that it goes to: who looked is recorded."""
    view = visible(reference, request)
    printed = print_statement(request.auth.actor, view, _wish(view, to, since, until, language))
    if printed is None:
        raise absent("statement")
    return PrintedOut(pdf=base64.b64encode(printed).decode())


def _wish(view: AccountView, to: str, since: date | None, until: date | None, language: str | None) -> Wish:
    first, last = _days(view, since, until)
    return Wish(to, first.replace(day=1), last, language or "")


def _days(view: AccountView, since: date | None, until: date | None) -> tuple[date, date]:
    last = until or view.today
    first = since or (add_months(last.replace(day=1), 1 - YEAR) if last >= EARLIEST else last)
    if first > last or first < EARLIEST or last > add_months(view.today, YEAR):
        says = "Give days from 2000 on, up to a year ahead, the first before the last."
        raise refused(Refusal("days-out-of-range", says, field="since"))
    return first, last


def _case(view: AccountView, case: str | None) -> str:
    if case is not None and view.case(case) is None:
        raise refused(Refusal("case-unknown", "This case does not belong to the account.", field="case"))
    return case or ""
