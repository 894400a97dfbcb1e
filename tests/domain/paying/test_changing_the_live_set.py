"""The whole live set of a case is changed at once, so that its shares always make the whole (M10)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.account import PaymentMethod
from evenhand.domain.account.live import live_set, set_on, short_of_whole
from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.people import Benefit
from evenhand.domain.opportunity.state import Opportunity
from evenhand.domain.opportunity.vocabulary import Applicant, Employment, OpportunityStatus, Service
from evenhand.domain.procedures.paying import Means
from tests.domain.cases import MONDAY, START, case, with_paying
from tests.domain.paying.sets import (
    DD,
    DEO,
    DSO,
    HALVES,
    NOTHING,
    SO,
    asked,
    change,
    changed,
    in_halves,
    later,
    refused,
    shares,
    wanted,
)

ACCEPTED = Opportunity(1, Applicant.RECEIVING, DateRange(START, later(300)))


def test_a_first_set_is_set_up_from_the_day_of_change() -> None:
    after = changed(case(), asked(wanted(DD, 100, frequency="monthly")))

    (method,) = after.methods
    assert (method.kind, method.share, method.start, method.until) == (DD, 100, MONDAY, None)


def test_what_is_left_out_ends_and_what_is_new_begins_on_one_day() -> None:
    after = changed(in_halves(), asked(wanted(SO, 100), from_on=later(7)))

    assert shares(after) == {SO: 100}
    assert [method.until for method in after.methods] == [later(7), later(7), None]
    assert after.notes[-1].text == "They asked for it."


def test_a_method_that_stays_as_it_is_goes_on_untouched() -> None:
    after = changed(
        in_halves(),
        asked(wanted(DEO, 50, frequency="monthly", mandatory=True, desire=True), wanted(SO, 50)),
    )

    assert after.methods[0] == HALVES[0]
    assert shares(after) == {DEO: 50, SO: 50}


def test_another_share_of_the_same_kind_is_a_new_method_with_a_number_of_its_own() -> None:
    after = changed(in_halves(), asked(wanted(DEO, 60, mandatory=True), wanted(DD, 40)))

    assert [(method.number, method.share, method.until) for method in after.methods] == [
        (1, 50, MONDAY), (2, 50, MONDAY), (3, 60, None), (4, 40, None),
    ]  # fmt: skip


def test_each_day_has_a_whole_set_across_a_change_ahead() -> None:
    before = changed(case(), asked(wanted(DD, 100)))

    after = changed(before, asked(wanted(DEO, 50), wanted(DD, 50), from_on=later(20)))

    for day in range(60):
        assert short_of_whole(set_on(after.methods, later(day))) == 0


@given(st.lists(st.integers(0, 101), max_size=5))
def test_a_set_is_taken_only_if_its_shares_make_the_whole(parts: list[int]) -> None:
    kinds = (DD, DEO, SO, DSO, PaymentMethod.COLLECTION_ACCOUNT)
    command = asked(*(wanted(kind, share) for kind, share in zip(kinds, parts, strict=False)))

    found = change(case(), command)

    whole = bool(parts) and sum(parts) == 100 and all(1 <= share <= 100 for share in parts)
    assert isinstance(found, tuple) is whole
    if whole:
        assert short_of_whole(live_set(changed(case(), command).methods)) == 0


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (asked(), ("no-methods", "methods")),
        (asked(wanted(DD, 60), wanted(SO, 30)), ("shares-not-whole", "methods")),
        (asked(wanted(DD, 50), wanted(DD, 50)), ("twice", "methods")),
        (asked(wanted(DD, 100), wanted(SO, 0)), ("share-out-of-range", "share-2")),
        (asked(wanted(PaymentMethod.UNSPECIFIED, 100)), ("kind-not-chosen", "kind-1")),
        (asked(wanted(PaymentMethod.NOT_AVAILABLE, 100)), ("kind-not-chosen", "kind-1")),
        (asked(wanted(DD, 100, frequency="daily")), ("frequency-unknown", "frequency-1")),
        (asked(wanted(DD, 100, mandatory=True)), ("flag-does-not-fit", "flags-1")),
        (asked(wanted(DD, 100, desire=True)), ("flag-does-not-fit", "flags-1")),
        (asked(wanted(PaymentMethod.DIRECT_PAY, 100)), ("service-collects", "kind-1")),
        (asked(wanted(DD, 100), reason="  "), ("reason-needed", "reason")),
        (asked(wanted(DD, 100), from_on=later(-15)), ("date-out-of-range", "from_on")),
        (asked(wanted(DD, 100), from_on=later(367)), ("date-out-of-range", "from_on")),
        (asked(wanted(DD, 100, start=later(-1))), ("date-out-of-range", "start-1")),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(command: object, says: tuple[str, str]) -> None:
    assert refused(case(), command) == says  # type: ignore[arg-type]


def test_a_change_reaches_back_as_far_as_the_dated_allowance_and_no_further() -> None:
    assert shares(changed(case(), asked(wanted(DD, 100), from_on=later(-14)))) == {DD: 100}


def test_the_same_set_again_changes_nothing_and_is_refused() -> None:
    same = [wanted(m.kind, m.share, frequency=m.frequency, mandatory=m.mandatory, desire=m.desire) for m in HALVES]

    assert refused(in_halves(), asked(*same)) == ("nothing-changes", "methods")


def test_a_direct_debit_needs_bank_details_and_an_instruction() -> None:
    assert refused(case(), asked(wanted(DD, 100)), NOTHING) == ("mandate-missing", "kind-1")
    assert refused(case(), asked(wanted(DD, 100)), Means(MONDAY, account=True)) == ("mandate-missing", "kind-1")


def test_an_order_on_an_account_needs_bank_details() -> None:
    order = asked(wanted(PaymentMethod.REGULAR_DEDUCTION_ORDER, 100))

    assert refused(case(), order, NOTHING) == ("bank-details-missing", "kind-1")


def test_an_earnings_order_needs_an_employer() -> None:
    assert refused(case(), asked(wanted(DEO, 100)), NOTHING) == ("employer-missing", "kind-1")


def test_nobody_takes_from_the_wages_of_the_self_employed() -> None:
    alone = with_paying(case(), employment=Employment.SELF_EMPLOYED)

    assert refused(alone, asked(wanted(DEO, 100))) == ("self-employed", "kind-1")
    assert refused(alone, asked(wanted(DSO, 100, desire=True))) == ("flag-does-not-fit", "flags-1")
    assert shares(changed(alone, asked(wanted(DSO, 100)))) == {DSO: 100}


@pytest.mark.parametrize("benefits", [None, (), (Benefit("income-support", DateRange(later(-60), later(-1))),)])
def test_nothing_is_taken_from_a_benefit_that_is_not_in_payment(benefits: tuple[Benefit, ...] | None) -> None:
    command = asked(wanted(PaymentMethod.DEDUCTION_FROM_BENEFITS, 100))

    assert refused(with_paying(case(), benefits=benefits), command) == ("no-benefit", "kind-1")


def test_something_is_taken_from_a_benefit_in_payment() -> None:
    on_benefit = with_paying(case(), benefits=(Benefit("income-support", DateRange(later(-60))),))

    after = changed(on_benefit, asked(wanted(PaymentMethod.DEDUCTION_FROM_BENEFITS, 100)))

    assert shares(after) == {PaymentMethod.DEDUCTION_FROM_BENEFITS: 100}


def test_parents_who_pay_one_another_have_that_one_method() -> None:
    directly = case(service=Service.DIRECT_PAY)

    assert refused(directly, asked(wanted(DD, 100))) == ("service-collects", "kind-1")
    assert shares(changed(directly, asked(wanted(PaymentMethod.DIRECT_PAY, 100)))) == {PaymentMethod.DIRECT_PAY: 100}


@pytest.mark.parametrize("status", [OpportunityStatus.ACCEPTED, OpportunityStatus.RUNNING])
@pytest.mark.parametrize("methods", [(wanted(SO, 100),), (wanted(DEO, 40), wanted(DD, 60))])
def test_the_order_of_an_opportunity_is_never_ended_or_lowered_in_silence(
    status: OpportunityStatus, methods: tuple[object, ...]
) -> None:
    running = in_halves(opportunity=Opportunity(1, Applicant.RECEIVING, ACCEPTED.period, status))

    assert refused(running, asked(*methods)) == ("order-would-end", "ends_order")  # type: ignore[arg-type]
    assert shares(changed(running, asked(*methods, ends_order=True))) != shares(running)  # type: ignore[arg-type]


def test_the_other_half_of_an_opportunity_may_change_with_a_reason() -> None:
    running = in_halves(opportunity=ACCEPTED)
    order = wanted(DEO, 50, frequency="monthly", mandatory=True, desire=True)

    assert refused(running, asked(order, wanted(SO, 50), reason="")) == ("reason-needed", "reason")
    assert shares(changed(running, asked(order, wanted(SO, 50)))) == {DEO: 50, SO: 50}


@pytest.mark.parametrize(
    "opportunity",
    [
        Opportunity(1, Applicant.RECEIVING, ACCEPTED.period, OpportunityStatus.LAPSED),
        Opportunity(1, Applicant.RECEIVING, DateRange(later(-200), MONDAY), OpportunityStatus.RUNNING),
    ],
)
def test_an_opportunity_that_lapsed_or_is_over_protects_no_order(opportunity: Opportunity) -> None:
    assert shares(changed(in_halves(opportunity=opportunity), asked(wanted(SO, 100)))) == {SO: 100}


def test_a_method_set_up_for_a_later_day_keeps_that_day_where_it_stays() -> None:
    after = changed(
        in_halves(), asked(wanted(DD, 50, frequency="monthly", start=START), wanted(SO, 50), from_on=later(3))
    )

    assert after.methods[1].until is None and after.methods[1].start == START


def test_what_was_to_end_later_ends_where_the_new_set_begins() -> None:
    ending = replace(in_halves(), methods=tuple(replace(one, until=later(20)) for one in HALVES))

    after = changed(ending, asked(wanted(SO, 100), from_on=later(7)))

    assert [method.until for method in after.methods] == [later(7), later(7), None]
    assert sum(method.share for method in set_on(after.methods, later(8))) == 100
