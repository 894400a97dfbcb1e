"""What becomes known of a person moves every case of that person, and no case is shown to those who may not see it."""

from datetime import date

import pytest

from evenhand.domain.opportunity.commands import RecordCircumstances, RecordPreference
from evenhand.domain.opportunity.vocabulary import Employment, NoteKind, PPEligibility, Role, Service, Verdict
from evenhand.domain.procedures.known import AddressGiven, BenefitEnded, BenefitStarted, LetterReturned
from evenhand.records.models import Audit, Event
from evenhand.work.become_known import become_known
from evenhand.work.desk import add_note, assign_request, hand_over, override_eligibility
from evenhand.work.record_task import record_task
from evenhand.work.recording import Recorded
from evenhand.work.visible import Absent
from tests.desks import (
    AMARA,
    BRYN,
    EWA,
    FERGUS,
    LOWRI,
    MONDAY,
    Desk,
    a_line,
    days_pass,
    hire,
    offered,
    open_office,
    recorded,
    refused,
    sound,
    take,
)
from tests.work.caseload.lines import Fields

pytestmark = pytest.mark.django_db
BENEFIT = BenefitStarted("universal-credit", MONDAY)
SECOND = "700000000012"


def of_the_same_paying_parent(number: int = 12, **changes: object) -> Fields:
    first = a_line(11)
    return a_line(number, **changes) | {"paying_parent": first["paying_parent"], "master_case": first["master_case"]}


def test_a_benefit_learned_on_one_case_ends_the_offer_of_the_other() -> None:
    desk = offered()
    take(of_the_same_paying_parent())

    made = desk.tell(BENEFIT)

    other = Desk(SECOND)
    assert set(made.events) == {desk.reference, SECOND}
    assert other.offer.resolution == "Compliance Rejected"
    assert other.state.assessment is not None
    assert other.state.assessment.verdict is Verdict.NOT_ELIGIBLE
    sound()


def test_what_was_gathered_for_one_case_opens_the_offer_of_the_other() -> None:
    open_office()
    unknown = {"paying_parent__circumstances__benefits": "unknown"}
    first = a_line(11, **unknown)
    take(first, of_the_same_paying_parent() | {"paying_parent": first["paying_parent"]})

    Desk().do("gather", RecordCircumstances(Employment.EMPLOYED, True, False))

    assert Desk(SECOND).offer.is_open
    assert Desk(SECOND).state.open_of("gather-paying-parent-information") is None
    sound()


def test_a_fact_is_stored_once_however_many_cases_learn_it() -> None:
    desk = offered()
    take(of_the_same_paying_parent())

    desk.tell(BENEFIT)

    learned = Event.objects.filter(kind="FactLearned")
    assert [(event.stream, event.case_id) for event in learned] == [("person:4100000011", None)]


def test_a_person_who_receives_on_one_case_and_pays_on_another_is_one_person() -> None:
    open_office()
    first, second = a_line(11), a_line(12)
    second["receiving_parent"] = {
        name: value for name, value in first["paying_parent"].items() if name != "circumstances"
    }
    take(first, second)

    Desk().tell(BENEFIT)

    assert Desk(SECOND).state.receiving == Desk().state.paying
    assert Desk(SECOND).offer.is_open
    sound()


def test_a_benefit_that_ends_makes_the_offer_possible() -> None:
    open_office()
    benefits = [{"kind": "income-support", "from": "2016-01-04"}]
    take(a_line(11, paying_parent__circumstances__benefits=benefits))
    assert not Desk().state.requests

    Desk().tell(BenefitEnded(MONDAY))

    assert Desk().offer.is_open
    sound()


def test_a_letter_from_an_older_address_says_nothing_of_the_new_one() -> None:
    desk = offered()
    days_pass(date(2017, 2, 15))
    desk.tell(AddressGiven(Role.PAYING, "1 New Street", "ZZ99 9ZZ"))

    outcome = become_known(AMARA, desk.reference, LetterReturned(Role.PAYING, date(2017, 2, 14)))

    assert refused(outcome) == "newer-address-known"


def test_an_address_is_told_to_no_event_and_its_change_is_audited() -> None:
    desk = offered()

    desk.tell(AddressGiven(Role.RECEIVING, "1 New Street", "ZZ99 9ZZ"))

    assert "New Street" not in str(list(Event.objects.values_list("payload", flat=True)))
    line = Audit.objects.get(did="change address")
    assert (line.actor, line.what, line.stream) == ("amara", "person 4200000011", "person:4200000011")


