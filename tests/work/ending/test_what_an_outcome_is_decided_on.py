"""The payments, the statement and the authority that an outcome is decided on are read in the write itself."""

from datetime import date

import pytest
from django.db.models import F

from evenhand.accounts.models import Account as AccountRow
from evenhand.config.book import the_book
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.commands.ending import ComplianceChoice
from evenhand.domain.opportunity.ending_words import Compliance
from evenhand.domain.opportunity.history import Payments
from evenhand.domain.opportunity.payments import payment_history
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import OpportunityStatus
from evenhand.work.ending import beside as module
from evenhand.work.ending.beside import account_of_case, read_beside
from evenhand.work.state.today import business_date
from tests.cycle.money import came
from tests.desks import AMARA, days_pass, refused, sound, stale
from tests.work.ending.lived import at_the_end, check, compliance, lives, outcome_of, running

pytestmark = pytest.mark.django_db


def test_what_came_is_judged_and_only_the_half_that_is_not_enforced_counts() -> None:
    desk = at_the_end(3)

    found = read_beside(desk.state, outcome_of(desk).number, AMARA, business_date()).beside

    assert found.history is not None
    assert [str(item.state) for item in found.history.counted] == ["met", "met", "missed", "met", "met", "met"]
    enforced = [item for item in found.history.instalments if item.method == "Deduction from Earnings Order"]
    assert len(enforced) == 7 and not any(item.counted for item in enforced)
    first = found.history.counted[0]
    assert [(part.on, part.pence, part.method) for part in first.came] == [(first.due_on, first.amount, "Direct Debit")]
    assert "Nothing came." in found.history.defaults[0].why
    assert found.statement_from is not None
    assert {item.holder for item in found.authorities} == {"ewa", "fergus"}


def test_an_instalment_after_the_judged_months_is_shown_and_does_not_count() -> None:
    desk = running(start=date(2017, 3, 31))
    held = desk.state.opportunity
    assert held is not None and held.period.end is not None
    lives(held.period.end)

    found = read_beside(desk.state, outcome_of(desk).number, AMARA, business_date()).beside.history

    assert found is not None
    beyond = [item for item in found.instalments if item.due_on >= date(2017, 9, 30)]
    assert beyond and not any(item.counted for item in beyond)
    assert len(found.counted) == 6


def test_an_instalment_that_cannot_be_judged_yet_waits_and_says_until_when() -> None:
    desk = running()
    lives(date(2017, 7, 3), missing={4})
    days_pass(date(2017, 7, 4))
    account = account_of_case(desk.state)
    assert account is not None

    found = payment_history(desk.state, account.state, business_date(), the_book().rules)

    last = found.counted[-1]
    assert (last.due_on, last.state) == (date(2017, 7, 3), InstalmentState.DUE)
    assert last.why == f"It can be judged from {long_date(last.judge_on)}: money may still come in time."
    assert found.stand(business_date()) is Payments.WAITING


def test_an_outcome_is_refused_against_the_payments_and_recorded_with_them() -> None:
    desk = at_the_end(3)

    assert refused(desk.try_task("payment-history", compliance(ComplianceChoice.PASS))) == "default-known"
    desk.do("payment-history", compliance(ComplianceChoice.FAIL))

    closing = outcome_of(desk).closing
    assert closing is not None and closing.compliance is Compliance.FAIL
    sound()


def test_a_passed_check_ends_the_opportunity() -> None:
    desk = at_the_end()

    desk.do("payment-history", compliance(ComplianceChoice.PASS))
    desk.do("unlikely-check", check(desk))

    held = desk.state.opportunity
    assert held is not None and held.status is OpportunityStatus.ENDED
    assert held.ended_on == held.period.end
    sound()


def test_money_that_arrives_between_reading_and_writing_makes_the_outcome_stale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = at_the_end(3)
    holds = module.Read.holds_for

    def moved(self: module.Read, state: CaseState) -> None:
        holds(self, state)
        AccountRow.objects.filter(id=self.account).update(version=F("version") + 1)

    monkeypatch.setattr(module.Read, "holds_for", moved)

    assert stale(desk.try_task("payment-history", compliance(ComplianceChoice.FAIL)))
    closing = outcome_of(desk).closing
    assert closing is not None and closing.compliance is None


def test_money_that_came_late_today_is_seen_before_the_day_is_closed() -> None:
    desk = at_the_end(6)
    found = read_beside(desk.state, outcome_of(desk).number, AMARA, business_date()).beside.history
    assert found is not None and found.defaults[-1].state is InstalmentState.MISSED

    came(found.defaults[-1].amount, business_date(), name="late")

    again = read_beside(desk.state, outcome_of(desk).number, AMARA, business_date()).beside.history
    assert again is not None and again.defaults[-1].state is InstalmentState.LATE
    assert again.defaults[-1].came[-1].on == business_date()
