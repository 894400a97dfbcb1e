"""The request works maintenance out, sets liabilities and the schedule, and has both parents told, all or nothing."""

from datetime import date
from typing import Any

import pytest

from evenhand.accounts.models import Instalment, Liability, Method, Schedule
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import (
    Arrangement,
    DetermineRate,
    Income,
    OtherChildren,
    PerformCalculation,
    SetMethods,
)  # fmt: skip
from evenhand.letters.models import Letter
from evenhand.people.models import PersonFact
from evenhand.records.models import Event
from evenhand.work.calculate import calculate
from evenhand.work.calculation import CalculationForm
from evenhand.work.undo import undo
from tests.desks import AMARA, MONDAY, OFFERED, START, TOLD, Desk, a_line, days_pass, offered, refused, sound, take
from tests.work.account.accounts import balances, the_account

pytestmark = pytest.mark.django_db
MONTHLY = PerformCalculation(Frequency.MONTHLY)
SECOND = "700000000012"


def to_work_out(start: date = START, **changes: Any) -> Desk:
    """An accepted offer whose methods are set: the calculation waits."""
    desk = offered(**changes).up_to_the_answer()
    desk.accepts(start)
    desk.do("tell-receiving-parent", TOLD)
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    return desk


def of_two(desk: Desk) -> Desk:
    """A second case of the same paying parent, accepted as well."""
    second, first = a_line(12), a_line(11)
    second["paying_parent"], second["master_case"] = first["paying_parent"], first["master_case"]
    assert take(second).taken == 1
    other = Desk(SECOND).up_to_the_answer()
    other.accepts()
    other.do("tell-receiving-parent", TOLD)
    other.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    return other


def test_the_request_works_out_what_the_page_works_out_and_sets_it() -> None:
    desk = to_work_out()
    desk.do("calculate", MONTHLY)
    paying, nights = desk.state.paying, [child.nights_a_year for child in desk.state.children]
    answer = calculate(
        CalculationForm.model_validate(
            {
                "on": "2017-03-11",
                "gross_weekly_income": "520.00",
                "benefit": "no",
                "other_children": paying.other_children,
                "receiving_parents": [{"reference": "A", "children": [{"nights_a_year": n} for n in nights]}],
            }
        )
    )

    weekly = Liability.objects.get().weekly
    assert f"{weekly / 100:.2f}" == answer.weekly_maintenance  # type: ignore[union-attr]
    assert Liability.objects.get().start == date(2017, 3, 11)
    assert Schedule.objects.get().cause == f"request:{OFFERED}:{desk.state.requests[-1].number}"
    first = Instalment.objects.order_by("number").first()
    assert first is not None
    assert (first.due_on, first.fee) == (START, 0)
    assert desk.state.open_of("perform-calculation") is None
    sound()


def test_both_parents_are_written_to() -> None:
    desk = to_work_out()
    desk.do("calculate", MONTHLY)

    letters = Letter.objects.filter(code="CALCULATION").order_by("role")
    assert list(letters.values_list("role", "state")) == [("paying", "queued"), ("receiving", "queued")]
    days_pass(date(2017, 2, 15))
    assert set(letters.values_list("state", flat=True)) == {"issued"}
    receiving = letters.get(role="receiving")
    assert "520" not in receiving.html
    assert "520" in letters.get(role="paying").html


def test_days_from_the_first_day_to_the_first_collection_are_in_the_instalments() -> None:
    desk = to_work_out()
    desk.do("calculate", MONTHLY)
    weekly, state = Liability.objects.get().weekly, the_account().state

    assert balances() == {}
    assert state.schedule is not None
    weeks = (state.schedule.during.end - START).days // 7  # type: ignore[operator]
    days = (START - date(2017, 3, 11)).days
    assert sum(item.maintenance for item in state.instalments) == weekly * weeks + round(weekly * days / 7)


