"""Arrears go to enforcement after somebody tried to negotiate, and the record says which came first."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from evenhand.domain.account.methods import Method, PaymentMethod
from evenhand.domain.altered import altered
from evenhand.domain.calendar import add_months
from evenhand.domain.opportunity.commands.enforcement import ActionDecision, ConsiderAction, EnforcementAction
from evenhand.domain.opportunity.commands.misses import MissTalk, RecordMissTalk
from evenhand.domain.opportunity.commands.talks import QuantifyDebt, RecordNegotiationTalk
from evenhand.domain.opportunity.events import EnforcementReferred, Event, SegmentMoved
from evenhand.domain.opportunity.talks import Entry, Willing
from evenhand.domain.opportunity.vocabulary import Employment
from evenhand.domain.procedures.consequences.misses import follow_misses
from evenhand.domain.procedures.context import Beside, Book
from evenhand.domain.procedures.decide import decide
from evenhand.domain.procedures.opening import open_request
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from tests.domain.cases import BOOK, CASEWORKER, MONDAY, case, with_paying
from tests.domain.endings import STATEMENT, running
from tests.domain.procedures.test_misses import found
from tests.domain.talking import Talking, situation

REFER = ConsiderAction(ActionDecision.REFER, EnforcementAction.LIABILITY_ORDER, "Nothing came.")
ORDER = replace(REFER, action=EnforcementAction.DEDUCTION_ORDER)
FIRST = ConsiderAction(ActionDecision.NEGOTIATE, reason="They may still agree.")
OLD = Method(1, PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, 100, MONDAY)


def considering(employment: Employment = Employment.EMPLOYED, **values: Any) -> Talking:
    state = replace(with_paying(case(), employment=employment), **values)
    desk = Talking(state, MONDAY, Beside(statement_from=STATEMENT, situation=situation()))
    desk.take((open_request(desk.state, BOOK, MONDAY, "arrears-consider-action", "test"),))
    return desk


def order_first(desk: Talking, command: ConsiderAction) -> tuple[Event, ...] | Refusal:
    """The entry where the office's switch is as the historical policy has it."""
    name = "negotiation.before_enforcement_employed"
    table = {**BOOK.rules.table, name: (replace(BOOK.rules.rule(name, MONDAY), value="order-first"),)}
    book = Book(Rules(table, BOOK.rules.calendars), BOOK.procedures)
    number = desk.open("arrears-consider-action").number
    return decide(desk.state, number, "consider-action", command, CASEWORKER, book, MONDAY)


@pytest.mark.parametrize(
    ("employment", "methods"),
    [
        (Employment.SELF_EMPLOYED, ()),
        (Employment.NOT_EMPLOYED, ()),
        (Employment.UNKNOWN, ()),
        (Employment.EMPLOYED, (OLD,)),
        (Employment.EMPLOYED, ()),
    ],
)
def test_nothing_is_referred_before_somebody_tried(employment: Employment, methods: tuple[Method, ...]) -> None:
    desk = considering(employment, methods=methods)
    refused = desk.refused("consider-action", REFER)

    assert (refused.code, refused.steps[0], refused.rules) == ("negotiation-first", "NEG-3", ("N7",))
    assert (
        "negotiate first" in refused.sentence
        and "Nobody has tried to negotiate in the last 12 months." in refused.sentence
    )


def test_an_attempt_opens_the_way_and_the_record_shows_that_it_came_first() -> None:
    desk = considering(Employment.SELF_EMPLOYED)
    desk.do("consider-action", FIRST)
    begun = desk.open("arrears-negotiation")
    assert begun.talks is not None and begun.talks.entry is Entry.BEFORE_ENFORCEMENT
    assert desk.refused("consider-action", FIRST).code == "negotiation-open"
    assert desk.refused("consider-action", REFER).code == "negotiation-first"
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NOT_REACHED))
    desk.do("consider-action", REFER)

    told = desk.last(EnforcementReferred)
    assert (told.attempt_on, told.employment, told.beside_order) == (MONDAY, "self-employed", False)
    assert desk.state.segment == "enforcement" and desk.last(SegmentMoved)


@pytest.mark.parametrize("outcome", [MissTalk.NOT_REACHED, MissTalk.REFUSES])
def test_a_call_about_a_missed_payment_is_an_attempt_even_where_it_reached_nobody(outcome: MissTalk) -> None:
    desk = considering(Employment.SELF_EMPLOYED)
    desk.take(follow_misses(desk.state, (found(7),), BOOK, MONDAY))
    desk.do("talk-about-miss", RecordMissTalk(outcome))
    desk.on(date(2017, 5, 2))
    desk.do("consider-action", REFER)

    assert desk.last(EnforcementReferred).attempt_on == MONDAY


def test_that_the_bank_was_at_fault_is_no_attempt() -> None:
    desk = considering(Employment.SELF_EMPLOYED)
    desk.take(follow_misses(desk.state, (found(7),), BOOK, MONDAY))
    desk.do("talk-about-miss", RecordMissTalk(MissTalk.BANK_FAULT, "The bank was closed."))

    assert desk.refused("consider-action", REFER).code == "negotiation-first"


def test_an_attempt_of_long_ago_counts_no_more() -> None:
    desk = considering(Employment.SELF_EMPLOYED)
    desk.do("consider-action", FIRST)
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NOT_REACHED))
    desk.on(add_months(MONDAY, 13))
    assert desk.refused("consider-action", REFER).code == "negotiation-first"


def test_where_the_office_orders_first_somebody_employed_may_be_referred_at_once() -> None:
    found = order_first(considering(), ORDER)
    assert isinstance(found, tuple)
    assert [event.attempt_on for event in found if isinstance(event, EnforcementReferred)] == [None]


def test_the_switch_is_about_employed_people_without_an_order_alone() -> None:
    for held in (considering(Employment.SELF_EMPLOYED), considering(methods=(OLD,))):
        found = order_first(held, REFER)
        assert isinstance(found, Refusal) and found.code == "negotiation-first"


def test_no_order_goes_to_an_employer_that_nobody_has() -> None:
    assert considering(Employment.NOT_EMPLOYED).refused("consider-action", ORDER).code == "no-employer"


@pytest.mark.parametrize("field", ["reason", "action"])
def test_a_referral_says_which_action_and_why(field: str) -> None:
    without: dict[str, Any] = {field: "" if field == "reason" else None}
    refused = considering().refused("consider-action", replace(REFER, **without))
    assert (refused.code, refused.field) == ("value-missing", field)


def test_nobody_refers_or_negotiates_while_an_opportunity_is_to_be_decided() -> None:
    desk = considering()
    held = running().state.opportunity
    desk.state = altered(desk.state, opportunity=held)
    for command in (REFER, FIRST):
        assert desk.refused("consider-action", command).code == "outcome-waits"


def test_no_action_now_ends_it() -> None:
    desk = considering()
    desk.do("consider-action", ConsiderAction(ActionDecision.NOTHING, reason="It was paid."))
    assert desk.state.open_of("arrears-consider-action") is None
