"""That bank details or an employer of a parent became known: the fact without its words. Source: M10, GEN-5."""

from datetime import date

from evenhand.domain.calendar import add_days, long_date
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment, Role
from evenhand.domain.procedures.consequences.returned import settled_by_details
from evenhand.domain.procedures.known.learned import fact
from evenhand.domain.procedures.offered import not_offered
from evenhand.domain.procedures.paying.asked import RecordBankDetails, RecordEmployer
from evenhand.domain.procedures.paying.change import out_of_range
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

STEPS, RULES = ("GEN-5",), ("M10",)
BANK_FACT = {Role.PAYING: "bank-collect", Role.RECEIVING: "bank-pay-out"}
EMPLOYER_FACT = "employers"
NO_WAGES = {Employment.SELF_EMPLOYED: "self-employed", Employment.NOT_EMPLOYED: "not in work"}


def bank_details_known(
    state: CaseState, command: RecordBankDetails, today: date, rules: Rules
) -> tuple[Event, ...] | Refusal:
    """That bank details of a parent are held, and a payment that waited for them can leave.

    Refusals: value-not-offered, date-out-of-range.
    """
    wrong = not_offered(command, ()) or out_of_range(command.from_on, today, rules)
    if wrong is not None:
        return wrong
    kind = BANK_FACT[command.role]
    learned = fact(state, command.role, kind, command.from_on, _source(command.role), steps=STEPS, rules=RULES)
    return (learned, *(settled_by_details(state, today) if command.role is Role.RECEIVING else ()))


def employer_known(
    state: CaseState, command: RecordEmployer, others: int, today: date, rules: Rules
) -> tuple[Event, ...] | Refusal:
    """The event that an employer is known; `others` counts those known beside it.

    Refusals: value-not-offered, name-missing, date-out-of-range, no-wages.
    """
    wrong = not_offered(command, STEPS) or _reaches(command.from_on, today, rules)
    if wrong is not None:
        return wrong
    if not command.name.strip():
        return Refusal("name-missing", "Give the name of the employer.", STEPS, RULES, "name")
    parent = state.paying
    if parent.employment in NO_WAGES:
        says = f"They are recorded as {NO_WAGES[parent.employment]}. Record under Something became known that they are "
        says += "employed, and the employer after that."
        return Refusal("no-wages", says, STEPS, RULES, "name")
    pay = parent.pay_frequency if others else command.pay_frequency
    return (_employed(state, command.from_on, known=True, pay=pay),)


def employer_left(state: CaseState, on: date, others: int, today: date, rules: Rules) -> tuple[Event, ...] | Refusal:
    """The event that an employer is one no longer; `others` counts those that stay. Refusals: date-out-of-range."""
    wrong = _reaches(on, today, rules)
    if wrong is not None:
        return wrong
    return (_employed(state, on, known=others > 0, pay=state.paying.pay_frequency),)


def _employed(state: CaseState, on: date, *, known: bool, pay: str) -> Event:
    working = state.paying.employment is not Employment.UNKNOWN or not known
    employment = state.paying.employment if working else Employment.EMPLOYED
    return fact(
        state, Role.PAYING, EMPLOYER_FACT, on, "Paying parent", steps=STEPS, rules=RULES,
        employer_known=known, pay_frequency=pay, employment=employment,
    )  # fmt: skip


def _reaches(day: date, today: date, rules: Rules) -> Refusal | None:
    """An employer may have begun long ago; only what is far ahead is refused."""
    last = add_days(today, rules.number("methods.days_ahead", today))
    if day <= last:
        return None
    says = f"Choose a day up to {long_date(last)}."
    return Refusal("date-out-of-range", says, STEPS, RULES, "from_on")


def _source(role: Role) -> str:
    return f"{role.capitalize()} parent"
