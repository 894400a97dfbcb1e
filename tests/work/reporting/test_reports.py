"""What each report says of a small office whose story is known."""

from datetime import date

import pytest

from evenhand.domain.calendar import add_days, add_months
from evenhand.domain.opportunity.vocabulary import Employment, TimerWhy
from evenhand.domain.procedures.known import WorkChanged
from evenhand.domain.refusal import Refusal
from evenhand.work.reporting.answer import NOT_TOLD, answer
from evenhand.work.reporting.as_text import as_csv, as_lines
from evenhand.work.reporting.registry import REPORTS
from evenhand.work.reporting.report import WITHHELD
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent
from tests.desks import (
    DECLINES,
    EWA,
    MONDAY,
    NOT_REACHED,
    START,
    Desk,
    a_line,
    days_pass,
    offered,
    open_office,
    refused,
    take,
)
from tests.work.ending.lived import answer as said
from tests.work.ending.lived import at_the_end, failed
from tests.work.reporting.told import answered, figures, same_when_told_anew, total

pytestmark = pytest.mark.django_db
TUESDAY, FRIDAY = date(2017, 2, 14), date(2017, 2, 17)


def closes_a_day() -> None:
    days_pass(add_days(business_date(), 1))


def test_an_opportunity_from_offer_to_the_last_request() -> None:
    desk = at_the_end(3)
    came_to_its_end = business_date()
    failed(desk)
    closes_a_day()
    assert total("approvals-waiting", "waiting") == 1
    assert figures("approvals-waiting", "waiting") == {"two-days": 1}

    desk.do("approve-fees", said(desk), EWA)
    closes_a_day()

    since = {"since": "2017-01"}
    steps = {name: total("opportunities", name, **since) for name in ("offered", "accepted", "started", "failed")}
    assert steps == {"offered": 1, "accepted": 1, "started": 1, "failed": 1}
    assert total("opportunities", "passed", **since) == 0
    stages = {row.key: (row.cells["opportunities"], row.cells["median"]) for row in answered("stages", **since).rows}
    assert stages["answered"] == (1, 0)
    assert stages["started"] == (1, (START - MONDAY).days)
    assert stages["ending"] == (1, (came_to_its_end - START).days)
    assert stages["judged"] == (1, 1)
    assert total("approvals-answered", "approved") == 1
    assert total("approvals-waiting", "waiting") is None
    assert total("decisions", "as-proposed") + total("decisions", "otherwise") >= 1
    opened = figures("requests-handled", "opened", by="outcome", **since)
    assert opened["outcome-scheduled-end"] == 1
    same_when_told_anew()


def test_an_offer_counts_in_the_month_in_which_it_was_made() -> None:
    desk = offered()
    desk.up_to_the_answer().do("answer", DECLINES)
    days_pass(date(2017, 3, 2))

    assert figures("opportunities", "offered") == {"2017-02": 1}
    assert figures("opportunities", "declined", by="employment") == {"employed": 1}
    found = answered("opportunities", since="2016-12", until="2017-03")
    assert [row.key for row in found.rows] == ["2016-12", "2017-01", "2017-02", "2017-03"]
    assert answered("opportunities", since="2017-03", until="2017-03").empty
    assert answered("opportunities", team="arrears").empty


def test_a_figure_keeps_the_work_that_the_parent_had_then() -> None:
    desk = offered()
    days_pass(TUESDAY)
    desk.up_to_the_answer().do("answer", DECLINES)
    desk.tell(WorkChanged(Employment.SELF_EMPLOYED, gross_weekly=300_00))
    days_pass(FRIDAY)

    assert figures("opportunities", "declined", by="employment") == {"employed": 1}


def test_an_offer_that_nobody_made_is_overdue_from_its_deadline_on_until_somebody_makes_it() -> None:
    desk = offered()
    (due,) = [timer.due_on for timer in desk.state.timers if timer.why is TimerWhy.LATE]
    days_pass(due)
    assert figures("requests-open", "overdue") == {}

    days_pass(add_days(due, 1))
    assert figures("requests-open", "overdue") == {"offer-receiving-parent-application": 1}
    assert figures("requests-open", "oldest")["offer-receiving-parent-application"] == (due - MONDAY).days
    same_when_told_anew()

    desk.up_to_the_answer().do("answer", NOT_REACHED)
    days_pass(add_days(due, 2))
    assert figures("requests-open", "overdue") == {}
    assert figures("requests-open", "open") == {"offer-receiving-parent-application": 1}


def test_reports_of_nothing_say_so() -> None:
    offered()
    assert answer("money") == NOT_TOLD

    days_pass(TUESDAY)

    for name in ("money", "negotiations", "arrears", "decisions", "approvals-waiting"):
        found = answered(name)
        assert (found.rows, found.total) == ((), None)
        assert "is recorded" in found.empty
    assert as_lines(answered("negotiations"))[-1] == "Nothing of this is recorded in these months yet."


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"since": "2017"}, "not-a-month"),
        ({"until": "2017-13"}, "not-a-month"),
        ({"since": "2017-02-30"}, "not-a-month"),
        ({"since": "1999-12"}, "not-a-month"),
        ({"since": "2017-03", "until": "2017-02"}, "months-reversed"),
        ({"since": "2000-01"}, "too-many-months"),
        ({"by": "colour"}, "not-by-that"),
        ({"team": "nobody"}, "team-unknown"),
        ({"scheme": "CS9"}, "scheme-unknown"),
    ],
)
def test_what_cannot_be_asked_says_what_can(asked: dict[str, str], code: str) -> None:
    offered()
    days_pass(TUESDAY)

    found = answer("opportunities", **asked)  # type: ignore[arg-type]

    assert refused(found) == code
    assert isinstance(found, Refusal) and found.sentence.endswith(".")


def test_a_report_that_is_none_is_absent() -> None:
    assert isinstance(answer("weather"), Absent)


def test_a_day_of_a_month_stands_for_its_month() -> None:
    offered()
    days_pass(TUESDAY)

    found = answered("money", since="2017-01-31", until="2017-02-01").asked

    assert (found.first, found.last) == (date(2017, 1, 1), date(2017, 2, 1))
    usual = answered("money").asked
    assert (usual.first, usual.last) == (add_months(date(2017, 2, 1), -11), date(2017, 2, 1))


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_says_what_it_counts(name: str) -> None:
    report = REPORTS[name]

    assert report.name == name and report.says.endswith(".") and report.groups
    names = [column.name for column in report.columns]
    assert set(report.drawn) <= set(names) and 1 <= len(report.drawn) <= 2
    assert {column.rests_on for column in report.columns} - {""} <= set(names)
    assert len(names) == len(set(names))


def test_what_leaves_the_office_withholds_few() -> None:
    open_office()
    take(*(a_line(number) for number in range(11, 18)))
    for number in (11, 12):
        Desk(f"7000000{number:05}").up_to_the_answer().do("answer", DECLINES)
    days_pass(TUESDAY)

    assert total("opportunities", "declined") == 2
    outside = answered("opportunities", outside=True)
    assert outside.total is not None and outside.total.cells["declined"] is WITHHELD
    assert [row.cells["declined"] for row in outside.rows if row.key == "2017-02"] == [WITHHELD]
    told = as_csv(answered("opportunities"))
    assert told.splitlines()[0].startswith("Month,Offered,Accepted")
    assert "February 2017,withheld,0,withheld," in told
    assert total("requests-open", "open", outside=True) == total("requests-open", "open")
