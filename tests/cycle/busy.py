"""An office with much to do in the days to come: deadlines of every kind, letters to leave, cases that share people."""

from datetime import date
from typing import Any

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import AnswerOffer, Arrangement, SetMethods
from evenhand.domain.opportunity.vocabulary import OfferAnswer, Role
from evenhand.domain.procedures.known import AddressGiven, LetterReturned
from tests.cycle.money import DEBIT, ORDER, came, promised
from tests.desks import DECLINES, MONDAY, NOT_REACHED, Desk, a_line, open_office, take
from tests.remembered import remembered
from tests.work.caseload.lines import Fields

LAST = date(2017, 3, 3)
STARTS = (date(2017, 2, 20), date(2017, 3, 1), date(2017, 4, 3))
BENEFITS = "paying_parent__circumstances__benefits"


@remembered
def fill(cases: int) -> None:
    """`cases` cases on Monday 13 February 2017; by the third of March every kind of deadline has come."""
    open_office()
    report = take(*(line for number in range(cases) for line in [_line(number)]))
    assert report.taken == cases, report.refused
    for number in range(cases):
        _work(number, Desk(f"7000000{number:05}"))


def _line(number: int) -> Fields:
    more: dict[str, Any] = {}
    if number % 7 == 3:
        more[BENEFITS] = [{"kind": "income-support", "from": "2016-01-04", "to": "2017-02-21"}]
    if number % 7 == 4:
        more[BENEFITS] = [{"kind": "income-support", "from": "2017-02-24"}]
    if number % 5 == 2:
        more |= {"paying_parent__nation": "scotland", "paying_parent__format": "braille"}
    line = a_line(number, **more)
    if number % 7 == 6:
        first = a_line(number - 1)
        line |= {"paying_parent": first["paying_parent"], "master_case": first["master_case"]}
        line["paying_parent"] |= _line(number - 1)["paying_parent"]
    return line


def _work(number: int, desk: Desk) -> None:
    if number % 7 in (0, 1, 5):
        _promise(number, desk)
    match number % 7:
        case 0:
            desk.up_to_the_answer().accepts(STARTS[number % 3])
            desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
            if number % 4 == 0:
                desk.tell(AddressGiven(Role.PAYING, "1 New Street\nNowhere", "ZZ99 9ZZ"))
        case 1:
            desk.up_to_the_answer().do("answer", NOT_REACHED)
        case 2:
            desk.tell(LetterReturned(Role.PAYING, MONDAY))
            desk.tell(AddressGiven(Role.PAYING, "2 New Street\nNowhere", "ZZ99 9ZZ"))
        case 5:
            desk.up_to_the_answer().do("answer", AnswerOffer(OfferAnswer.NOT_REACHED) if number % 2 else DECLINES)
        case _:
            pass


def _promise(number: int, desk: Desk) -> None:
    """Weekly payments and a deduction that is overdue; some come in time, some short, and some never."""
    account = desk.state.account
    weekly = [(add_days(MONDAY, 2 + 7 * week), DEBIT, 20_00, 4_00) for week in range(3)]
    promised((date(2017, 1, 10), ORDER, 30_00, 0), *weekly, case=desk.reference, account=account)
    for pence in ((24_00, 48_00, 60_00), (10_00,), ())[number % 3]:
        came(pence, MONDAY, case=desk.reference, account=account)