def test_a_fact_is_asked_for_where_it_is_not_known_and_only_there() -> None:
    desk = to_work_out(paying_parent__circumstances__other_children=[])
    assert desk.state.paying.other_children == 0
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY, other_children=OtherChildren.TWO))

    assert desk.state.paying.other_children == 0


def test_an_income_that_nobody_knows_gives_the_default_rate_where_a_person_chooses_it() -> None:
    desk = to_work_out()
    unknown(desk)

    assert refused(desk.try_task("calculate", MONTHLY)) == "value-missing"
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY, income=Income.DEFAULT))
    event = Event.objects.get(kind="MaintenanceWorkedOut")
    assert event.payload["rate"] == "default"
    assert desk.state.paying.gross_weekly is None


def unknown(desk: Desk) -> None:
    """The income becomes unknown, as it is for people who came in before anybody asked."""
    PersonFact.objects.filter(person__reference=desk.state.paying.reference, kind="income").update(
        value={"gross": None, "net": None}
    )


def test_a_rate_over_the_limit_is_determined_by_a_person_within_it() -> None:
    desk = to_work_out(
        paying_parent__circumstances__net_weekly_income="60.00", paying_parent__circumstances__pay_frequency="weekly"
    )
    desk.do("calculate", MONTHLY)
    assert desk.state.open_of("perform-calculation") is not None

    assert refused(desk.try_task("determine-rate", DetermineRate(24_01, "Fits."))) == "amount-out-of-range"
    assert refused(desk.try_task("determine-rate", DetermineRate(24_00))) == "value-missing"
    desk.do("determine-rate", DetermineRate(24_00, "Forty per cent of what they take home."))
    assert Event.objects.get(kind="RateDetermined").payload["pence"] == 24_00
    assert desk.state.open_of("perform-calculation") is None


def test_net_pay_that_is_not_known_leaves_the_limit_unjudged() -> None:
    desk = to_work_out(paying_parent__circumstances__net_weekly_income="unknown")
    desk.do("calculate", MONTHLY)

    done = [item for item in desk.state.requests if item.procedure == "perform-calculation"]
    record = done[-1].record_of("calculate")
    assert record is not None
    assert ("passes_limit", "unknown") in record.values
    assert desk.state.open_of("perform-calculation") is None


def test_a_refused_schedule_takes_the_whole_entry_back() -> None:
    desk = to_work_out()
    Method.objects.filter(kind="Direct Debit").delete()

    assert refused(desk.try_task("calculate", MONTHLY)) == "shares-not-whole"
    assert not Liability.objects.exists()
    assert not Letter.objects.filter(code="CALCULATION").exists()
    assert desk.state.open_of("perform-calculation") is not None


def test_a_second_case_changes_what_the_first_is_due_and_tells_its_parents() -> None:
    first = to_work_out()
    first.do("calculate", MONTHLY)
    before = Liability.objects.get().weekly
    second = of_two(first)
    second.do("calculate", MONTHLY)

    weekly = dict(Liability.objects.filter(until=None).values_list("case__reference", "weekly"))
    assert weekly[OFFERED] == weekly[SECOND] < before
    assert Letter.objects.filter(code="CALCULATION", case__reference=OFFERED).count() == 4
    assert Schedule.objects.filter(ended_on=None).get().number == 2
    sound()


def test_what_a_calculation_set_is_not_taken_back_but_worked_out_again() -> None:
    desk = to_work_out()
    done = desk.do("calculate", MONTHLY)

    assert refused(undo(AMARA, done.command)) == "not-undoable"


def test_past_days_count_at_once_as_arrears() -> None:
    desk = to_work_out(date(2017, 4, 3), application__effective_on="2017-02-06")
    desk.do("calculate", MONTHLY)
    weekly = Liability.objects.get().weekly

    assert balances()[(OFFERED, Bucket.ARREARS)] == weekly
    assert date(2017, 2, 13) == MONDAY
    sound()
