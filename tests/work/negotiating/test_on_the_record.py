"""A negotiation in the office: what it reads of the account, what is kept of it, and one at a time."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from evenhand.accounts.models import Balance
from evenhand.cases.models import Case, Request
from evenhand.domain.calendar import add_days
from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands import CallOutcome, RecordCall
from evenhand.domain.opportunity.commands.agreed import SetPlanSchedule
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.talks import NEGOTIATION, Agreed, Entry, RefusalGround, Talks, Willing
from evenhand.domain.procedures.ending.children import children_of
from evenhand.work.ending.beside import account_of_case
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.negotiating.asked import NegotiationAsked
from evenhand.work.negotiating.situation import situation_on
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent
from tests.desks import AMARA, LOWRI, OFFERED, Desk, days_pass, recorded, refused, sound
from tests.work.ending.lived import at_the_end, failed, running

pytestmark = pytest.mark.django_db
ASKED = NegotiationAsked(Entry.ASKED, "They called.")


def behind() -> Desk:
    """Two payments of the opportunity did not come, so they are arrears."""
    return at_the_end(2, 3)


def begun() -> Desk:
    desk = behind()
    recorded(enter_negotiation(AMARA, OFFERED, ASKED))
    return desk


def talks(desk: Desk) -> Talks:
    found = next(one.talks for one in desk.state.requests if one.procedure == NEGOTIATION)
    assert found is not None
    return found


def plan(**values: Any) -> ProposePlan:
    given: dict[str, Any] = {
        "plan": Rung.OWN_OFFER,
        "first_on": add_days(business_date(), 14),
        "every": Frequency.MONTHLY,
        "months": 36,
        **values,
    }
    return ProposePlan(**given)


def decision(desk: Desk, verdict: Verdict) -> DecideNegotiation:
    ground = RefusalGround.PAYS_MORE if verdict is Verdict.REFUSE else None
    return DecideNegotiation(verdict, ground, "Pay.", "It lasts.", tuple("Fed." for _ in children_of(desk.state)))


def test_it_starts_from_what_the_account_says() -> None:
    desk = behind()
    account = account_of_case(desk.state)
    assert account is not None
    given = situation_on(desk.state, account, business_date())

    assert given is not None
    arrears = Balance.objects.filter(bucket__in=["arrears", "old-scheme-arrears", "secretary-of-state-arrears"])
    assert given.arrears == sum(arrears.values_list("pence", flat=True)) > 0
    assert {one.receiving_parent for one in given.ongoing} == {OFFERED}
    assert given.review_on == desk.state.annual_review_on


def test_a_negotiation_is_walked_to_an_agreed_plan_that_is_kept_whole() -> None:
    desk = begun()
    desk.do("quantify", QuantifyDebt(10_00, "Paid in cash."))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    desk.do("propose-plan", plan())
    desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.NO))
    desk.do("decide", DecideNegotiation(Verdict.COUNTER, reason="They can pay more."))
    desk.do("propose-plan", plan(months=12))
    desk.do("decide", decision(desk, Verdict.AGREE))
    desk.do("set-schedule", SetPlanSchedule())
    desk.do("call-receiving-parent", RecordCall(CallOutcome.TOLD))
    desk.do("call-paying-parent", RecordCall(CallOutcome.TOLD))

    held = talks(desk)
    assert (held.disputed, held.decision) == (10_00, Agreed.ACCEPTED)
    assert [one.terms.breaches for one in held.offers] == [True, False]
    assert desk.state.open_of(NEGOTIATION) is None
    sound()


def test_a_refusal_keeps_what_would_be_acceptable() -> None:
    desk = begun()
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.REFUSES, "They say no."))
    desk.do("decide", decision(desk, Verdict.REFUSE))

    assert talks(desk).decision is Agreed.REFUSED
    assert talks(desk).acceptable is not None
    sound()


def test_one_at_a_time() -> None:
    desk = begun()

    assert refused(enter_negotiation(AMARA, OFFERED, ASKED)) == "negotiation-open"
    row = Request.objects.get(procedure=NEGOTIATION)
    row.pk, row.number, row.cause = None, desk.state.next_number, "negotiation:2"
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_who_may_not_see_the_case_begins_nothing_on_it() -> None:
    behind()
    Case.objects.update(restricted=True)

    assert isinstance(enter_negotiation(AMARA, OFFERED, ASKED), Absent)


def test_only_who_works_it_begins_it_and_nobody_chases_before_the_outcome() -> None:
    running()

    assert refused(enter_negotiation(LOWRI, OFFERED, ASKED)) == "role-missing"
    asked = NegotiationAsked(Entry.CASEWORKER, "A balance grew.")
    assert refused(enter_negotiation(AMARA, OFFERED, asked)) == "outcome-waits"


def test_an_outcome_and_days_pass_beside_it() -> None:
    desk = begun()
    desk.do("quantify", QuantifyDebt(0))
    failed(desk)
    days_pass(add_days(business_date(), 3))

    assert desk.state.open_of(NEGOTIATION) is not None
    sound()
