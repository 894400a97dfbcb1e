"""What comes before the offer is put: legal action, preferred service, the old order (PPO-1, PPO-8, RPO-5 to RPO-7)."""

from dataclasses import replace

import pytest

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.commands import (
    Arrangement,
    CallOutcome,
    ExplainToReceivingParent,
    LegalFinding,
    OrderClaim,
    RecordCsaCheck,
    RecordDone,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
    RecordUnlikelyToPay,
    SetMethods,
)
from evenhand.domain.opportunity.commands.enforcement import ActionDecision, ConsiderAction, EnforcementAction
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    EnforcementKind,
    Ground,
    LegacyMethod,
    MethodWas,
    OfferAnswer,
    Outcome,
    Resolution,
    Scheme,
    Service,
)
from evenhand.domain.procedures.known import LegalActionNamed, LegalListed
from tests.domain.cases import (
    ADVISER,
    CASEWORKER,
    MONDAY,
    SPOC,
    TOLD,
    Desk,
    accepts,
    case,
    explained,
    with_application,
    with_legacy,
)

UNLIKELY = "NRP Unlikely to Pay"
EXCLUDING = [item for item in LegalFinding if item is not LegalFinding.NONE]
both_routes = pytest.mark.parametrize("applicant", list(Applicant))


def listed(applicant: Applicant = Applicant.RECEIVING) -> Desk:
    return explained(state=with_legacy(case(applicant), legal_list=True))


def asked(applicant: Applicant = Applicant.RECEIVING, *, worried: bool = False, scheme: Scheme = Scheme.CS2) -> Desk:
    """A case where what the paying parent says of the old order is the next question."""
    looked_up = MONDAY if scheme is Scheme.CCD else None
    desk = Desk(with_legacy(case(applicant), scheme=scheme, looked_up_on=looked_up))
    desk.do("explain-to-receiving-parent", ExplainToReceivingParent(CallOutcome.TOLD, dissatisfied=worried))
    if applicant is Applicant.PAYING:
        desk.do("explain-to-paying-parent", TOLD)
    else:
        desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    return desk


def ended(desk: Desk, ground: Ground) -> None:
    """The offer led nowhere on this ground, and the rest of the declined path is there to be done."""
    assert (desk.answer.answer, desk.answer.ground) == (OfferAnswer.NOT_APPROPRIATE, ground)
    assert desk.offer.resolution is Resolution.REJECTED
    assert desk.state.outcome == Outcome.NOT_APPROPRIATE
    assert desk.state.opportunity is None
    desk.do("explain-refusal", TOLD)
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))
    assert desk.answer.charge == "no"


@both_routes
def test_without_legal_action_nobody_is_asked_about_it(applicant: Applicant) -> None:
    refused = explained(applicant).refused("legal-check", RecordLegalCheck(LegalFinding.NONE))
    assert refused.sentence.endswith("No legal action in the old scheme is shown.")


@both_routes
def test_the_legal_list_prompts_the_check_and_none_of_them_lets_the_offer_go_on(applicant: Applicant) -> None:
    desk = listed(applicant)
    waiting = desk.refused("voluntary-order", RecordOrderClaim(OrderClaim.NONE))
    assert "After: " in waiting.sentence
    desk.do("legal-check", RecordLegalCheck(LegalFinding.NONE), SPOC)
    assert desk.answer.answer is None


def test_enforcement_in_the_old_scheme_prompts_the_check_as_well() -> None:
    running = (Enforcement(EnforcementKind.LIABILITY_ORDER, DateRange(MONDAY)),)
    desk = explained(state=with_legacy(case(), enforcement=running))
    desk.do("legal-check", RecordLegalCheck(LegalFinding.NONE))
    assert desk.answer.answer is None


@both_routes
@pytest.mark.parametrize("found", EXCLUDING)
def test_a_legal_action_excludes_and_the_case_goes_on_as_usual(applicant: Applicant, found: LegalFinding) -> None:
    desk = listed(applicant)
    desk.do("legal-check", RecordLegalCheck(found, negotiation_failed=False))
    ended(desk, Ground.LEGAL_EXCLUSION)
    assert desk.state.exclusions[0].action == found
    assert desk.state.open_of("arrears-consider-action") is None
    assert not desk.offer.is_open


def test_a_legal_action_after_failed_negotiation_goes_to_the_arrears_team() -> None:
    desk = listed()
    desk.do("legal-check", RecordLegalCheck(LegalFinding.COMMITTAL, negotiation_failed=True))
    arrears = desk.open("arrears-consider-action")
    assert (arrears.segment, arrears.parent) == ("arrears", desk.offer.number)
    assert desk.answer.negotiation_failed
    refer = ConsiderAction(ActionDecision.REFER, EnforcementAction.LIABILITY_ORDER)
    assert desk.refused("consider-action", refer).field == "reason"
    desk.do("consider-action", replace(refer, reason="It was negotiated before."))
    assert desk.state.open_of("arrears-consider-action") is None


def test_a_legal_action_without_word_of_the_negotiation_is_not_taken() -> None:
    refused = listed().refused("legal-check", RecordLegalCheck(LegalFinding.SISTED))
    assert (refused.code, refused.field) == ("value-missing", "negotiation_failed")


def test_a_legal_action_is_no_proof_that_somebody_will_not_pay() -> None:
    desk = listed()
    desk.do("legal-check", RecordLegalCheck(LegalFinding.SISTED, negotiation_failed=False))
    assert desk.state.unlikely_to_pay == ""


