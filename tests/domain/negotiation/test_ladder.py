"""Each plan in turn: when it is possible, what it asks, and what would make it possible. Figures checked by hand."""

from datetime import date

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.negotiation import Commitment, Debt, Input, Offer, Ongoing, Reported, Rung
from tests.domain.negotiation.clients import client, negotiated, plan, said


def test_what_cannot_be_negotiated_is_maintenance_with_its_fee_up_to_the_review() -> None:
    found = negotiated(client())

    # 36 whole weeks of 57.00 and a fifth, in 9 instalments.
    assert (found.per_instalment, found.total, found.days_not_covered) == (273_60, 36 * 68_40, 1)
    assert (found.arrears, found.backdated) == (2150_25, 400_00)


def test_half_of_what_is_left_over_can_be_kept_up() -> None:
    found = negotiated(client())

    # 418.00 less 247.00 and 68.40.
    assert (found.disposable, found.sustainable) == (102_60, 51_30)


def test_the_limit_of_net_pay_leaves_less_where_that_is_less() -> None:
    found = negotiated(client(essential=0, priority=0, net=200_00))

    # 40% of 200.00 is 80.00, and maintenance takes 68.40 of it.
    assert (found.disposable, found.sustainable) == (131_60, 11_60)


def test_everything_at_once_needs_the_whole_sum() -> None:
    short = plan(client(), Rung.IN_FULL)
    enough = plan(client(lump_sum=2150_25), Rung.IN_FULL)

    assert (short.available, short.change and (short.change.input, short.change.to)) == (
        False,
        (Input.LUMP_SUM, 2150_25),
    )
    assert (enough.available, enough.months, enough.ends_on, enough.instalments) == (True, 0, date(2017, 6, 12), ())


def test_within_two_years_the_rest_goes_in_equal_instalments_and_the_last_is_not_the_largest() -> None:
    found = plan(client(), Rung.WITHIN_STEER)

    assert (found.available, found.instalment, len(found.instalments), found.months) == (True, 81_27, 24, 24)
    assert found.instalments[-1].arrears == 1950_25 - 23 * 81_27
    assert (found.share, found.left_over, found.stands) == (21, 83_85, 15)


def test_an_offer_of_more_than_is_left_is_judged_by_what_it_asks() -> None:
    found = plan(client(offer=Offer(99_999_00)), Rung.OWN_OFFER)
    just = plan(client(offer=Offer(1950_25)), Rung.OWN_OFFER)

    assert (found.instalment, found.share, found.left_over) == (1950_25, just.share, just.left_over)
    assert [why.code for why in found.why[1:]] == [why.code for why in just.why[1:]]


def test_who_can_pay_more_than_is_owed_pays_what_is_owed_and_nothing_later() -> None:
    found = negotiated(client(lump_sum=5000_00, offer=Offer(60_00)))

    assert {(each.lump_sum, each.instalments, [why.code for why in each.why] == ["lump-clears"], each.share)
            for each in found.plans} == {(2150_25, (), True, 16)}  # fmt: skip


def test_by_the_annual_review_may_be_possible_and_not_stand_a_fall_of_income() -> None:
    found = plan(client(), Rung.BY_REVIEW)

    assert (found.available, found.instalment, found.months, found.stands) == (True, 216_70, 9, 0)
    assert [(fall.per_cent, fall.kept_up) for fall in found.falls] == [(10, False), (20, False)]


def test_the_soonest_that_stands_a_fall_is_recommended() -> None:
    assert negotiated(client()).recommended is Rung.WITHIN_STEER
    assert negotiated(client(net=470_00)).recommended is Rung.BY_REVIEW
    assert negotiated(client(lump_sum=3000_00)).recommended is Rung.IN_FULL


def test_a_late_first_payment_does_not_evade_the_two_years() -> None:
    found = plan(client(first_on=date(2018, 1, 2)), Rung.WITHIN_STEER)

    assert (len(found.instalments), found.instalments[-1].due_on, found.months) == (18, date(2019, 6, 3), 24)


def test_a_plan_of_more_than_two_years_leaves_room_for_a_fall_of_income() -> None:
    long = client(debts=(Debt(9000_00, "A"),), lump_sum=0)
    found = plan(long, Rung.SUSTAINABLE)

    # At nine tenths of 418.00, 60.80 is left over, and half of that is 30.40 a week.
    assert (found.instalment, found.stands, found.beyond_steer, found.months) == (131_73, 10, True, 69)
    assert "beyond-steer" in said(found)
    assert negotiated(long).recommended is Rung.SUSTAINABLE


