"""What a caseworker records on an offer, through the use cases: rows, letters, timers and what follows."""

from datetime import date

import pytest

from evenhand.cases.models import Note, Opportunity, TaskRecord
from evenhand.cases.models import Request as RequestRow
from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import (
    AddressFinding,
    AnswerOffer,
    Arrangement,
    LegalFinding,
    OrderClaim,
    PerformCalculation,
    RecordCsaCheck,
    RecordDone,
    RecordLegalCheck,
    RecordLookUp,
    RecordOrderClaim,
    RecordPreference,
    RecordUnlikelyToPay,
    ResolveReturnedLetter,
    SetMethods,
)
from evenhand.domain.opportunity.vocabulary import Ground, LegacyMethod, MethodWas, OfferAnswer, Role, Service
from evenhand.domain.procedures.known import AddressGiven, BenefitStarted, LegalListed, LetterReturned
from evenhand.domain.procedures.shape import Actor
from evenhand.letters.models import Letter
from evenhand.office.models import Timer
from tests.desks import (
    DECLINES,
    HUDA,
    LOWRI,
    MONDAY,
    NOT_REACHED,
    START,
    TOLD,
    Desk,
    a_line,
    acceptance,
    days_pass,
    offered,
    open_office,
    refused,
    sound,
    take,
)

pytestmark = pytest.mark.django_db
ADVISER = Actor("kemal", frozenset({"advice-and-guidance"}))


def test_an_accepted_offer_queues_both_letters_and_one_timer() -> None:
    desk = offered().up_to_the_answer()

    desk.accepts()

    assert list(Letter.objects.order_by("id").values_list("code", "role", "state")) == [
        ("CMSL0138", "receiving", "queued"),
        ("CMSL0139", "paying", "queued"),
    ]
    assert list(Timer.objects.values_list("why", "due_on")) == [("opportunity-start", START)]
    assert Opportunity.objects.values_list("start", "end", "status").get() == (START, date(2017, 10, 7), "accepted")
    sound()


def test_methods_after_an_acceptance_open_the_calculation_which_works_it_out() -> None:
    desk = offered().up_to_the_answer()
    desk.accepts()

    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    desk.do("calculate", PerformCalculation(Frequency.MONTHLY))

    assert sorted((str(item.kind), item.share) for item in desk.state.methods) == [
        ("Deduction from Earnings Order", 50),
        ("Direct Debit", 50),
    ]
    assert desk.state.open_of("perform-calculation") is None
    sound()


def test_a_call_that_nobody_took_dates_the_offer_and_sets_both_clocks() -> None:
    desk = offered().up_to_the_answer()

    desk.do("answer", NOT_REACHED)

    assert set(Timer.objects.values_list("why", "due_on")) == {
        ("offer-reminder", date(2017, 2, 27)),
        ("offer-withdrawal", date(2017, 2, 28)),
    }
    assert RequestRow.objects.get(number=desk.offer.number).due_on == date(2017, 2, 27)
    sound()


def test_a_declined_offer_is_closed_as_rejected_once_its_work_is_done() -> None:
    desk = offered().up_to_the_answer()
    desk.do("answer", DECLINES)
    desk.do("explain-refusal", TOLD)
    desk.do("methods", SetMethods(Arrangement.DEDUCTION_ORDER))

    offer = RequestRow.objects.get(number=desk.offer.number)
    assert (offer.status, offer.resolution, offer.ending) == ("Closed", "Compliance Rejected", "completed")
    assert desk.state.unlikely_to_pay == "NRP Unlikely to Pay"
    assert not Timer.objects.exists()
    sound()


def test_a_claim_that_the_order_was_voluntary_is_checked_where_a_note_calls_for_it() -> None:
    note = {"on": "2017-02-08", "text": "Unhappy.", "kind": "dissatisfied-with-direct-pay"}
    desk = offered(notes=[note])
    desk.do("preference", RecordPreference(Service.DIRECT_PAY))
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.VOLUNTARY))

    desk.do("csa-check", RecordCsaCheck(MethodWas.VOLUNTARY))
    desk.do("unlikely-to-pay-reason", RecordUnlikelyToPay(False, "The order was their own."))

    assert desk.offer.offer is not None
    assert desk.offer.offer.ground is Ground.VOLUNTARY_ORDER
    assert desk.state.unlikely_to_pay == ""
    sound()


def test_an_order_neither_chosen_nor_imposed_asks_for_advice() -> None:
    desk = offered(legacy__scheme="CCD", legacy__enforcement="unknown")
    desk.do("look-up", RecordLookUp(LegacyMethod.DEO, MethodWas.ENFORCED))
    desk.do("preference", RecordPreference(Service.DIRECT_PAY))

    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NEITHER))
    desk.do("advise", RecordDone("Look at the old records."), by=ADVISER)

    assert desk.state.open_of("advice") is None
    assert "Look at the old records." in Note.objects.values_list("text", flat=True)
    sound()


