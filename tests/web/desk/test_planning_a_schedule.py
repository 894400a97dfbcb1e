"""A schedule is looked at before it is set, and set as it was shown, with or without script."""

from django.test import Client
from django.urls import reverse

from evenhand.accounts.models import Schedule
from tests.desks import START, TOLD, Desk
from tests.web.desk.conftest import As
from tests.web.desk.page import look, send
from tests.work.account.accounts import REFERENCE
from tests.work.account.scheduled import HALVES, owes

HERE, NEW = reverse("account-schedule", args=[REFERENCE]), reverse("schedule-new", args=[REFERENCE])
FIRST = {"start-day": "3", "start-month": "4", "start-year": "2017", "every": "monthly"}


def ready(office: Desk) -> None:
    office.up_to_the_answer().accepts()
    office.do("tell-receiving-parent", TOLD)
    office.do("methods", HALVES)
    owes(68_76, START)


def test_a_caseworker_looks_at_a_schedule_then_sets_it(office: Desk, amara: Client) -> None:
    ready(office)
    assert "No schedule is set" in look(amara, HERE).text
    first = look(amara, NEW)
    assert first.form(NEW).values["start-day"] == ["3"]

    shown = send(amara, first.form(NEW), **FIRST, do="record", reason="Agreed on the telephone.")
    assert "What changes" in shown.text
    assert "New" in shown.text
    assert not Schedule.objects.exists()

    done = send(amara, shown.form(NEW), do="record")
    assert "The schedule is set." in done.text
    assert "Version 1: 3 April 2017 up to the annual review on 11 March 2018" in done.text
    assert "Agreed on the telephone." in done.text


def test_what_is_changed_after_it_was_shown_is_shown_again(office: Desk, amara: Client) -> None:
    ready(office)
    shown = send(amara, look(amara, NEW).form(NEW), **FIRST, do="show", reason="Agreed.")

    again = send(amara, shown.form(NEW), every="weekly", do="record")
    assert "What changes" in again.text
    assert not Schedule.objects.exists()


def test_every_version_can_be_looked_at(office: Desk, amara: Client) -> None:
    ready(office)
    for every in ("monthly", "four-weekly"):
        shown = send(amara, look(amara, NEW).form(NEW), **FIRST | {"every": every}, do="show", reason="Agreed.")
        send(amara, shown.form(NEW), do="record")

    now, old = look(amara, HERE), look(amara, f"{HERE}?version=1")
    assert "Every four weeks" in now.text
    assert f"{HERE}?version=1" in now.links
    assert "This version ended on 13 February 2017" in old.text
    assert "Replaced" in old.text
    assert amara.get(f"{HERE}?version=9").status_code == 404


def test_a_refusal_stands_at_its_field_with_what_was_typed(office: Desk, amara: Client) -> None:
    ready(office)
    page = send(amara, look(amara, NEW).form(NEW), **FIRST | {"start-day": "5"}, do="show", reason="Agreed.")

    assert "collects nothing on that day" in page.text
    assert page.form(NEW).values["reason"] == ["Agreed."]


def test_a_reason_is_asked_for_before_it_is_set(office: Desk, amara: Client) -> None:
    ready(office)
    shown = send(amara, look(amara, NEW).form(NEW), **FIRST, do="show")

    assert "Give the reason for the new schedule." in send(amara, shown.form(NEW), do="record").text


def test_who_only_reads_is_offered_no_form(office: Desk, signed_in: As) -> None:
    ready(office)
    lowri = signed_in("lowri")

    assert NEW not in look(lowri, HERE).links
    assert lowri.get(NEW).status_code == 403


def test_the_account_of_a_restricted_case_is_absent(office: Desk, signed_in: As) -> None:
    hidden = "800000000012"

    assert signed_in("amara").get(reverse("account-schedule", args=[hidden])).status_code == 404
    assert signed_in("bryn").get(reverse("account-schedule", args=[hidden])).status_code == 200
