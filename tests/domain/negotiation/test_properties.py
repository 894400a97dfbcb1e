"""What holds for every client, whatever they owe, earn and offer."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from evenhand.domain.calendar import add_months
from evenhand.domain.maintenance.frequency import exactly
from evenhand.domain.negotiation import Offer, Plan, Rung, Situation, worth
from tests.domain.negotiation.at_random import clients
from tests.domain.negotiation.clients import changed, negotiated, plan

OFFICE = (Rung.LUMP_FIRST, Rung.BY_REVIEW, Rung.WITHIN_STEER, Rung.SUSTAINABLE)
FALL, LIMIT, PART, STEER, YEAR = 10, 40, 50, 24, 52


def asks(found: Plan) -> int:
    return sum(item.arrears + item.charges for item in found.instalments)


@given(clients())
def test_a_plan_sums_to_the_penny_to_what_is_owed(client: Situation) -> None:
    for found in negotiated(client).plans:
        levied = sum(item.charges for item in found.instalments)
        given_out = sum(one.arrears for one in found.to)
        if found.ends_on is not None:
            assert found.lump_sum + asks(found) == client.owed
            assert given_out == client.arrears
        assert found.lump_sum + asks(found) <= client.owed
        assert given_out + levied <= found.lump_sum + asks(found) <= given_out + levied + client.charges
        assert all(min(item.arrears, item.charges, item.maintenance, item.fee) >= 0 for item in found.instalments)


@given(clients())
def test_charges_come_last_and_each_day_is_a_working_day_of_its_own(client: Situation) -> None:
    for found in negotiated(client).plans:
        after = next((place for place, item in enumerate(found.instalments) if item.charges), len(found.instalments))
        assert not any(item.arrears for item in found.instalments[after + 1 :])
        days = [item.due_on for item in found.instalments]
        assert days == sorted(set(days))
        assert all(day >= client.first_on and day.weekday() < 5 for day in days)


@given(clients())
def test_maintenance_up_to_the_review_is_what_cannot_be_negotiated(client: Situation) -> None:
    found = negotiated(client)
    weeks = min(max((client.review_on - client.first_on).days // 7, 0), YEAR)
    longest = max(found.plans, key=lambda each: len(each.instalments)).instalments
    count = next(
        (n for n in range(len(longest) + 1) if sum(i.maintenance + i.fee for i in longest[:n]) == found.total), None
    )

    assert found.total >= client.weekly * weeks
    assert count is not None or sum(item.maintenance + item.fee for item in longest) < found.total


@given(clients())
def test_nothing_that_the_office_offers_passes_the_limit_or_what_can_be_kept_up(client: Situation) -> None:
    for found in negotiated(client).plans:
        if found.rung not in OFFICE or found.available is not True or client.net is None or client.spending is None:
            continue
        most = exactly(client.net, client.every, YEAR) * LIMIT / 100
        asked = [item for item in found.instalments if item.arrears or item.charges]
        assert all(item.total <= most for item in asked)
        ended = sum(each.weekly for each in client.ending)
        left = exactly(client.net - client.spending + ended - client.weekly, client.every, YEAR) * PART / 100
        assert all(item.arrears + item.charges <= left for item in asked)
        assert not asked or (found.kept_up is True and found.left_over is not None and found.left_over >= 0)


@given(clients())
def test_months_are_counted_from_the_agreement(client: Situation) -> None:
    for found in negotiated(client).plans:
        if found.months is None or found.ends_on is None:
            continue
        assert add_months(client.on, found.months) >= found.ends_on
        assert not asks(found) or found.ends_on == found.instalments[-1].due_on
        if asks(found):
            assert add_months(client.on, found.months) > found.ends_on >= add_months(client.on, found.months - 1)
        assert found.beyond_steer == (found.months > STEER)
        if found.rung in (Rung.WITHIN_STEER, Rung.LUMP_FIRST):
            assert found.months <= STEER


@given(clients(known=True))
def test_the_recommended_plan_is_never_worse_than_another_that_may_be_agreed(client: Situation) -> None:
    found = negotiated(client)
    assert found.recommended is not None
    best = found.by_rung[found.recommended]
    assert best.available and best.kept_up
    others = [each for each in found.plans if each.available and each.kept_up]
    assert all(worth(best, FALL) <= worth(each, FALL) for each in others)
    lasting = [each for each in others if each.stands is not None and each.stands >= FALL and each.ends_on is not None]
    if lasting:
        assert best.ends_on is not None and best.stands is not None and best.stands >= FALL
        assert all(best.ends_on <= each.ends_on for each in lasting if each.ends_on is not None)


@given(clients())
def test_every_plan_that_is_not_possible_says_the_least_change_that_makes_it_so(client: Situation) -> None:
    for found in negotiated(client).plans:
        assert found.why
        assert (found.change is None) == (found.available is not False)
        if found.change is None:
            continue
        change, was = found.change, found.change.was or 0
        step = 1 if change.to > was else -1
        assert plan(changed(client, change, change.to), found.rung).available is not False
        assert plan(changed(client, change, change.to - step), found.rung).available is False


@given(clients(), st.randoms(use_true_random=False))
def test_the_order_of_receiving_parents_does_not_matter(client: Situation, shuffle: Random) -> None:
    ongoing, owed = list(client.ongoing), list(client.debts)
    shuffle.shuffle(ongoing)
    shuffle.shuffle(owed)

    assert negotiated(replace(client, ongoing=tuple(ongoing), debts=tuple(owed))) == negotiated(client)


@given(clients(), st.integers(1, 400_00), st.integers(1, 400_00))
def test_a_larger_instalment_never_lengthens(client: Situation, one: int, more: int) -> None:
    small = plan(replace(client, offer=Offer(instalment=one)), Rung.OWN_OFFER)
    large = plan(replace(client, offer=Offer(instalment=one + more)), Rung.OWN_OFFER)
    assume(small.ends_on is not None)

    assert large.ends_on is not None and small.ends_on is not None
    assert large.ends_on <= small.ends_on


@given(clients(known=True), st.integers(1, 300_00))
def test_more_income_takes_no_plan_of_the_office_away(client: Situation, more: int) -> None:
    before, after = negotiated(client), negotiated(replace(client, net=(client.net or 0) + more))

    assert [rung for rung in OFFICE if before.by_rung[rung].available and not after.by_rung[rung].available] == []


@given(clients(known=True))
def test_a_plan_stands_the_fall_that_it_says_and_no_more(client: Situation) -> None:
    for found in negotiated(client).plans:
        if not found.kept_up or found.stands is None or not asks(found) or found.rung is Rung.OWN_OFFER:
            continue
        assert 0 <= found.stands <= 50
        net = client.net or 0
        poorer = Fraction(net * (100 - found.stands), 100)
        most = max(item.arrears + item.charges for item in found.instalments)
        assert most <= exactly(1, client.every, YEAR) * poorer * PART / 100


@given(clients())
def test_who_is_owed_is_cleared_by_the_end_of_the_plan(client: Situation) -> None:
    for found in negotiated(client).plans:
        for one in found.to:
            assert found.ends_on is None or (one.on is not None and client.on <= one.on <= found.ends_on)
            assert 0 <= one.kept <= one.arrears
