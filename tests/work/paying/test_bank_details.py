"""Bank details: sealed at once, shown masked, in full only with a reason that is recorded, and in no record."""

import json
import logging
from datetime import date

import pytest
from cryptography.exceptions import InvalidTag
from django.apps import apps

from evenhand.domain.bank import BankAccount
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.people.models import BankDetail, Person
from evenhand.records.models import Audit, Command, Event
from evenhand.work.bank_details import details_of, opened
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Recorded
from evenhand.work.show_bank_details import BankDetailsShown, show_bank_details
from evenhand.work.visible import Absent
from tests.desks import AMARA, BRYN, EWA, HUDA, MONDAY, OFFERED, Desk, a_line, offered, recorded, refused, sound, take
from tests.dump import ROOMS
from tests.work.paying.held import ACCOUNT, HOLDER, SORT, gives_bank_details, typed

pytestmark = pytest.mark.django_db
APRIL, MAY = date(2017, 2, 20), date(2017, 2, 25)


@pytest.fixture
def desk() -> Desk:
    return offered()


def person(role: str) -> int:
    return Person.objects.values_list("id", flat=True).get(reference=getattr(Desk().state, role).reference)


def everything_stored() -> str:
    """Every value of every row, as text."""
    models = [model for room in ROOMS for model in apps.get_app_config(room).get_models()]
    return "\n".join(
        json.dumps([str(value) for value in row]) for model in models for row in model._default_manager.values_list()
    )


def test_no_digit_and_no_holder_stands_anywhere_in_the_database_or_in_a_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        key = CommandKey("one", {"to": "bank-details"})
        recorded(gives_bank_details(account=typed(roll="D/553311-7"), key=key))
        recorded(gives_bank_details(Role.RECEIVING))
        show_bank_details(EWA, OFFERED, Role.PAYING, "They ring about it.")
        refused(gives_bank_details(account=typed(account="8362947")))

    stored = everything_stored()
    for secret in (ACCOUNT, SORT, "40-27-15", "40 27 15", "553311", HOLDER, "Prosser-Quill"):
        assert secret not in stored
        assert secret not in caplog.text
    assert "9471" in stored  # the mask shows as much, and nothing else does
    assert stored.count("9471") == 2
    sound()


def test_what_is_recorded_is_masked_and_opens_to_the_same(desk: Desk) -> None:
    recorded(gives_bank_details())

    row = BankDetail.objects.select_related("person").get()
    assert (row.mask, row.role, row.mandate, row.start, row.until) == (
        "••••9471 / 40-••-••", "paying", True, MONDAY, None,
    )  # fmt: skip
    assert opened(row) == BankAccount(SORT, ACCOUNT, "", HOLDER)


@pytest.mark.parametrize("moved", [{"number": 9}, {"role": "receiving", "mandate": False}])
def test_a_cipher_that_is_moved_to_another_row_or_role_does_not_open(desk: Desk, moved: dict[str, object]) -> None:
    recorded(gives_bank_details())
    BankDetail.objects.update(**moved)

    with pytest.raises(InvalidTag):
        opened(BankDetail.objects.select_related("person").get())


def test_a_cipher_that_is_moved_to_another_person_does_not_open(desk: Desk) -> None:
    recorded(gives_bank_details())
    BankDetail.objects.update(person_id=person("receiving"))

    with pytest.raises(InvalidTag):
        opened(BankDetail.objects.select_related("person").get())


def test_what_was_held_before_stays_masked(desk: Desk) -> None:
    recorded(gives_bank_details())
    recorded(gives_bank_details(on=APRIL, account=typed(account="11112222")))

    held = BankDetail.objects.order_by("number").values_list("mask", "start", "until")
    assert list(held) == [("••••9471 / 40-••-••", MONDAY, APRIL), ("••••2222 / 40-••-••", APRIL, None)]