def test_a_legal_action_ends_the_offer_and_considers_the_arrears() -> None:
    desk = offered()
    desk.tell(LegalListed(), by=HUDA)

    desk.do("legal-check", RecordLegalCheck(LegalFinding.COMMITTAL, negotiation_failed=True), by=HUDA)

    assert desk.state.open_of("arrears-consider-action") is not None
    assert desk.offer.offer is not None
    assert desk.offer.offer.ground is Ground.LEGAL_EXCLUSION
    sound()


def test_a_paying_parent_who_prefers_collect_and_pay_is_made_no_offer() -> None:
    desk = offered()

    desk.do("preference", RecordPreference(Service.COLLECT_AND_PAY))

    assert desk.offer.resolution == "Compliance Rejected"
    sound()


def test_a_returned_letter_without_a_new_address_is_no_response() -> None:
    desk = offered()
    desk.tell(LetterReturned(Role.PAYING, MONDAY))

    desk.do("returned-letter", ResolveReturnedLetter(AddressFinding.NONE))

    assert desk.offer.resolution == "No Response Received"
    sound()


def test_a_new_address_after_a_returned_letter_sends_it_again_and_starts_the_time_again() -> None:
    desk = offered()
    days_pass(date(2017, 2, 20))
    desk.tell(LetterReturned(Role.PAYING, date(2017, 2, 20)))
    days_pass(date(2017, 2, 22))

    desk.tell(AddressGiven(Role.PAYING, "1 New Street\nNowhere", "ZZ99 9ZZ"))

    assert list(Letter.objects.values_list("code", "cause")) == [("PROVISIONAL-NOTE", "address:2017-02-22")]
    assert ("offer-reminder", date(2017, 3, 8)) in set(Timer.objects.values_list("why", "due_on"))
    sound()


def test_eligibility_lost_before_the_start_lapses_the_opportunity_with_a_follow_up() -> None:
    desk = offered().up_to_the_answer()
    desk.accepts()
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    days_pass(date(2017, 2, 20))

    desk.tell(BenefitStarted("universal-credit", date(2017, 2, 20)))

    assert Opportunity.objects.get().status == "lapsed"
    assert all(method.until == date(2017, 2, 20) for method in desk.state.methods)
    assert desk.request("offer-follow-up").carried == ("explain-refusal", "unlikely-to-pay-reason", "methods")
    assert not Timer.objects.exists()
    sound()


def test_a_paying_parents_own_application_walks_its_own_route() -> None:
    open_office()
    line = a_line(11, application__applicant="paying")
    del line["application"]["provisional_letter_on"]
    take(line)
    desk = Desk()
    desk.do("voluntary-order", RecordOrderClaim(OrderClaim.NONE))

    desk.accepts()

    assert desk.offer.procedure == "offer-paying-parent-application"
    assert Opportunity.objects.values_list("start", "end").get() == (START, date(2017, 10, 3))
    sound()


def test_a_reason_is_kept_as_a_note_and_nowhere_else() -> None:
    desk = offered().up_to_the_answer()

    desk.do("answer", acceptance(direct_debit=False, reason="Their bank has no debits."), note="Rang at noon.")

    assert set(Note.objects.values_list("kind", "text")) == {
        ("reason", "Their bank has no debits."),
        ("general", "Rang at noon."),
    }
    assert "bank" not in str(list(TaskRecord.objects.values_list("values", flat=True)))
    sound()


REFUSALS = [
    ("answer", AnswerOffer(OfferAnswer.ACCEPTS, first_collection_on=START), "value-missing"),
    ("answer", acceptance(date(2017, 4, 1)), "not-a-working-day"),
    ("answer", acceptance(MONDAY), "date-out-of-range"),
    ("preference", RecordOrderClaim(OrderClaim.NONE), "task-not-ready"),
    ("methods", SetMethods(Arrangement.DIRECT_DEBIT), "task-not-ready"),
]


@pytest.mark.parametrize(("task", "command", "code"), REFUSALS)
def test_a_refused_entry_leaves_nothing_behind(task: str, command: AnswerOffer, code: str) -> None:
    desk = offered().up_to_the_answer()
    before, version = desk.state, desk.state.version

    assert refused(desk.try_task(task, command)) == code

    assert desk.state == before
    assert desk.state.version == version
    sound()


def test_a_reader_records_nothing() -> None:
    desk = offered()

    assert refused(desk.try_task("preference", RecordPreference(Service.DIRECT_PAY), by=LOWRI)) == "role-missing"
    assert desk.offer.done == ()
