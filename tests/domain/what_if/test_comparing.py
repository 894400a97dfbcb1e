"""What a scenario means for one paying parent and their receiving parents. Figures worked out by hand."""

from dataclasses import replace

from evenhand.domain.maintenance import Receiving
from evenhand.domain.negotiation import Reported
from evenhand.domain.what_if import Change, Clearing, Clears, Group, Pair, Tally, Verdict
from evenhand.domain.what_if.compared import BEYOND
from tests.domain.what_if.payers import FEE, KEPT, REFORM, found, in_an_opportunity, owing, payer

YEAR = 52


def test_who_pays_in_full_and_on_time_pays_a_fee_of_two_in_a_hundred() -> None:
    one = found(payer(), *REFORM)

    # 57.00 a week: 11.40 and 2.28 now, 1.14 and 1.14 then.
    assert one.maintenance == Pair(57_00 * YEAR, 57_00 * YEAR)
    assert one.fee == Pair(11_40 * YEAR, 1_14 * YEAR)
    assert one.kept == (Pair(2_28 * YEAR, 1_14 * YEAR),)
    assert one.pays == Pair(68_40 * YEAR, 58_14 * YEAR)
    assert one.gets == (Pair(54_72 * YEAR, 55_86 * YEAR),)


def test_who_does_not_pays_what_they_pay_now_and_the_other_parent_gains_all_the_same() -> None:
    one = found(payer(prompt=Reported.NO), *REFORM)

    assert one.pays.change == 0
    assert [pair.change for pair in one.gets] == [1_14 * YEAR]


def test_where_nobody_knows_how_they_pay_it_is_not_known_what_they_would_pay_and_lies_between() -> None:
    one = found(payer(prompt=Reported.UNKNOWN), *REFORM)

    assert (one.fee.then, one.pays.then, one.pays.change) == (None, None, None)
    assert one.bounds == (58_14 * YEAR, 68_40 * YEAR)
    assert [pair.change for pair in one.gets] == [1_14 * YEAR]


def test_who_pays_directly_or_is_in_an_opportunity_has_no_fee_to_change() -> None:
    one = payer()
    direct = replace(one, given=replace(one.given, receiving=(Receiving("A", (0,), collected=False),)))

    for each in (direct, in_an_opportunity(one)):
        same = found(each, *REFORM)
        assert (same.fee, same.pays.change, same.gets[0].change) == (Pair(0, 0), 0, 0)


def test_nobody_knows_whether_somebody_without_a_known_income_can_afford_it() -> None:
    one = found(payer(net=None), Change(FEE, 100))

    assert (one.over, one.short, one.newly_unaffordable) == (Verdict(None, None), Verdict(None, None), None)
    assert one.share == (None, None)


def test_where_nothing_comes_in_whatever_is_paid_is_beyond_every_share() -> None:
    assert found(payer(net=0)).share == (BEYOND, BEYOND)
    assert found(payer(gross=0, net=0)).share == (0, 0)


def test_a_lower_limit_finds_who_is_above_it_with_maintenance_and_fee_alone() -> None:
    one = found(payer(net=190_00), Change("negotiation.limit_per_cent", 35))

    # 68.40 is 36% of 190.00.
    assert (one.over, one.share) == (Verdict(False, True), (36, 36))
    assert one.newly_unaffordable is True


def test_who_had_too_little_left_over_before_is_not_newly_so() -> None:
    known = payer(spending=340_00)
    # 60.00 are left: 8.40 too little now, and 54.00 with a fee of the whole.
    assert found(known, Change(FEE, 100)).short == Verdict(True, True)
    assert found(known, Change(FEE, 100)).newly_unaffordable is False
    assert found(payer(spending=330_00), Change(FEE, 100)).newly_unaffordable is True


def test_arrears_are_cleared_sooner_where_a_lower_fee_leaves_more() -> None:
    one = found(payer(debts=owing(5_000_00)), *REFORM)

    assert one.clears is not None
    now, then = one.clears
    assert now.clears is then.clears is Clears.IN_MONTHS
    assert now.months is not None and then.months is not None and then.months < now.months


def test_no_plan_can_be_told_without_income_or_spending() -> None:
    for debts in (owing(500_00, net=None), owing(500_00, essential=None)):
        one = found(payer(debts=debts), *REFORM)
        assert one.clears == (Clearing(Clears.UNKNOWN), Clearing(Clears.UNKNOWN))


def test_a_plan_that_cannot_be_worked_out_is_named_by_its_cause_and_the_rest_is_told() -> None:
    late = replace(owing(500_00), first_on=owing(500_00).on.replace(year=2025))
    one = found(payer(debts=late), Change(KEPT, 3))

    assert (one.clears, one.no_plan) == (None, "first-payment-past")
    assert one.gets[0].change is not None


def test_a_tally_counts_unknown_as_a_group_of_its_own() -> None:
    tally = Tally()
    for prompt in Reported:
        tally.add(found(payer(prompt=prompt), *REFORM))
    tally.refuse("benefit-unknown", 2)

    groups = {
        key: (changes.count, changes.unknown) for (of, key), changes in tally.payers.items() if of is Group.PROMPT
    }
    assert groups == {"yes": (1, 0), "no": (1, 0), "unknown": (1, 1)}
    assert tally.sums["pays"].count == 2 and tally.sums["gets"].count == 3
    assert (tally.cases, dict(tally.causes)) == (5, {"benefit-unknown": 1})
