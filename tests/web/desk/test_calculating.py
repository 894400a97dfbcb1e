"""Weekly maintenance from figures that are typed: the same as the command answers, and nothing is stored."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.domain.money import parse_pounds, spoken
from evenhand.records.models import Command, Event
from evenhand.work.calculate import calculate
from evenhand.work.calculation import Calculation, CalculationForm, read_calculation
from tests.desks import OFFERED, START, Desk
from tests.web.desk.conftest import HIDDEN, As
from tests.web.desk.page import Page, look, send

HERE = reverse("calculate")
TYPED = {
    "on": date(2017, 6, 12),
    "income": "known",
    "gross": "520",
    "benefit": "no",
    "other_children": "0",
    "nights_1": "60",
}
ORDER = {"methods": "order", "pay_frequency": "monthly"}
SCHEDULE = {"schedule_from": date(2017, 7, 3), "annual_review_on": date(2017, 9, 12), "frequency": "monthly"}
FIGURES = {
    "on": "2017-06-12",
    "gross_weekly_income": "520.00",
    "benefit": "no",
    "other_children": 0,
    "receiving_parents": [{"reference": "Receiving parent 1", "children": [{"nights_a_year": 60}]}],
}


def asked(client: Client, **changed: Any) -> Page:
    return send(client, look(client, HERE).form(HERE), **TYPED | changed)


def answered(**changed: Any) -> Calculation:
    form = read_calculation(1, json.dumps(FIGURES | changed).encode())
    assert isinstance(form, CalculationForm), form
    answer = calculate(form)
    assert isinstance(answer, Calculation), answer
    return answer


def said(amount: str) -> str:
    return spoken(parse_pounds(amount))


def test_figures_are_answered_as_by_the_command_with_every_line_of_the_working(amara: Client) -> None:
    page, same = asked(amara), answered()

    assert page.status == 200
    assert f"{said(same.weekly_maintenance)} a week, basic rate" in page.text
    assert f"pays {said(same.paying_parent_pays_weekly)} a week" in page.text
    (parent,) = same.receiving_parents
    fees = f"{said(parent.collection_fee)} {said(parent.receiving_parent_fee)}"
    assert f"Receiving parent 1 {said(parent.weekly_maintenance)} {fees}" in page.text
    assert all(step.says in page.text and step.source in page.text for step in same.working)
    assert "Normal deduction rate" not in page.text and "no-store" in amara.get(HERE)["Cache-Control"]


def test_the_schedule_and_the_deduction_are_shown_where_they_are_asked_for(amara: Client) -> None:
    page = asked(amara, **ORDER, **SCHEDULE)
    same = answered(
        methods=[{"kind": "DEO", "share": "1.00"}],
        pay_frequency="monthly",
        schedule={"from": "2017-07-03", "annual_review_on": "2017-09-12", "frequency": "monthly"},
    )
    assert same.schedule and same.normal_deduction

    assert f"{said(same.schedule.total)} in all. 1 day before the annual review is not covered" in page.text
    assert all(f"{said(item.amount)}" in page.text for item in same.schedule.instalments)
    assert f"Monthly {said(same.normal_deduction.monthly)}" in page.text
    assert "the limit was not tested. Not known" in page.text
    assert "This is provisional: net earnings are not known" in page.text


def test_with_net_earnings_the_deduction_is_held_against_the_limit(amara: Client) -> None:
    assert "This is within the limit" in asked(amara, **ORDER, net="418.00").text
    assert "a person sets the rate (Determine NDR)" in asked(amara, **ORDER, net="£90").text


def test_three_receiving_parents_with_a_service_each(amara: Client) -> None:
    page = asked(amara, nights_1="60, 0", nights_2="0", service_2="direct-pay", nights_3="104", methods="half")

    assert all(f"Receiving parent {slot} £" in page.text for slot in (1, 2, 3))


def test_income_that_is_not_known_leads_to_the_default_rate(amara: Client) -> None:
    assert "£38.00 a week, default rate" in asked(amara, income="unknown", gross="", nights_1="0").text


def test_an_accepted_opportunity_is_free_of_fees(amara: Client) -> None:
    period = {"opportunity_from": date(2017, 6, 12), "opportunity_until": date(2017, 12, 12)}

    page, same = asked(amara, **period), answered()

    assert f"pays {said(same.weekly_maintenance)} a week" in page.text


def test_what_cannot_be_used_is_named_at_its_field_and_everything_typed_is_kept(amara: Client) -> None:
    page = asked(
        amara, gross="lots", benefit="perhaps", other_children="few", nights_1="60; 400", nights_3="7, x",
        net="-1", schedule_from=date(2017, 7, 3), opportunity_until=date(2017, 7, 3),
    )  # fmt: skip

    assert page.status == 422 and "Not worked out yet" in page.text
    assert [error.partition(":")[0] for error in page.errors] == [
        "Gross weekly income",
        "A benefit that sets the flat rate",
        "Relevant other children",
        "Receiving parent 1",
        "Receiving parent 3",
        "Opportunity from",
        "Net weekly income",
        "Annual review on",
    ]
    kept = page.form(HERE).values
    assert [kept[name] for name in ("gross", "other_children", "nights_1", "nights_3", "net")] == [
        ["lots"], ["few"], ["60; 400"], ["7, x"], ["-1"],
    ]  # fmt: skip
    assert (kept["schedule_from-day"], kept["opportunity_until-year"]) == (["3"], ["2017"])


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"nights_1": ""}, "Receiving parent 1: give the nights"),
        ({"on": date(2017, 6, 12), "gross": ""}, "Gross weekly income: give the pounds"),
        ({"benefit": "unknown"}, "Whether a benefit sets the flat rate is not known"),
        ({"on": date(2010, 1, 1)}, "The scheme has no rates for Friday 1 January 2010"),
        ({"schedule_from": date(2028, 12, 1), "annual_review_on": date(2029, 12, 1)}, "No schedule can be made"),
        (
            {"opportunity_from": date(2022, 1, 3), "opportunity_until": date(2022, 7, 3)},
            "No opportunity can start on Monday 3 January 2022",
        ),
    ],
)
def test_a_refusal_is_a_sentence_beside_what_was_typed(changed: Any, error: str, amara: Client) -> None:
    page = asked(amara, **changed)

    assert page.status == 422
    (sentence,) = page.errors
    assert sentence.startswith(error) and page.form(HERE).values["other_children"] == ["0"]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"on-day": "31", "on-month": "2", "on-year": "2017"},
        {"on-day": "1", "on-month": "2", "on-year": "9" * 15},
        {"methods": "cash", "nights_1": "9" * 5000, "gross": "\0"},
    ],
)
def test_a_form_that_is_not_whole_breaks_nothing(sent: dict[str, str], amara: Client) -> None:
    page = Page(amara.post(HERE, sent))

    assert page.status == 422
    assert any(error.startswith("Takes effect on: give a real date") for error in page.errors)


@pytest.mark.parametrize("who", ["amara", "ewa", "lowri", "huda", "kemal"])
def test_whoever_reads_cases_may_calculate_and_finds_the_page_at_the_top(who: str, signed_in: As) -> None:
    client = signed_in(who)

    assert HERE in look(client, reverse("search")).links
    assert asked(client).status == 200


def test_an_administrator_reads_no_case_and_is_not_offered_the_page(signed_in: As) -> None:
    client = signed_in("marcus")

    assert client.get(HERE).status_code == 403
    assert HERE not in look(client, reverse("office")).links


def test_what_is_known_of_a_case_stands_in_the_fields(office: Desk, amara: Client) -> None:
    office.up_to_the_answer().accepts(START)
    (link,) = (each for each in look(amara, reverse("case-methods", args=[OFFERED])).links if HERE + "?" in each)
    page = look(amara, link)
    form, state = page.form(HERE), office.state

    assert state.paying.gross_weekly is not None
    assert form.values["gross"] == [f"{state.paying.gross_weekly / 100:.2f}"]
    assert form.values["nights_1"] == [", ".join(str(child.nights_a_year) for child in state.children)]
    assert (form.values["opportunity_from-day"], form.values["opportunity_from-month"]) == (["3"], ["4"])
    assert reverse("case", args=[OFFERED]) in page.links


def test_a_restricted_case_fills_nothing_in_without_the_grant(office: Desk, amara: Client, signed_in: As) -> None:
    addresses = [f"{HERE}?case={case}" for case in (HIDDEN, "9" * 12)]
    pages = [Page(amara.get(each)) for each in addresses] + [Page(amara.post(each)) for each in addresses]

    assert {page.status for page in pages} == {404}
    assert len({page.text for page in pages}) == 1
    assert look(signed_in("bryn"), f"{HERE}?case={HIDDEN}").status == 200


def test_nothing_is_recorded(amara: Client) -> None:
    before = Command.objects.count(), Event.objects.count()

    assert "Nothing was recorded" in asked(amara).text
    assert (Command.objects.count(), Event.objects.count()) == before
