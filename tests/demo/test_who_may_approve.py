"""In the demonstration office approvals can be given, one of them up to a limit, and discretion be exercised."""

from datetime import date, timedelta

import pytest

from evenhand.demo.play.office import open_office
from evenhand.demo.play.run import DAYS, TODAY
from evenhand.domain.authority import ApprovalKind, may_approve, who_may_approve
from evenhand.domain.authority.kinds import ASKED
from evenhand.letters.shorthand import shorthand_in
from evenhand.office.models import Authority
from evenhand.work.authorities import authorities_on
from evenhand.work.statements_of_office import statement_on
from tests.desks import refused, sound
from tests.words.texts import grade, sentences

pytestmark = pytest.mark.django_db
START = TODAY - timedelta(days=DAYS)


@pytest.fixture(autouse=True)
def office(db: None) -> None:
    open_office(START)


@pytest.mark.parametrize("kind", ASKED)
def test_both_team_leaders_may_approve_from_the_first_day(kind: ApprovalKind) -> None:
    assert who_may_approve(authorities_on(START), kind, 1_000_00, "amara", START) == ("ewa", "fergus")
    sound()


def test_one_of_them_has_a_limit_for_fees_and_charges() -> None:
    held = authorities_on(TODAY)

    assert refused(may_approve(held, "ewa", ApprovalKind.FEES, 1_000_01, "amara", TODAY)) == "amount-beyond-authority"
    assert who_may_approve(held, ApprovalKind.FEES, None, "amara", TODAY) == ("fergus",)


def test_one_goes_on_holiday_soon_and_the_other_covers() -> None:
    cover = Authority.objects.filter(covers__username="ewa", holder__username="fergus")

    assert set(cover.values_list("kind", flat=True)) == set(ASKED)
    assert set(cover.values_list("from_on", "to_on")) == {(date(2017, 6, 19), date(2017, 6, 26))}


def test_the_statement_is_in_plain_words() -> None:
    found = statement_on(START)
    assert found is not None

    assert shorthand_in(found.text) == ()
    assert [each for each in sentences(found.text) if len(each.split()) > 25] == []
    assert grade(found.text) <= 9
    for said in ("discretionary decision", "facts", "welfare of every child", "challenge"):
        assert said in found.text