def test_where_little_is_left_over_a_long_plan_asks_half_of_what_can_be_kept_up() -> None:
    found = plan(client(net=340_00, debts=(Debt(3000_00, "A"),), lump_sum=0), Rung.SUSTAINABLE)

    # 24.60 is left over: 12.30 could be kept up, and nothing after a fall by a tenth.
    assert (found.instalment, found.stands) == (6_15 * 13 // 3, 3)
    assert "as-stands" in said(found)


def test_instalments_step_up_where_a_commitment_ends() -> None:
    ending = (Commitment(30_00, date(2018, 1, 1)),)
    found = plan(client(debts=(Debt(6000_00, "A"),), ending=ending, lump_sum=0), Rung.SUSTAINABLE)
    asked = {item.due_on: item.arrears for item in found.instalments}

    assert (asked[date(2017, 12, 1)], asked[date(2018, 1, 2)]) == (131_73, 196_73)
    assert "steps" in said(found)


def test_instalments_step_down_where_fees_begin() -> None:
    opportunity = DateRange(date(2017, 7, 3), date(2018, 1, 3))
    given = client(
        first_on=date(2017, 7, 3), ongoing=(Ongoing("A", 57_00, True, opportunity),), debts=(Debt(9000_00, "A"),)
    )
    # 35 whole weeks of 11.40 in 9 instalments.
    asked = {item.due_on: (item.fee, item.arrears) for item in plan(given, Rung.SUSTAINABLE).instalments}

    assert (asked[date(2017, 12, 4)][0], asked[date(2018, 1, 3)][0]) == (0, 44_33)
    assert asked[date(2017, 12, 4)][1] > asked[date(2018, 1, 3)][1]


def test_no_fee_is_kept_of_old_scheme_arrears_or_with_direct_pay() -> None:
    ongoing = (Ongoing("A", 30_00, True), Ongoing("B", 20_00, False))
    debts = (Debt(100_00, "A"), Debt(50_00, "A", old_scheme=True), Debt(100_00, "B"), Debt(25_00, "", old_scheme=True))
    found = plan(client(ongoing=ongoing, debts=debts), Rung.WITHIN_STEER)

    assert [(one.receiving_parent, one.arrears, one.kept) for one in found.to] == [
        ("A", 150_00, 4_00), ("B", 100_00, 0), ("", 25_00, 0),
    ]  # fmt: skip


def test_parents_come_before_the_state_and_charges_come_last() -> None:
    debts = (Debt(100_00, "A"), Debt(60_00, "", old_scheme=True))
    found = plan(client(debts=debts, charges=50_00, lump_sum=0, offer=Offer(instalment=70_00)), Rung.OWN_OFFER)

    assert [(item.arrears, item.charges) for item in found.instalments] == [(70_00, 0), (70_00, 0), (20_00, 50_00)]
    assert [(one.receiving_parent, one.on) for one in found.to] == [
        ("A", date(2017, 8, 1)), ("", date(2017, 9, 1)),
    ]  # fmt: skip


def test_what_is_disputed_is_left_out_until_that_is_settled() -> None:
    found = negotiated(client(debts=(Debt(500_00, "A", disputed=200_00),), lump_sum=0))

    assert (found.arrears, found.disputed) == (300_00, 200_00)
    assert sum(item.arrears for item in found.by_rung[Rung.WITHIN_STEER].instalments) == 300_00


def test_nothing_is_left_over_so_maintenance_is_paid_and_the_arrears_wait() -> None:
    found = negotiated(client(net=300_00, lump_sum=0, hardship=Reported.YES))
    waits = found.by_rung[Rung.DEFERRED]

    assert (found.disposable, found.sustainable, found.recommended) == (-15_40, 0, Rung.DEFERRED)
    assert (waits.review_on, waits.ends_on, waits.beyond_steer) == (date(2017, 9, 12), None, True)
    assert {(item.maintenance, item.arrears) for item in waits.instalments} == {(228_00, 0)}
    assert said(waits) == ["deferred", "hardship"]


def test_where_something_can_be_kept_up_arrears_need_not_wait() -> None:
    found = plan(client(), Rung.DEFERRED)

    assert (found.available, said(found)) == (False, ["something-left"])
    assert found.change is not None and found.change.input is Input.SPENDING


def test_without_net_pay_the_plans_are_provisional() -> None:
    found = negotiated(client(net=None))

    assert (found.disposable, found.sustainable, found.recommended) == (None, None, None)
    assert found.by_rung[Rung.IN_FULL].available is False
    for rung in (Rung.LUMP_FIRST, Rung.BY_REVIEW, Rung.WITHIN_STEER, Rung.SUSTAINABLE, Rung.DEFERRED):
        assert (found.by_rung[rung].available, found.by_rung[rung].share) == (None, None)
        assert "net-unknown" in said(found.by_rung[rung])
    assert found.by_rung[Rung.WITHIN_STEER].instalment == 81_27


def test_without_spending_the_limit_is_tested_all_the_same() -> None:
    found = negotiated(client(essential=None, net=180_00))

    assert (found.by_rung[Rung.BY_REVIEW].available, said(found.by_rung[Rung.BY_REVIEW])[-2:]) == (
        False, ["over-limit", "spending-unknown"],
    )  # fmt: skip
    assert plan(client(essential=None), Rung.BY_REVIEW).available is None


def test_a_paying_parent_may_offer_more_than_the_office_would_and_is_warned() -> None:
    found = plan(client(offer=Offer(instalment=500_00)), Rung.OWN_OFFER)

    assert (found.available, found.kept_up, found.stands) == (True, False, None)
    assert said(found) == ["own-instalment", "over-limit", "not-kept-up"]


@pytest.mark.parametrize(
    ("offer", "change"),
    [
        (None, (Input.INSTALMENT, None, 1_63)),
        (Offer(instalment=1_62), (Input.INSTALMENT, 1_62, 1_63)),
        (Offer(months=1201), (Input.MONTHS, 1201, 1200)),
        (Offer(months=1), None),
    ],
)
def test_an_offer_clears_it_in_the_longest_time_or_says_what_would(offer: Offer | None, change: object) -> None:
    found = plan(client(offer=offer), Rung.OWN_OFFER)

    assert (found.change and (found.change.input, found.change.was, found.change.to)) == change


def test_an_offer_whose_months_end_before_the_first_payment_says_how_many_it_needs() -> None:
    found = plan(client(first_on=date(2017, 9, 1), offer=Offer(months=2)), Rung.OWN_OFFER)

    assert found.available is False and found.change is not None
    assert (found.change.input, found.change.to) == (Input.MONTHS, 3)


def test_with_the_review_tomorrow_the_plan_runs_to_the_one_after_it() -> None:
    found = negotiated(client(review_on=date(2017, 6, 13)))

    assert (found.total, found.by_rung[Rung.BY_REVIEW].instalments[-1].due_on) == (0, date(2018, 6, 1))
    assert "next-review" in said(found.by_rung[Rung.BY_REVIEW])


def test_one_missed_instalment_is_made_up_at_the_end_with_its_maintenance() -> None:
    found = plan(
        client(ongoing=(), debts=(Debt(300_00, "A"),), lump_sum=0, offer=Offer(instalment=100_00)), Rung.OWN_OFFER
    )

    assert found.ends_on == date(2017, 9, 1)
    assert found.missed is not None and found.missed.ends_on == date(2017, 10, 2)


def test_days_after_the_known_bank_holidays_keep_clear_of_weekends_and_say_so() -> None:
    late = client(on=date(2028, 6, 12), review_on=date(2029, 3, 11), first_on=date(2028, 7, 1))
    found = plan(late, Rung.WITHIN_STEER)

    assert all(item.due_on.weekday() < 5 for item in found.instalments)
    assert "holidays-unknown" in said(found)


def test_weekly_instalments_follow_the_weeks() -> None:
    found = plan(client(every=Frequency.WEEKLY, first_on=date(2017, 6, 16)), Rung.BY_REVIEW)

    assert [item.due_on.isoformat() for item in found.instalments[:3]] == ["2017-06-16", "2017-06-23", "2017-06-30"]
    assert {item.maintenance for item in found.instalments} == {57_00}


def test_reported_hardship_stands_beside_the_recommended_plan() -> None:
    found = negotiated(client(hardship=Reported.YES))

    assert "hardship" in said(found.by_rung[Rung.WITHIN_STEER])
    assert "hardship" not in said(plan(client(hardship=Reported.UNKNOWN), Rung.WITHIN_STEER))


def test_days_that_were_not_asked_for_yet_come_with_the_instalments_up_to_the_review() -> None:
    def first_and_all(asked: int | None) -> tuple[int, int]:
        found = negotiated(client(ongoing=(Ongoing("A", 7_00, True, asked=asked),)))
        return found.per_instalment, found.total

    each, whole = first_and_all(None)
    # 19 days up to 1 July at 1.00 in 9 instalments, each with a fee of a fifth: 8 times 2.11 and 0.42, then 2.12 and
    # 0.42. Days that are over are arrears, and none of this.
    assert first_and_all(0) == first_and_all(-7 * 100_00) == (each + 2_53, whole + 19_00 + 9 * 42)
    assert first_and_all(7 * 19_00) == (each, whole)
