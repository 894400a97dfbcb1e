"""A caseload comes in: each line all or nothing, the same again changes nothing, and what differs is named."""

import io
import json
from datetime import date
from typing import Any

import pytest

from evenhand.accounts.models import Account
from evenhand.cases.models import Case, Child
from evenhand.cycle.run import run_days
from evenhand.domain.procedures.known import BenefitStarted
from evenhand.people.models import Employment, Person, PersonFact, PersonWord, PossibleDuplicate
from evenhand.work import import_caseload as importing
from evenhand.work.import_caseload import CaseloadReport, import_caseload
from evenhand.work.intake.check import Held, held_of
from evenhand.work.secret import search_hash, unseal
from tests.desks import AMARA, SYSTEM, Desk, a_line, open_office, sound, take
from tests.work.caseload.lines import EXAMPLES, an_example

pytestmark = pytest.mark.django_db
DAY = date(2017, 2, 20)


def faults(report: CaseloadReport) -> list[tuple[int, str]]:
    return [(fault.line, fault.field) for found in report.refused for fault in found.faults]


def test_the_examples_come_in_and_the_same_file_again_changes_nothing() -> None:
    open_office(DAY)

    with EXAMPLES.open("rb") as stream:
        first = import_caseload(SYSTEM, stream)
    people = list(PersonFact.objects.order_by("id").values_list("id", flat=True))
    with EXAMPLES.open("rb") as stream:
        again = import_caseload(SYSTEM, stream)

    assert (first.taken, first.unchanged, first.refused_count) == (3, 0, 0)
    assert (again.taken, again.unchanged, again.refused_count) == (0, 3, 0)
    assert list(PersonFact.objects.order_by("id").values_list("id", flat=True)) == people
    sound()


def test_what_a_case_makes_due_is_opened_as_at_the_desk() -> None:
    open_office(DAY)
    take(an_example(0), an_example(1), an_example(2))

    opened = {
        reference: [item.procedure for item in Desk(reference).state.requests]
        for reference in ("700000000011", "700000000012", "700000000013")
    }

    assert opened == {
        "700000000011": ["assess", "offer-receiving-parent-application"],
        "700000000012": ["assess", "look-up"],
        "700000000013": [],
    }


def test_children_words_and_a_sealed_number_come_in_with_a_person() -> None:
    open_office(DAY)
    take(an_example(1))
    paying = Person.objects.get(reference="4100000012")

    assert list(Child.objects.order_by("number").values_list("name", flat=True)) == ["Zara Holt", "Adam Holt"]
    assert set(PersonWord.objects.filter(person=paying).values_list("word", flat=True)) == {"dean", "holt"}
    assert "QQ133456C" not in json.dumps(list(Person.objects.values()), default=str)
    assert unseal(paying.nino_cipher, "person:4100000012:nino") == "QQ133456C"
    assert paying.nino_hash == search_hash("QQ133456C")


def test_a_line_that_differs_from_what_is_held_is_refused_by_its_fields() -> None:
    open_office(DAY)
    take(a_line(11))

    report = take(a_line(11, arrears="1.00", application__provisional_letter_on="2017-02-14"), a_line(12))

    assert (report.taken, report.unchanged, report.refused_count) == (1, 0, 1)
    assert faults(report) == [(1, "application.provisional_letter_on"), (1, "arrears")]
    assert Case.objects.get(reference="700000000011").arrears == 0


def test_the_same_person_with_another_date_of_birth_is_refused_on_the_second_line() -> None:
    open_office(DAY)
    other = a_line(12) | {"paying_parent": a_line(11)["paying_parent"], "master_case": a_line(11)["master_case"]}
    other["paying_parent"]["date_of_birth"] = "1981-04-10"

    report = take(a_line(11), other)

    assert faults(report) == [(2, "paying_parent.date_of_birth")]
    assert list(Case.objects.values_list("reference", flat=True)) == ["700000000011"]


def test_a_person_who_agrees_on_two_lines_is_one_person() -> None:
    open_office(DAY)
    other = a_line(12) | {"paying_parent": a_line(11)["paying_parent"], "master_case": a_line(11)["master_case"]}

    report = take(a_line(11), other)

    assert report.taken == 2
    assert Person.objects.filter(reference="4100000011").count() == 1
    assert Account.objects.get().cases.count() == 2
    sound()


