"""The plain statement of one parent: the paying parent's of the whole account, a receiving parent's of their case.

Neither says anything of the other parent but the case number: no name, no place, no other parent's money.
"""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from evenhand.config.book import the_book
from evenhand.domain.account.months import case_months, payer_months
from evenhand.domain.account.position import CasePosition
from evenhand.domain.money import spoken
from evenhand.domain.procedures.shape import Actor
from evenhand.letters.blocks import Letter
from evenhand.letters.pdf import to_pdf
from evenhand.letters.statement import Addressed, paying_statement, receiving_statement
from evenhand.letters.statement_words import statement_words
from evenhand.letters.terms import Language, LetterFormat, Role
from evenhand.letters.texts import standard_texts
from evenhand.people.models import Person
from evenhand.work.audit import audit
from evenhand.work.letters.context import office_details
from evenhand.work.reading.account_view import AccountView
from evenhand.work.state.today import office
from evenhand.work.state.where import where

PAYING = "paying"


@dataclass(frozen=True)
class Wish:
    """Whose statement: `to` is "paying" or a case number; over which days; in another language than their own."""

    to: str
    first: date
    last: date
    language: str = ""


def parent_statement(view: AccountView, wish: Wish) -> Letter | None:
    """The statement without an address, for the screen; None where the account has no such case."""
    return _composed(view, wish, ())


def print_statement(actor: Actor, view: AccountView, wish: Wish) -> bytes | None:
    """The statement as a PDF with the address that it goes to; the look itself is recorded. Errors: CannotPrint."""
    person = _person(view, wish.to)
    if person is None:
        return None
    lines, postcode = where(person.id)
    letter = _composed(view, wish, tuple(line for line in (*lines, postcode) if line))
    with transaction.atomic():
        audit(
            actor.id, "show statement", f"statement of account {view.reference}", view.today,
            stream=f"person:{person.reference}",
        )  # fmt: skip
    return None if letter is None else to_pdf(letter)


def _person(view: AccountView, to: str) -> Person | None:
    if to == PAYING:
        return view.paying
    case = view.case(to)
    return case.receiving if case else None


def _composed(view: AccountView, wish: Wish, address: tuple[str, ...]) -> Letter | None:
    person = _person(view, wish.to)
    if person is None:
        return None
    language = Language(wish.language or person.language)
    role = Role.PAYING if wish.to == PAYING else Role.RECEIVING
    words, frame, details = statement_words(language, role), standard_texts().frames[language], office_details(office())
    to = Addressed(
        name=person.name,
        address=address,
        number=view.reference if role is Role.PAYING else wish.to,
        first=wish.first,
        last=wish.last,
        dated=view.today,
        large_print=person.letter_format == LetterFormat.LARGE_PRINT,
    )
    now = view.position(wish.last)
    if role is Role.PAYING:
        time = payer_months(view.entries, wish.first, wish.last)
        amounts = (sum(each.due for each in time), sum(each.paid for each in time), now.owed, now.waiting)
        cases = [(case.case, *map(spoken, _owed(case))) for case in now.cases]
        rows = [(_month(each.first, frame.months), spoken(each.due), spoken(each.paid)) for each in time]
        return paying_statement(to, details, words, frame, tuple(map(spoken, amounts)), cases, rows)
    months = case_months(view.entries, wish.to, wish.first, wish.last, the_book().rules)
    of_case = now.case(wish.to)
    assert of_case is not None  # noqa: S101 - the person was found by this case
    sums = (
        sum(each.due for each in months), sum(each.came for each in months), sum(each.fee for each in months),
        sum(each.paid_on for each in months), of_case.waiting, of_case.to_receiving_parent,
    )  # fmt: skip
    lines = [
        (_month(each.first, frame.months), *map(spoken, (each.due, each.came, each.fee, each.paid_on)))
        for each in months
    ]
    return receiving_statement(to, details, words, frame, tuple(map(spoken, sums)), lines)


def _owed(case: CasePosition) -> tuple[int, ...]:
    return case.to_receiving_parent, case.fees, case.secretary_of_state, case.charges, case.total


def _month(first: date, months: tuple[str, ...]) -> str:
    return f"{months[first.month - 1]} {first.year}"
