"""What is read of the office: live cases, how they pay, what they owe and what was said of income and spending."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evenhand.accounts.models import Instalment
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.calendar import add_days
from evenhand.domain.negotiation import Reported, negotiate
from evenhand.domain.opportunity.commands.talks import QuantifyDebt, RecordNegotiationTalk
from evenhand.domain.opportunity.talks import Willing
from evenhand.domain.procedures.negotiating.working_out import situation_of
from evenhand.domain.refusal import Refusal
from evenhand.domain.what_if import Payer, Scenario
from evenhand.people.models import PersonFact
from evenhand.records.models import Event
from evenhand.work.ending.beside import account_of_case
from evenhand.work.negotiating.situation import situation_on
from evenhand.work.state.today import business_date
from evenhand.work.what_if.office import TooLittle, office_payers
from evenhand.work.what_if.over import over_office
from tests.desks import MONDAY, a_line, open_office, take
from tests.work.ending.lived import at_the_end
from tests.work.negotiating.test_on_the_record import begun, plan, talks

pytestmark = pytest.mark.django_db
NOTHING = Scenario("Nothing", "To see.", None, ())


def the_payer(on: date) -> Payer:
    (found,) = office_payers(on)
    assert isinstance(found, Payer)
    return found


def test_who_missed_a_payment_does_not_pay_in_full_and_owes_what_the_account_says() -> None:
    desk = at_the_end(2, 3)
    found = the_payer(business_date())

    assert found.prompt is Reported.NO
    account = account_of_case(desk.state)
    assert account is not None and found.debts is not None
    given = situation_on(desk.state, account, business_date())
    assert given is not None
    assert found.debts.arrears == given.arrears
    assert (found.debts.net, found.spending) == (found.net, None)
    assert found.given.gross == desk.state.paying.gross_weekly


def test_who_paid_everything_pays_in_full_and_on_time_and_nobody_knows_of_who_was_not_judged() -> None:
    at_the_end(2, 3)
    Instalment.objects.filter(state="missed").update(state="excused")
    assert the_payer(business_date()).prompt is Reported.YES
    assert the_payer(add_days(business_date(), 800)).prompt is Reported.UNKNOWN


def test_a_budget_that_was_said_gives_the_plan_that_the_desk_recommends() -> None:
    desk = begun()
    desk.do("quantify", QuantifyDebt(10_00, "Paid in cash."))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", plan(net=400_00, essential=200_00, priority=5_00))
    today, rules = business_date(), the_book().rules
    found = the_payer(today)

    assert (found.net, found.spending) == (400_00, 205_00)
    held, account = talks(desk), account_of_case(desk.state)
    assert account is not None and held.plan is not None and found.debts is not None
    given = situation_on(desk.state, account, today)
    assert given is not None
    means = replace(held.plan.means, months=None, instalment=None, first_on=found.debts.first_on)
    right = negotiate(situation_of(desk.state, given, held, means, today), rules)
    assert not isinstance(right, Refusal) and right.recommended is not None

    ((now, then),) = over_office(NOTHING, today).tally.clears
    assert now == then
    assert now.months == right.by_rung[right.recommended].months


def test_a_case_of_which_too_little_is_known_is_counted_with_its_cause_and_a_closed_one_is_not() -> None:
    open_office()
    take(a_line(), a_line(12, paying_parent__restricted=True), a_line(13))
    PersonFact.objects.filter(kind="other-children", person__cases_paying__reference="700000000013").delete()
    Case.objects.filter(reference="700000000011").update(closed_on=MONDAY)
    events = Event.objects.count()

    restricted, unknown = office_payers(MONDAY)

    assert isinstance(restricted, Payer)
    assert unknown == TooLittle("other-children-unknown", 1)
    run = over_office(NOTHING, MONDAY)
    assert (run.tally.cases, dict(run.tally.causes)) == (2, {"other-children-unknown": 1})
    assert Event.objects.count() == events


def test_more_cases_take_no_more_queries() -> None:
    open_office()
    take(a_line())
    with CaptureQueriesContext(connection) as few:
        list(office_payers(MONDAY))
    take(*(a_line(number) for number in range(12, 20)))
    with CaptureQueriesContext(connection) as more:
        assert len(list(office_payers(MONDAY))) == 9

    assert len(more) == len(few)
