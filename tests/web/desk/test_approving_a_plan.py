"""A longer plan that another person approves: what waits, what approval would do, and the answer on the desk."""

from dataclasses import replace
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.state import Decision
from evenhand.domain.opportunity.talks import Agreed
from evenhand.web.pages.ending.decided import against
from evenhand.web.pages.negotiating.putting import rung_in_words
from tests.desks import EWA
from tests.web.desk.page import look, send
from tests.web.desk.test_negotiating import number_of, talks
from tests.work.negotiating.test_agreed_plan import put_to_a_leader

pytestmark = pytest.mark.django_db


def leader() -> Client:
    client = Client()
    client.force_login(User.objects.get(username=EWA.id), backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_longer_plan_is_looked_at_and_approved_by_another_person() -> None:
    desk = put_to_a_leader()
    client, here = leader(), reverse("request", args=[desk.row(number_of(desk))])
    waits = look(client, reverse("approvals"))
    assert "plan of more than two years" in waits.text.lower()
    page = look(client, f"{here}?task=approve")
    assert talks(desk).decision is None

    form = next(form for form in page.forms if "answer" in form.names)
    done = send(client, form, answer="approve", comments="It can be kept up.")
    assert "Recorded" in done.notices
    assert talks(desk).decision is Agreed.ACCEPTED


def test_what_was_recommended_is_called_by_its_name() -> None:
    day = date(2017, 6, 12)
    made = Decision(1, "decide", Rung.OWN_OFFER, Rung.WITHIN_STEER, day, (), "amara", day)

    assert against(made, rung_in_words) == "The proposal was: within 24 months."
    assert against(replace(made, proposed=Rung.DEFERRED), rung_in_words) == "The proposal was: maintenance alone."