def test_a_refused_fact_leaves_nothing_behind() -> None:
    desk = offered()
    before, events = desk.state, Event.objects.count()

    assert refused(become_known(AMARA, desk.reference, BenefitStarted("universal-credit", date(2017, 2, 14))))
    assert refused(become_known(AMARA, desk.reference, BenefitStarted("winnings", MONDAY))) == "value-not-offered"

    assert desk.state == before
    assert Event.objects.count() == events


def test_a_reader_tells_nothing() -> None:
    desk = offered()

    assert refused(become_known(LOWRI, desk.reference, BENEFIT)) == "role-missing"


def test_a_restricted_case_does_not_exist_for_those_without_the_grant() -> None:
    desk = offered(receiving_parent__restricted=True)
    hire(AMARA, BRYN)
    request = desk.row(desk.offer.number)
    prefers = RecordPreference(Service.DIRECT_PAY)

    absent = [
        record_task(AMARA, request, "preference", prefers),
        become_known(AMARA, desk.reference, BENEFIT),
        add_note(AMARA, desk.reference, NoteKind.GENERAL, "Rang."),
        override_eligibility(AMARA, desk.reference, PPEligibility.NO, "As the file shows."),
        assign_request(AMARA, request, "amara"),
        *hand_over(EWA, [request], "amara"),
    ]

    assert all(isinstance(outcome, Absent) for outcome in absent)
    assert absent == [
        record_task(AMARA, 10**9, "preference", prefers),
        become_known(AMARA, "799999999999", BENEFIT),
        add_note(AMARA, "799999999999", NoteKind.GENERAL, "Rang."),
        override_eligibility(AMARA, "799999999999", PPEligibility.NO, "As the file shows."),
        assign_request(AMARA, 10**9, "amara"),
        *hand_over(EWA, [10**9], "amara"),
    ]
    recorded(record_task(BRYN, request, "preference", prefers))
    sound()


def test_a_fact_moves_a_restricted_case_without_naming_it() -> None:
    desk = offered()
    take(of_the_same_paying_parent(receiving_parent__restricted=True))

    told = desk.tell(BENEFIT)

    assert set(told.events) == set(told.versions) == {desk.reference}
    assert Desk(SECOND).offer.resolution == "Compliance Rejected"
    sound()


def test_who_holds_the_grant_is_told_of_every_case_that_moved() -> None:
    desk = offered()
    take(of_the_same_paying_parent(receiving_parent__restricted=True))

    assert set(desk.tell(BENEFIT, by=BRYN).versions) == {desk.reference, SECOND}


def test_a_restricted_request_is_given_only_to_somebody_who_may_see_it() -> None:
    desk = offered(receiving_parent__restricted=True)
    hire(AMARA, BRYN)
    request = desk.row(desk.offer.number)

    assert refused(assign_request(FERGUS, request, "amara")) == "person-without-grant"
    assert isinstance(assign_request(FERGUS, request, "bryn"), Recorded)


def test_work_is_taken_given_and_handed_over() -> None:
    desk = offered()
    hire(AMARA, BRYN)
    request = desk.row(desk.offer.number)

    recorded(assign_request(AMARA, request, "amara"))
    assert refused(assign_request(AMARA, request, "bryn")) == "role-missing"
    assert refused(assign_request(EWA, request, "nobody")) == "person-unknown"
    assert refused(assign_request(LOWRI, request, "")) == "role-missing"
    assert [refused(outcome) for outcome in hand_over(AMARA, [request], "bryn")] == ["role-missing"]
    assert [type(outcome) for outcome in hand_over(EWA, [request, 10**9], "bryn")] == [Recorded, Absent]

    assert desk.offer.assigned_to == "bryn"
    sound()


def test_a_note_is_refused_without_words_and_to_an_auditor() -> None:
    desk = offered()

    assert refused(add_note(AMARA, desk.reference, NoteKind.GENERAL, "  ")) == "text-missing"
    assert refused(add_note(LOWRI, desk.reference, NoteKind.GENERAL, "Read.")) == "role-missing"
    assert not desk.state.notes


def test_an_override_stands_beside_the_verdict_with_its_reason() -> None:
    desk = offered()

    recorded(override_eligibility(AMARA, desk.reference, PPEligibility.NO, "As the file shows."))

    assert (desk.state.override, desk.state.notes[-1].text) == (PPEligibility.NO, "As the file shows.")
    assert refused(override_eligibility(AMARA, desk.reference, PPEligibility.NO, " ")) == "reason-needed"
    assert desk.offer.is_open
    sound()
