"""The opportunity belongs to one case: a paying parent with two receiving parents is assessed on each (GEN-1)."""

from dataclasses import replace

from evenhand.domain.opportunity.apply import apply_all
from evenhand.domain.opportunity.events import FactLearned
from evenhand.domain.opportunity.people import Parent
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.domain.procedures.known import BenefitStarted
from evenhand.domain.procedures.settle import settle
from tests.domain.cases import BOOK, MONDAY, Desk, accepts, at_the_offer, case, with_application


def other_case(**wishes: Service) -> Desk:
    state = replace(case(), reference="700000000022", receiving=Parent("4200000022"))
    return Desk(with_application(state, **wishes))


def test_one_case_may_have_it_where_the_other_may_not() -> None:
    one, other = Desk(case()), other_case(receiving_parent_wants=Service.DIRECT_PAY)
    assert one.offer.is_open
    assert other.state.requests == ()


def test_an_answer_on_one_case_says_nothing_on_the_other() -> None:
    one, other = at_the_offer(), other_case()
    one.do("answer", accepts())
    assert one.state.opportunity is not None
    assert other.answer.answer is None


def test_a_benefit_of_the_paying_parent_ends_the_offer_on_both_cases() -> None:
    one, other = Desk(case()), other_case()
    one.learn(BenefitStarted("income-support", MONDAY))
    learned = one.last(FactLearned)
    other.take((learned,))
    other.take(settle(other.state, BOOK, MONDAY))
    assert [desk.answer.ground for desk in (one, other)] == ["on-benefit", "on-benefit"]


def test_what_is_learned_of_somebody_else_changes_nothing() -> None:
    desk, before = Desk(case()), Desk(case()).state
    stranger = FactLearned(kind="benefits", parent=Parent("4100000099"), effective_on=MONDAY)
    assert apply_all(desk.state, (stranger,)) == before