def test_a_legal_action_that_the_spoc_names_later_ends_the_offer() -> None:
    desk = explained()
    desk.learn(LegalActionNamed(EnforcementKind.ORDER_FOR_SALE, MONDAY))
    ended(desk, Ground.LEGAL_EXCLUSION)


def test_a_liability_order_is_none_of_the_actions_that_exclude() -> None:
    refused = explained().try_to_learn(LegalActionNamed(EnforcementKind.LIABILITY_ORDER, MONDAY))
    assert refused is not None and (refused.code, refused.field) == ("value-not-offered", "action")


def test_being_put_on_the_legal_list_asks_for_the_check_and_ends_nothing() -> None:
    desk = explained()
    desk.learn(LegalListed())
    assert desk.answer.answer is None
    assert desk.refused("preference", RecordPreference(Service.DIRECT_PAY)).code == "task-not-ready"
    events = len(desk.events)
    desk.learn(LegalListed())
    assert len(desk.events) == events


def test_a_paying_parent_who_prefers_collect_and_pay_is_not_made_the_offer() -> None:
    desk = explained()
    desk.do("preference", RecordPreference(Service.COLLECT_AND_PAY))
    ended(desk, Ground.PREFERS_COLLECT_AND_PAY)
    assert desk.state.unlikely_to_pay == ""


def test_on_their_own_application_a_paying_parent_is_asked_only_what_they_did_not_say() -> None:
    assert (
        explained(Applicant.PAYING).refused("preference", RecordPreference(Service.DIRECT_PAY)).code == "task-not-ready"
    )
    desk = explained(state=with_application(case(Applicant.PAYING), paying_parent_wants=Service.UNKNOWN))
    desk.do("preference", RecordPreference(Service.COLLECT_AND_PAY))
    ended(desk, Ground.PREFERS_COLLECT_AND_PAY)


@both_routes
def test_without_an_old_order_nobody_is_asked_whether_it_was_voluntary(applicant: Applicant) -> None:
    running = (Enforcement(EnforcementKind.LIABILITY_ORDER, DateRange(MONDAY)),)
    desk = explained(state=with_legacy(case(applicant), method=LegacyMethod.NONE, enforcement=running))
    desk.do("legal-check", RecordLegalCheck(LegalFinding.NONE))
    if applicant is Applicant.RECEIVING:
        desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    desk.do("answer", accepts())
    assert desk.state.opportunity is not None


@both_routes
def test_a_voluntary_order_without_the_receiving_parents_note_is_taken_at_their_word(applicant: Applicant) -> None:
    desk = asked(applicant)
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY))
    assert desk.state.legacy.method_was is MethodWas.VOLUNTARY
    ended(desk, Ground.VOLUNTARY_ORDER)


@both_routes
@pytest.mark.parametrize(
    ("found", "ground"),
    [
        (MethodWas.VOLUNTARY, Ground.VOLUNTARY_ORDER),
        (MethodWas.NEITHER, Ground.NEITHER_CHOSEN_NOR_IMPOSED),
    ],
)
def test_with_the_note_the_old_scheme_is_checked_and_may_end_the_offer(
    applicant: Applicant, found: MethodWas, ground: Ground
) -> None:
    desk = asked(applicant, worried=True)
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY))
    assert desk.answer.answer is None
    desk.do("csa-check", RecordCsaCheck(found))
    ended(desk, ground)


@both_routes
def test_with_the_note_an_order_that_proves_enforced_lets_the_offer_go_on(applicant: Applicant) -> None:
    desk = asked(applicant, worried=True)
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY))
    assert desk.refused("answer", accepts()).code == "ask-first"
    desk.do("csa-check", RecordCsaCheck(MethodWas.ENFORCED))
    desk.do("answer", accepts())
    assert desk.state.opportunity is not None


def test_nobody_checks_the_old_scheme_where_nothing_is_claimed() -> None:
    desk = asked(worried=True)
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE))
    assert desk.refused("csa-check", RecordCsaCheck(MethodWas.ENFORCED)).code == "task-not-ready"


@both_routes
def test_a_clerical_order_neither_chosen_nor_imposed_asks_for_advice_and_is_checked(applicant: Applicant) -> None:
    desk = asked(applicant, scheme=Scheme.CCD)
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NEITHER))
    assert desk.open("advice").parent == desk.offer.number
    desk.do("csa-check", RecordCsaCheck(MethodWas.NEITHER))
    ended(desk, Ground.NEITHER_CHOSEN_NOR_IMPOSED)
    assert desk.refused("advise", RecordDone("Not enforced."), CASEWORKER).code == "role-missing"
    desk.do("advise", RecordDone("Not enforced."), ADVISER)
    assert desk.state.open_of("advice") is None


def test_only_a_clerical_order_can_be_neither_chosen_nor_imposed() -> None:
    refused = asked().refused("voluntary-order", RecordOrderClaim(OrderClaim.NEITHER))
    assert (refused.code, refused.field, refused.rules) == ("claim-not-for-this-scheme", "claim", ("R6",))


def test_unlikely_to_pay_on_a_voluntary_order_needs_a_person() -> None:
    desk = asked()
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY))
    assert desk.state.unlikely_to_pay == ""
    desk.do("unlikely-to-pay-reason", RecordUnlikelyToPay(True, "They paid nothing since the order ended."))
    assert desk.state.unlikely_to_pay == UNLIKELY