def test_details_dated_ahead_that_are_replaced_before_they_held_never_held(desk: Desk) -> None:
    recorded(gives_bank_details(Role.RECEIVING))
    recorded(gives_bank_details(Role.RECEIVING, on=MAY, account=typed(account="11112222")))
    recorded(gives_bank_details(Role.RECEIVING, on=APRIL, account=typed(account="33334444")))

    held = BankDetail.objects.order_by("number").values_list("start", "until")
    assert list(held) == [(MONDAY, APRIL), (MAY, MAY), (APRIL, None)]
    paid_into = [details_of([person("receiving")], Role.RECEIVING, day) for day in (MONDAY, APRIL, MAY)]
    assert [held.account.number for found in paid_into for held in found.values()] == [ACCOUNT, "33334444", "33334444"]


def test_the_export_gets_the_account_of_a_day_and_nothing_where_none_is_held(desk: Desk) -> None:
    recorded(gives_bank_details(Role.RECEIVING, on=APRIL))
    recorded(gives_bank_details(Role.PAYING))
    parent, payer = person("receiving"), person("paying")

    assert details_of([parent], Role.RECEIVING, MONDAY) == {}
    found = details_of([parent, payer, 10**9], Role.RECEIVING, APRIL)
    assert {key: held.account for key, held in found.items()} == {parent: BankAccount(SORT, ACCOUNT, "", HOLDER)}


def test_the_account_in_full_needs_a_reason_and_the_look_is_recorded(desk: Desk) -> None:
    recorded(gives_bank_details())

    assert refused(show_bank_details(AMARA, OFFERED, Role.PAYING, " ")) == "reason-needed"
    assert refused(show_bank_details(AMARA, OFFERED, Role.PAYING, "x" * 301)) == "text-too-long"
    assert refused(show_bank_details(HUDA, OFFERED, Role.PAYING, "Why not.")) == "role-missing"
    assert refused(show_bank_details(AMARA, OFFERED, Role.RECEIVING, "They ring.")) == "nothing-held"
    assert not Audit.objects.filter(did="show bank details").exists()

    shown = show_bank_details(AMARA, OFFERED, Role.PAYING, "They ring about it.")
    assert isinstance(shown, BankDetailsShown) and shown.account.number == ACCOUNT
    line = Audit.objects.get(did="show bank details")
    assert (line.actor, line.reason) == ("amara", "They ring about it.")
    sound()


def test_only_some_roles_record_bank_details(desk: Desk) -> None:
    assert refused(gives_bank_details(by=HUDA)) == "role-missing"
    assert not BankDetail.objects.exists()


def test_the_details_of_a_restricted_case_are_as_if_absent(desk: Desk) -> None:
    take(a_line(12, paying_parent__restricted=True))
    hidden = "700000000012"

    assert isinstance(show_bank_details(AMARA, hidden, Role.PAYING, "Why."), Absent)
    assert refused(show_bank_details(BRYN, hidden, Role.PAYING, "Why.")) == "nothing-held"


def test_the_same_form_sent_twice_records_once_and_with_other_digits_is_refused(desk: Desk) -> None:
    key = CommandKey("one", {"to": "bank-details"})
    first, again = gives_bank_details(key=key), gives_bank_details(key=key)

    assert recorded(first).command == recorded(again).command and recorded(again).replayed
    assert refused(gives_bank_details(key=key, account=typed(account="11112222"))) == "key-reused"
    assert BankDetail.objects.count() == 1
    assert Command.objects.filter(verb="bank-details").count() == 1


def test_the_timeline_says_that_details_are_held_and_nothing_of_them(desk: Desk) -> None:
    outcome = gives_bank_details()

    assert isinstance(outcome, Recorded)
    event = Event.objects.filter(command=outcome.command).order_by("id")[0]
    assert (event.kind, event.payload["kind"]) == ("FactLearned", "bank-collect")
    assert refused(gives_bank_details(on=date(2017, 1, 1))) == "date-out-of-range"
    sound()
