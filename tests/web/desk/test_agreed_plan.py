"""An agreed plan on the desk: looked at payment by payment, and set with one press."""

import pytest
from django.urls import reverse

from evenhand.domain.calendar import add_days
from evenhand.domain.money import spoken
from evenhand.records.models import Command
from evenhand.work.state.today import business_date
from tests.web.desk.page import look, send
from tests.web.desk.test_negotiating import number_of, talks, window
from tests.work.negotiating.test_agreed_plan import agreed

pytestmark = pytest.mark.django_db


def test_a_plan_is_looked_at_and_set_with_one_press() -> None:
    desk = agreed()
    client, here = window(), reverse("request", args=[desk.row(number_of(desk))])
    page = look(client, f"{here}?task=set-schedule")
    plan = talks(desk).plan
    assert plan is not None and plan.terms.instalment is not None
    assert "Each payment, now and then" in page.text and spoken(plan.terms.instalment) in page.text

    form = next(form for form in page.forms if "start-day" in form.names)
    assert "lump_on-day" not in form.names
    assert send(client, form, **{"start-day": "1", "start-month": "1", "start-year": "2017"}).errors
    before, first = Command.objects.count(), add_days(business_date(), 40)
    days = {"start-day": str(first.day), "start-month": str(first.month), "start-year": str(first.year)}
    shown = send(client, form, **days, do="show")
    assert shown.status == 200 and Command.objects.count() == before
    assert f"{first.day} {first:%B %Y} up to the annual review" in shown.text
    assert f'value="{first.year}"' in shown.html
    done = send(client, form)
    assert "Recorded: Set the schedule of the plan on the account." in done.notices
    assert talks(desk).agreed is not None
