"""`evenhand check` finds each thing that can be wrong with how an opportunity ended. Each is put there by hand."""

from datetime import date

import pytest

from evenhand.cases.models import Approval, Case, Opportunity
from evenhand.cases.models import Request as RequestRow
from evenhand.records.models import Event
from evenhand.work.check import findings
from tests.desks import EWA, Desk
from tests.work.ending.lived import answer, at_the_end, failed, outcome_of

pytestmark = pytest.mark.django_db
NAME = "case 700000000011"


def found() -> list[str]:
    return [line.removeprefix(f"{NAME}: ") for line in findings() if "differ from what its events" not in line]


@pytest.fixture
def waiting() -> Desk:
    desk = at_the_end(3)
    failed(desk)
    return desk


@pytest.fixture
def ended(waiting: Desk) -> Desk:
    waiting.do("approve-fees", answer(waiting), EWA)
    return waiting


def test_a_request_that_waits_for_nobody(waiting: Desk) -> None:
    assert found() == []
    Approval.objects.all().delete()

    assert found() == [f"request {outcome_of(waiting).number} waits for a team leader to whom nothing was put"]


def test_an_approval_of_another_content(waiting: Desk) -> None:
    Approval.objects.update(digest="0" * 64)

    assert found() == ["approval 1 is of another content than the request has"]


def test_an_approval_on_a_request_that_does_not_wait(waiting: Desk) -> None:
    RequestRow.objects.filter(number=outcome_of(waiting).number).update(status="In Progress")

    assert found() == ["approval 1 waits on a request that waits for nobody"]


def test_an_approval_that_nobody_answered(ended: Desk) -> None:
    assert found() == []
    Approval.objects.update(answered_by="")

    assert found() == ["approval 1 was answered by nobody, or by who asked for it"]


def test_fees_without_an_approved_fail(ended: Desk) -> None:
    Opportunity.objects.update(fees_from=date(2017, 10, 9))

    assert "fees count from 2017-10-09 without an approved check of that day" in found()


def test_an_opportunity_that_ended_twice(ended: Desk) -> None:
    told = Event.objects.get(kind="OpportunityEnded")
    told.id, told.seq = None, told.seq + 100  # type: ignore[assignment]
    told.save(force_insert=True)

    assert "its opportunity ended 2 times" in found()


def test_an_opportunity_that_ended_without_an_outcome(ended: Desk) -> None:
    Opportunity.objects.update(compliance="")

    assert "its opportunity ended without an outcome, or has one and goes on" in found()


def test_direct_pay_without_a_passed_check(ended: Desk) -> None:
    row = RequestRow.objects.get(number=outcome_of(ended).number)
    assert row.closing is not None
    row.closing = {**row.closing, "changed_on": "2017-10-09"}
    row.save()

    assert found() == [f"request {row.number} led to direct pay without a passed check"]


def test_what_waits_on_a_closed_case(ended: Desk) -> None:
    Case.objects.update(closed_on=date(2017, 10, 7))

    told = found()

    assert any("the case is closed, and request" in line for line in told)
    assert "the case is closed, and a deadline or a method of payment goes on" in told
