"""Reports on their pages: listed, filtered, drawn, and as a file."""

from datetime import date
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from evenhand.web.pages.reports.chart import chart
from evenhand.web.pages.scale import LINES, step_of
from evenhand.work.reporting.registry import REPORTS
from tests.desks import DECLINES, OFFERED, Desk, days_pass
from tests.web.desk.conftest import HIDDEN, As
from tests.web.desk.page import Page, look
from tests.work.account.a_half_year import half_a_year
from tests.work.reporting.told import answered

TUESDAY = date(2017, 2, 14)
LIST = reverse("reports")


@pytest.fixture
def told(office: Desk) -> None:
    """An offer that was declined, half a year of money, and a day that closed over both."""
    office.up_to_the_answer().do("answer", DECLINES)
    half_a_year(OFFERED)
    days_pass(TUESDAY)


def report(client: Client, name: str, query: str = "") -> Page:
    return look(client, reverse("report", args=[name]) + (f"?{query}" if query else ""))


def test_the_bar_leads_those_there_who_read_them(told: None, ewa: Client, amara: Client, signed_in: As) -> None:
    assert LIST in look(ewa, "/team").links
    assert LIST in look(signed_in("marcus"), reverse("office")).links
    assert LIST not in look(amara, "/my-work").links

    links = look(ewa, LIST).links

    assert [name for name in REPORTS if reverse("report", args=[name]) not in links] == []


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_shows_its_table_and_says_as_of_when(name: str, told: None, ewa: Client) -> None:
    for by in REPORTS[name].groups:
        page = report(ewa, name, f"by={by}")

        assert (page.status, page.heading) == (200, REPORTS[name].title)
        assert "As at the end of Monday 13 February 2017." in page.text
        found = answered(name, by=by)
        assert all(row.label in page.text for row in found.rows)
        assert ('class="promised"' in page.html) is (chart(found) is not None)
        assert bool(found.empty) is ("is recorded" in page.text)


def test_a_picture_says_in_words_what_it_shows_and_has_its_table(told: None, ewa: Client) -> None:
    page = report(ewa, "money", "since=2016-09&until=2017-02")

    assert 'role="img"' in page.html and "The table below has each figure." in page.text
    assert "fell due and came in, by month, September 2016 to February 2017" in page.text
    assert "February 2017" in page.text and "Total" in page.text
    assert page.html.count("promised__received") >= 2


def test_filters_keep_what_was_asked(told: None, ewa: Client) -> None:
    asked = {"by": "team", "since": "2017-01", "until": "2017-02", "team": "new-case", "scheme": "CS2"}
    asked["employment"] = "employed"
    page = report(ewa, "opportunities", urlencode(asked))
    (form,) = [form for form in page.forms if "by" in form.names]

    chosen = {name: values[0] for name, values in form.values.items() if name}
    assert chosen == asked
    assert "1 row" in page.text


def test_a_file_withholds_what_the_page_shows(told: None, ewa: Client) -> None:
    page = report(ewa, "opportunities", "since=2017-02")
    (link,) = [link for link in page.links if link.startswith(reverse("report-csv", args=["opportunities"]))]

    answer = ewa.get(link)

    assert answer.headers["Content-Disposition"] == 'attachment; filename="opportunities.csv"'
    assert "Total,withheld,0,withheld" in answer.content.decode()
    assert "Total 1 0 1 0" in page.text


def test_before_a_day_is_closed_it_says_so(office: Desk, ewa: Client) -> None:
    assert "none is closed yet" in look(ewa, LIST).text
    assert "none is closed and told yet" in report(ewa, "money").text
    assert look(ewa, reverse("report-csv", args=["money"])).status == 422


@pytest.mark.parametrize("query", ["since=soon", "by=colour", "team=nobody", "since=2017-02&until=2017-01"])
def test_what_cannot_be_asked_says_what_can(query: str, told: None, ewa: Client) -> None:
    page = report(ewa, "money", query)

    assert (page.status, page.heading) == (400, "That cannot be asked of this report")


def test_a_report_that_is_none_is_not_there(told: None, ewa: Client) -> None:
    assert report(ewa, "weather").status == 404
    assert look(ewa, reverse("report-csv", args=["weather"])).status == 404


def test_a_restricted_case_counts_and_is_not_told(told: None, ewa: Client) -> None:
    page = report(ewa, "requests-open")

    assert "Total 2" not in page.text
    for words in (HIDDEN, "Hettie", OFFERED):
        assert words not in page.html


@pytest.mark.parametrize("most", [1, 3, 4, 5, 99, 1_000_000])
def test_a_scale_has_few_round_lines(most: int) -> None:
    step = step_of(most)

    assert step * LINES >= most and str(step).rstrip("0") in ("1", "2", "5")
