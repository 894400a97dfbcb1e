"""Authority is given, ended, and exercised by a colleague for the time of an absence."""

from dataclasses import replace
from datetime import date

import pytest

from evenhand.domain.authority import ApprovalKind, Authority
from evenhand.domain.authority.commands import ArrangeCover, EndAuthority, GrantAuthority
from evenhand.domain.authority.granting import cover, end, grant
from evenhand.domain.calendar import DateRange
from evenhand.domain.refusal import Refusal

EXTENSION, FEES = ApprovalKind.EXTENSION, ApprovalKind.FEES
TODAY, TOMORROW = date(2017, 6, 12), date(2017, 6, 13)
MONDAY, FRIDAY = date(2017, 6, 19), date(2017, 6, 23)
ASKED = GrantAuthority("ewa", FEES, TODAY, None, 500_00)
HELD = Authority("ewa", FEES, 500_00, DateRange(TODAY))
AWAY = ArrangeCover("ewa", "fergus", (FEES,), MONDAY, FRIDAY)


def code(found: object) -> tuple[str, str]:
    assert isinstance(found, Refusal)
    assert found.rules == ("R17",)
    return found.code, found.field


def test_authority_is_given_from_today_or_later() -> None:
    assert grant([], ASKED, "marcus", TODAY) == HELD
    assert grant([], replace(ASKED, to_on=FRIDAY), "marcus", TODAY) == replace(HELD, during=DateRange(TODAY, FRIDAY))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (replace(ASKED, holder="marcus"), ("own-authority", "holder")),
        (replace(ASKED, from_on=date(2017, 6, 11)), ("day-passed", "from_on")),
        (replace(ASKED, to_on=TODAY), ("ends-before-it-begins", "to_on")),
        (replace(ASKED, from_on=FRIDAY), ("authority-held", "from_on")),
    ],
)
def test_what_cannot_be_given_says_why(asked: GrantAuthority, why: tuple[str, str]) -> None:
    assert code(grant([HELD], asked, "marcus", TODAY)) == why


@pytest.mark.parametrize(
    "other",
    [
        replace(HELD, holder="fergus"),
        replace(HELD, kind=EXTENSION),
        replace(HELD, covers="fergus"),
        replace(HELD, during=DateRange(date(2017, 1, 2), TODAY)),
    ],
)
def test_other_authority_is_not_in_the_way(other: Authority) -> None:
    assert grant([other], ASKED, "marcus", TODAY) == HELD


def test_a_colleague_acts_in_the_place_of_another_within_what_they_hold() -> None:
    week = DateRange(MONDAY, FRIDAY)

    assert cover([HELD], AWAY, "marcus", TODAY) == (Authority("fergus", FEES, 500_00, week, "ewa"),)
    assert cover([HELD], replace(AWAY, up_to=100_00), "marcus", TODAY) == (
        Authority("fergus", FEES, 100_00, week, "ewa"),
    )


def test_cover_for_somebody_without_a_limit_may_have_one() -> None:
    (made,) = _made(cover([replace(HELD, up_to=None)], replace(AWAY, up_to=100_00), "marcus", TODAY))

    assert made.up_to == 100_00


def test_cover_for_all_that_a_colleague_holds_is_one_authority_for_each() -> None:
    both = cover([HELD, replace(HELD, kind=EXTENSION)], replace(AWAY, kinds=(EXTENSION, FEES)), "marcus", TODAY)

    assert [item.kind for item in _made(both)] == [EXTENSION, FEES]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (replace(AWAY, by="ewa"), ("own-cover", "by")),
        (replace(AWAY, by="marcus"), ("own-authority", "by")),
        (replace(AWAY, from_on=date(2017, 6, 11)), ("day-passed", "from_on")),
        (replace(AWAY, to_on=MONDAY), ("ends-before-it-begins", "to_on")),
        (replace(AWAY, up_to=500_01), ("beyond-cover", "up_to")),
        (replace(AWAY, kinds=(FEES, EXTENSION)), ("beyond-cover", "kinds")),
        (replace(AWAY, absent="grace"), ("beyond-cover", "kinds")),
    ],
)
def test_cover_beyond_what_the_colleague_holds_is_refused(asked: ArrangeCover, why: tuple[str, str]) -> None:
    assert code(cover([HELD], asked, "marcus", TODAY)) == why


@pytest.mark.parametrize(("first", "ends"), [(date(2017, 6, 20), None), (TODAY, date(2017, 6, 22))])
def test_cover_for_days_on_which_the_colleague_holds_nothing_is_refused(first: date, ends: date | None) -> None:
    held = replace(HELD, during=DateRange(first, ends))

    assert code(cover([held], AWAY, "marcus", TODAY)) == ("beyond-cover", "kinds")


def test_cover_is_not_passed_on() -> None:
    instead = Authority("ewa", FEES, None, DateRange(TODAY), "grace")

    assert code(cover([instead], AWAY, "marcus", TODAY)) == ("beyond-cover", "kinds")


def test_cover_is_arranged_once() -> None:
    instead = Authority("fergus", FEES, 500_00, DateRange(MONDAY, FRIDAY), "ewa")

    assert code(cover([HELD, instead], AWAY, "marcus", TODAY)) == ("authority-held", "from_on")


def test_authority_ends_tomorrow_or_later() -> None:
    assert end(HELD, EndAuthority(TOMORROW), TODAY) == DateRange(TODAY, TOMORROW)
    assert code(end(HELD, EndAuthority(TODAY), TODAY)) == ("day-passed", "on")


def test_authority_that_ends_before_it_begins_never_held() -> None:
    later = replace(HELD, during=DateRange(MONDAY))

    assert end(later, EndAuthority(MONDAY), TODAY) is None
    assert end(later, EndAuthority(TOMORROW), TODAY) is None


def test_an_end_is_brought_forward_and_never_put_off() -> None:
    limited = replace(HELD, during=DateRange(TODAY, FRIDAY))

    assert end(limited, EndAuthority(MONDAY), TODAY) == DateRange(TODAY, MONDAY)
    assert code(end(limited, EndAuthority(FRIDAY), TODAY)) == ("ended-already", "on")


def _made(found: tuple[Authority, ...] | Refusal) -> tuple[Authority, ...]:
    assert not isinstance(found, Refusal)
    return found