def test_a_receiving_parent_who_comes_back_as_a_paying_parent_brings_their_circumstances() -> None:
    open_office(DAY)
    take(a_line(11))
    run_days(DAY)
    other = a_line(12)
    plain = a_line(11)["receiving_parent"]
    other["paying_parent"] = plain | {"circumstances": other["paying_parent"]["circumstances"]}

    report = take(other)

    person = Person.objects.get(reference="4200000011")
    assert report.taken == 1
    assert Employment.objects.get(person=person, until=None).name == "Sample Haulage Ltd"
    assert Desk("700000000012").state.paying.gross_weekly == 52000
    assert PersonFact.objects.filter(person=person, kind="employment").count() == 2
    sound()


@pytest.mark.parametrize("paying_first", [True, False])
def test_a_person_on_both_sides_of_one_file_is_one_person(paying_first: bool) -> None:
    open_office(DAY)
    one, other = a_line(11), a_line(12)
    plain = {name: value for name, value in one["paying_parent"].items() if name != "circumstances"}
    other["receiving_parent"] = plain

    report = take(*((one, other) if paying_first else (other, one)))

    assert report.taken == 2, report.refused
    assert Desk("700000000011").state.paying.gross_weekly == 52000
    sound()


def test_one_number_under_two_references_lands_twice_and_is_flagged_for_a_person() -> None:
    open_office(DAY)

    report = take(a_line(11), a_line(12, paying_parent__nino=a_line(11)["paying_parent"]["nino"]))

    pair = PossibleDuplicate.objects.get()
    assert report.taken == 2
    assert (pair.first.reference, pair.second.reference) == ("4100000011", "4100000012")


def test_numbers_that_nobody_has_are_refused_outside_a_demonstration() -> None:
    open_office(DAY, demonstration=False)

    report = take(a_line(11))

    assert faults(report) == [(1, "paying_parent.nino"), (1, "receiving_parent.nino")]
    assert not Person.objects.exists()


def test_a_real_number_is_refused_in_a_demonstration() -> None:
    open_office(DAY)

    assert faults(take(a_line(11, paying_parent__nino="AB123456C"))) == [(1, "paying_parent.nino")]


@pytest.mark.parametrize("field", ["received_on", "provisional_letter_on"])
def test_a_day_that_has_not_come_is_refused(field: str) -> None:
    open_office(DAY)

    report = take(a_line(11, **{f"application__{field}": "2017-02-21"}))

    assert faults(report) == [(1, f"application.{field}")]


def test_a_master_case_belongs_to_one_paying_parent_and_they_have_one() -> None:
    open_office(DAY)
    take(a_line(11))
    taken_already = a_line(12, master_case=a_line(11)["master_case"])
    second = a_line(13) | {"paying_parent": a_line(11)["paying_parent"]}

    assert faults(take(taken_already)) == [(1, "master_case")]
    assert faults(take(second)) == [(1, "master_case")]


def test_a_line_that_the_database_refuses_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where another import brought the same case in at the same moment."""
    open_office(DAY)
    take(a_line(12))

    def forgetful(lines: Any) -> Held:
        held = held_of(lines)
        held.cases.pop("700000000012", None)
        return held

    monkeypatch.setattr(importing, "held_of", forgetful)
    report = take(a_line(11), a_line(12), a_line(13))

    assert (report.taken, report.refused_count) == (2, 1)
    assert [fault.sentence for found in report.refused for fault in found.faults] == [
        "Line 2: found something that the database does not take, "
        "expected a line that fits what is held; send it once more."
    ]
    assert Case.objects.count() == 3
    sound()


def test_a_bad_line_costs_no_other_and_is_told_at_once() -> None:
    open_office(DAY)
    told: list[int] = []
    content = b"\n".join([json.dumps(a_line(11)).encode(), b"{", json.dumps(a_line(12)).encode()])

    report = import_caseload(
        SYSTEM, io.BytesIO(content), on_refused=lambda found: told.append(found.number), keep=False
    )

    assert (report.taken, report.refused_count, report.refused, told) == (2, 1, [], [2])
    assert report.lines == 3


def test_a_case_that_comes_later_has_what_was_learned_of_its_paying_parent_before() -> None:
    open_office(DAY)
    take(a_line(11))
    Desk("700000000011", AMARA).tell(BenefitStarted("universal-credit", DAY))
    other = a_line(12) | {"paying_parent": a_line(11)["paying_parent"], "master_case": a_line(11)["master_case"]}

    report = take(other)

    assert report.taken == 1, report.refused
    assert Desk("700000000012").state.paying.benefit_on(DAY) is not None
    assert not Desk("700000000012").state.requests
    sound()
