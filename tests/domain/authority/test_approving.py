"""Who may approve what: never one's own request, only within dated authority and its limit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.authority import ApprovalKind, Authority, may_approve, who_may_approve
from evenhand.domain.calendar import DateRange
from evenhand.domain.refusal import Refusal

EXTENSION, FEES = ApprovalKind.EXTENSION, ApprovalKind.FEES
TODAY = date(2017, 6, 12)
ALWAYS = DateRange(date(2017, 1, 2))


def held(
    holder: str = "ewa",
    kind: ApprovalKind = FEES,
    up_to: int | None = 500_00,
    during: DateRange = ALWAYS,
    covers: str = "",
) -> Authority:
    return Authority(holder, kind, up_to, during, covers)


def refused(*authorities: Authority, who: str = "ewa", amount: int | None = 100_00, by: str = "amara") -> Refusal:
    found = may_approve(authorities, who, FEES, amount, by, TODAY)
    assert isinstance(found, Refusal)
    assert found.rules == ("R17",)
    return found


@pytest.mark.parametrize("amount", [0, 499_99, 500_00])
def test_a_team_leader_approves_up_to_their_limit(amount: int) -> None:
    assert may_approve([held()], "ewa", FEES, amount, "amara", TODAY) == held()


def test_a_penny_more_is_beyond_it() -> None:
    found = refused(held(), amount=500_01)

    assert found.code == "amount-beyond-authority"
    assert found.sentence == (
        "You may approve fees and charges up to £500.00, and this is £500.01. Leave it to somebody with a higher limit."
    )


def test_an_amount_that_is_not_known_is_beyond_any_limit_and_within_none() -> None:
    assert refused(held(), amount=None).code == "amount-beyond-authority"
    assert "is not known" in refused(held(), amount=None).sentence
    assert may_approve([held(up_to=None)], "ewa", FEES, None, "amara", TODAY) == held(up_to=None)


def test_nobody_approves_what_they_asked_for() -> None:
    assert refused(held(up_to=None), by="ewa").code == "own-request"


def test_cover_for_whoever_asked_is_not_a_second_pair_of_eyes() -> None:
    instead = held("fergus", covers="ewa")

    assert refused(instead, who="fergus", by="ewa").code == "own-request"
    assert may_approve([instead], "fergus", FEES, 1, "amara", TODAY) == instead
    assert may_approve([instead, held("fergus")], "fergus", FEES, 1, "ewa", TODAY) == held("fergus")


def test_whoever_is_away_does_not_pass_their_own_request_through_cover() -> None:
    assert refused(held("ewa", covers="fergus"), who="ewa", by="ewa").code == "own-request"


def test_authority_for_one_thing_is_none_for_another() -> None:
    found = refused(held(kind=EXTENSION, up_to=None))

    assert found.code == "no-authority"
    assert found.sentence.startswith("You hold no authority to approve fees and charges today.")


def test_a_colleagues_authority_is_not_ones_own() -> None:
    assert refused(held("fergus")).code == "no-authority"


def test_authority_begins_on_its_first_day_and_is_gone_on_the_day_that_it_ends() -> None:
    assert isinstance(may_approve([held(during=DateRange(TODAY))], "ewa", FEES, 1, "amara", TODAY), Authority)
    assert refused(held(during=DateRange(TODAY + timedelta(days=1)))).code == "no-authority"

    over = refused(held(during=DateRange(date(2017, 1, 2), TODAY)))
    assert over.code == "authority-ended"
    assert "its last day was Sunday 11 June 2017" in over.sentence


def test_authority_that_was_renewed_holds() -> None:
    old = held(during=DateRange(date(2017, 1, 2), TODAY))

    assert may_approve([old, held(during=DateRange(TODAY))], "ewa", FEES, 1, "amara", TODAY) == held(
        during=DateRange(TODAY)
    )


def test_ones_own_authority_goes_before_cover_and_cover_helps_where_it_reaches_further() -> None:
    further = held(up_to=None, covers="fergus")

    assert may_approve([further, held()], "ewa", FEES, 500_00, "amara", TODAY) == held()
    assert may_approve([further, held()], "ewa", FEES, 500_01, "amara", TODAY) == further


def test_those_who_may_approve_are_named() -> None:
    everybody = [held(), held("fergus", up_to=None), held("grace", kind=EXTENSION), held("amara", up_to=None)]

    assert who_may_approve(everybody, FEES, 600_00, "amara", TODAY) == ("fergus",)
    assert who_may_approve(everybody, FEES, 500_00, "amara", TODAY) == ("ewa", "fergus")
    assert who_may_approve([], FEES, 1, "amara", TODAY) == ()


people = st.sampled_from(["amara", "ewa", "fergus"])
days = st.dates(date(2017, 6, 1), date(2017, 6, 25))
amounts = st.none() | st.integers(0, 3)


@st.composite
def authorities(draw: st.DrawFn) -> Authority:
    start = draw(days)
    during = DateRange(start, draw(st.none() | st.integers(1, 20).map(lambda count: start + timedelta(days=count))))
    covers = draw(st.sampled_from(["", "amara", "ewa", "fergus"]))
    return Authority(draw(people), draw(st.sampled_from([EXTENSION, FEES])), draw(amounts), during, covers)


@given(st.lists(authorities(), max_size=6), people, amounts, people, days)
def test_whatever_is_approved_is_approved_by_another_within_what_they_hold(
    all_held: list[Authority], who: str, amount: int | None, by: str, today: date
) -> None:
    """Against the definition: one of that person, kind and day reaches the amount, and is not whoever asked's."""
    found = may_approve(all_held, who, FEES, amount, by, today)

    enough = [
        item
        for item in all_held
        if item.holder == who != by
        and item.kind == FEES
        and item.during.start <= today
        and (item.during.end is None or today < item.during.end)
        and item.covers != by
        and (item.up_to is None or (amount is not None and amount <= item.up_to))
    ]
    assert (found in enough) if enough else isinstance(found, Refusal)
