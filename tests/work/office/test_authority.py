"""Authority is given, covered and ended by an administrator; each entry once, and each in the audit log."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from evenhand.domain.authority import ApprovalKind, Authority, may_approve
from evenhand.domain.authority.commands import EndAuthority
from evenhand.domain.calendar import DateRange
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Authority as AuthorityRow
from evenhand.records.models import Audit
from evenhand.work.arrange_cover import arrange_cover
from evenhand.work.authorities import authorities_on
from evenhand.work.commands import CommandKey
from evenhand.work.end_authority import end_authority
from evenhand.work.grant_authority import grant_authority
from evenhand.work.reading.authority import Standing, authorities_held, leaders_from
from evenhand.work.visible import Absent
from tests.desks import AMARA, EWA, FERGUS, MONDAY, days_pass, recorded, refused, sound
from tests.work.constraints import refuses
from tests.work.office.people import (
    EWA_IS_AWAY,
    EXTENSION,
    FEES,
    FEES_OF_EWA,
    FRIDAY,
    MARCUS,
    NEXT_MONDAY,
    TUESDAY,
    an_office,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def office(db: None) -> None:
    an_office()


def number(holder: str = "ewa") -> int:
    return AuthorityRow.objects.values_list("id", flat=True).get(holder__username=holder)


def audited() -> list[tuple[str, str, str]]:
    told = Audit.objects.filter(did__contains="authority") | Audit.objects.filter(did="arrange cover")
    return list(told.order_by("seq").values_list("actor", "did", "what"))


def test_an_administrator_gives_authority_and_it_holds_from_its_day() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))

    held = Authority("ewa", FEES, 500_00, DateRange(MONDAY))
    assert authorities_on(MONDAY) == (held,)
    assert may_approve(authorities_on(MONDAY), "ewa", FEES, 500_00, "amara", MONDAY) == held
    assert audited() == [("marcus", "grant authority", "ewa: fees-and-charges, up to 50000 pence, from 2017-02-13")]
    sound()


@pytest.mark.parametrize("actor", [AMARA, EWA, FERGUS])
def test_nobody_else_gives_covers_or_ends_it(actor: object) -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))

    assert refused(grant_authority(actor, replace(FEES_OF_EWA, kind=EXTENSION))) == "role-missing"  # type: ignore[arg-type]
    assert refused(arrange_cover(actor, EWA_IS_AWAY)) == "role-missing"  # type: ignore[arg-type]
    assert refused(end_authority(actor, number(), EndAuthority(TUESDAY))) == "role-missing"  # type: ignore[arg-type]
    assert AuthorityRow.objects.count() == 1
    assert len(audited()) == 1


@pytest.mark.parametrize(
    ("holder", "why"), [("amara", "not-a-team-leader"), ("marcus", "not-a-team-leader"), ("nobody", "person-unknown")]
)
def test_authority_is_held_by_team_leaders(holder: str, why: str) -> None:
    found = grant_authority(SYSTEM, replace(FEES_OF_EWA, holder=holder))

    assert refused(found) == why
    assert isinstance(found, Refusal) and found.field == "holder"


def test_a_team_leader_who_left_is_nobody_here() -> None:
    User.objects.filter(username="ewa").update(is_active=False)

    assert refused(grant_authority(MARCUS, FEES_OF_EWA)) == "person-unknown"


def test_what_is_given_twice_is_given_once() -> None:
    key = CommandKey("one-form", "the same")

    first, again = (recorded(grant_authority(MARCUS, FEES_OF_EWA, key=key)) for _ in range(2))

    assert (first.replayed, again.replayed) == (False, True)
    assert AuthorityRow.objects.count() == len(audited()) == 1
    assert refused(grant_authority(MARCUS, FEES_OF_EWA)) == "authority-held"


def test_a_colleague_covers_and_no_longer_than_the_absence() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))
    recorded(grant_authority(MARCUS, replace(FEES_OF_EWA, kind=EXTENSION, up_to=None)))

    recorded(arrange_cover(MARCUS, replace(EWA_IS_AWAY, kinds=(FEES, EXTENSION))))

    week = DateRange(NEXT_MONDAY, FRIDAY)
    assert set(authorities_on(NEXT_MONDAY)) >= {
        Authority("fergus", FEES, 500_00, week, "ewa"),
        Authority("fergus", EXTENSION, None, week, "ewa"),
    }
    assert not isinstance(_fergus_on(NEXT_MONDAY), Refusal)
    assert refused(_fergus_on(FRIDAY)) == "authority-ended"
    assert refused(_fergus_on(date(2017, 2, 19))) == "no-authority"
    assert ("marcus", "arrange cover") in {line[:2] for line in audited()}
    sound()


def test_cover_that_goes_beyond_is_refused_whole() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))

    assert refused(arrange_cover(MARCUS, replace(EWA_IS_AWAY, kinds=(FEES, EXTENSION)))) == "beyond-cover"
    assert refused(arrange_cover(MARCUS, replace(EWA_IS_AWAY, up_to=500_01))) == "beyond-cover"
    assert refused(arrange_cover(MARCUS, replace(EWA_IS_AWAY, by="amara"))) == "not-a-team-leader"
    assert refused(arrange_cover(MARCUS, replace(EWA_IS_AWAY, by="ewa"))) == "own-cover"
    assert AuthorityRow.objects.count() == 1


def test_authority_ends_and_so_does_the_cover_that_rests_on_it() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))
    recorded(arrange_cover(MARCUS, EWA_IS_AWAY))
    middle = date(2017, 2, 22)

    recorded(end_authority(MARCUS, number(), EndAuthority(middle)))

    assert [(item.holder, item.during) for item in authorities_on(middle)] == [
        ("ewa", DateRange(MONDAY, middle)),
        ("fergus", DateRange(NEXT_MONDAY, middle)),
    ]
    assert [line[1] for line in audited()][-2:] == ["end authority on 2017-02-22"] * 2


def test_cover_that_had_not_begun_is_taken_out_with_the_authority() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))
    recorded(arrange_cover(MARCUS, EWA_IS_AWAY))

    recorded(end_authority(MARCUS, number(), EndAuthority(TUESDAY)))

    assert authorities_on(FRIDAY) == (Authority("ewa", FEES, 500_00, DateRange(MONDAY, TUESDAY)),)
    assert "take out authority" in {line[1] for line in audited()}


def test_ending_cover_leaves_the_colleagues_own_authority() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))
    recorded(arrange_cover(MARCUS, EWA_IS_AWAY))

    recorded(end_authority(MARCUS, number("fergus"), EndAuthority(TUESDAY)))

    assert authorities_on(FRIDAY) == (Authority("ewa", FEES, 500_00, DateRange(MONDAY)),)


def test_another_kind_of_cover_and_cover_of_a_later_authority_stay() -> None:
    recorded(grant_authority(MARCUS, replace(FEES_OF_EWA, to_on=NEXT_MONDAY)))
    first = number()
    recorded(grant_authority(MARCUS, replace(FEES_OF_EWA, from_on=NEXT_MONDAY)))
    recorded(arrange_cover(MARCUS, EWA_IS_AWAY))

    recorded(end_authority(MARCUS, first, EndAuthority(TUESDAY)))

    assert not isinstance(_fergus_on(NEXT_MONDAY), Refusal)


def test_a_day_that_has_passed_and_a_number_that_is_none_are_refused() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))

    assert refused(end_authority(MARCUS, number(), EndAuthority(MONDAY))) == "day-passed"
    assert end_authority(MARCUS, 10**6, EndAuthority(TUESDAY)) == Absent("authority")
    assert refused(grant_authority(MARCUS, replace(FEES_OF_EWA, from_on=date(2017, 2, 12)))) == "day-passed"


def test_what_is_held_is_read_in_one_query_with_what_ended() -> None:
    recorded(grant_authority(MARCUS, FEES_OF_EWA))
    recorded(end_authority(MARCUS, number(), EndAuthority(TUESDAY)))
    recorded(grant_authority(MARCUS, replace(FEES_OF_EWA, from_on=FRIDAY)))
    days_pass(TUESDAY)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        found = authorities_on(TUESDAY)
        lines = authorities_held(TUESDAY)

    assert len(asked) == 2
    assert found == (Authority("ewa", FEES, 500_00, DateRange(MONDAY, TUESDAY)),)
    assert [line.standing for line in lines] == [Standing.ENDED, Standing.LATER]
    assert refused(may_approve(found, "ewa", FEES, 1, "amara", TUESDAY)) == "authority-ended"


def test_those_who_can_hold_it_are_the_team_leaders() -> None:
    assert [item.username for item in leaders_from(MONDAY)] == ["ewa", "fergus"]


def a_row(**other: object) -> Callable[[], object]:
    def write() -> object:
        ewa, fergus = User.objects.get(username="ewa"), User.objects.get(username="fergus")
        people = {"ewa": ewa, "fergus": fergus, None: None}
        row = {
            "holder": "ewa",
            "kind": "fees-and-charges",
            "up_to": 1,
            "from_on": MONDAY,
            "to_on": None,
            "covers": None,
        }
        row |= other
        return AuthorityRow.objects.create(**row | {name: people[row[name]] for name in ("holder", "covers")})  # type: ignore[index]

    return write


REFUSED: dict[str, Callable[[], object]] = {
    "authority twice from one day": a_row(up_to=2),
    "cover twice from one day": a_row(holder="fergus", covers="ewa", up_to=2),
    "authority without a day": a_row(kind="x", to_on=MONDAY),
    "authority that ends before it begins": a_row(kind="x", to_on=date(2017, 2, 12)),
    "a limit below nothing": a_row(kind="x", up_to=-1),
    "cover for oneself": a_row(kind="x", covers="ewa"),
}
TAKEN: dict[str, Callable[[], object]] = {
    "authority from another day": a_row(from_on=TUESDAY),
    "authority for a day": a_row(kind="x", to_on=TUESDAY),
    "a limit of nothing": a_row(kind="y", up_to=0),
    "no limit": a_row(kind="z", up_to=None),
    "one's own beside cover": a_row(holder="fergus"),
}


def test_the_database_refuses_what_cannot_be_held_and_takes_what_only_looks_alike() -> None:
    a_row()()
    a_row(holder="fergus", covers="ewa")()

    assert {name: refuses(write) for name, write in REFUSED.items()} == dict.fromkeys(REFUSED, True)
    assert {name: refuses(write) for name, write in TAKEN.items()} == dict.fromkeys(TAKEN, False)


@pytest.mark.parametrize("kind", ApprovalKind)
def test_every_kind_can_be_held(kind: ApprovalKind) -> None:
    a_row(kind=kind)()

    assert authorities_on(MONDAY)[0].kind is kind


def _fergus_on(day: date) -> Authority | Refusal:
    return may_approve(authorities_on(day), "fergus", FEES, 500_00, "amara", day)
