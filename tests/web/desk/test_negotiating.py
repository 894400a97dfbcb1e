"""A negotiation on the desk: begun on the tab of a case, worked task by task, told on the case."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands.talks import QuantifyDebt, RecordNegotiationTalk
from evenhand.domain.opportunity.talks import NEGOTIATION, Willing
from evenhand.work.state.today import business_date
from tests.desks import OFFERED, sound
from tests.web.desk.page import look, send
from tests.work.ending.lived import at_the_end

pytestmark = pytest.mark.django_db


def test_a_negotiation_is_begun_and_a_plan_is_proposed_on_the_desk() -> None:
    desk = at_the_end(2, 3)
    window = Client()
    window.force_login(User.objects.get(username="amara"), backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("negotiation", args=[OFFERED])
    assert "Negotiate arrears" in look(window, reverse("case-compliance", args=[OFFERED])).text
    page = send(window, look(window, address).form(address), entry="asked-by-paying-parent", reason="They called.")
    assert page.status == 200, page.errors
    request = desk.state.open_of(NEGOTIATION)
    assert request is not None
    assert "Negotiate arrears" not in look(window, reverse("case-compliance", args=[OFFERED])).text

    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    here = reverse("request", args=[desk.row(request.number)])
    form = next(form for form in look(window, here).forms if "plan" in form.names)
    first = add_days(business_date(), 14)
    page = send(window, form, plan="in-full", first_on=first, every="monthly")
    assert page.status == 422 and "could be paid now" in " ".join(page.errors)
    form = next(form for form in page.forms if "plan" in form.names)
    page = send(window, form, plan="own-offer", first_on=first, every="monthly", months="12")

    assert page.status == 200, page.errors
    held = desk.state.request(request.number)
    assert held is not None and held.talks is not None and held.talks.plan is not None
    sound()
