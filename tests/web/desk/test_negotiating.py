"""A call about arrears on the desk: begun on the tab of a case, worked step by step, whatever is typed."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.accounts.models import Balance
from evenhand.cases.models import Case
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands.talks import (
    HardshipAnswer,
    HearReceivingParent,
    QuantifyDebt,
    RecordNegotiationTalk,
)
from evenhand.domain.opportunity.household_budget import Heading
from evenhand.domain.opportunity.talks import NEGOTIATION, Talks, Willing
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Command
from evenhand.work.enter_negotiation import enter_negotiation
from evenhand.work.recording import Recorded
from evenhand.work.state.today import business_date
from tests.desks import AMARA, OFFERED, Desk, a_line, recorded, refused, sound, take
from tests.web.desk.page import Form, Page, look, send
from tests.work.ending.lived import at_the_end
from tests.work.negotiating.test_on_the_record import ASKED, plan

pytestmark = pytest.mark.django_db
BUDGET = {"budget-wages": "£418", "budget-home": "120", "budget-utilities": "25.00", "budget-food": "60"}
PLANS, BUDGETS = "&part=plans", "&part=budget"


def window() -> Client:
    client = Client()
    client.force_login(User.objects.get(username="amara"), backend="django.contrib.auth.backends.ModelBackend")
    return client


def here(desk: Desk, part: str = PLANS) -> str:
    return f"{reverse('request', args=[desk.row(number_of(desk))])}?task=propose-plan{part}"


def number_of(desk: Desk) -> int:
    return next(one.number for one in desk.state.requests if one.procedure == NEGOTIATION)


def talks(desk: Desk) -> Talks:
    found = next(one.talks for one in desk.state.requests if one.procedure == NEGOTIATION)
    assert found is not None
    return found


def plan_form(page: Page) -> Form:
    return next(form for form in page.forms if "first_on-day" in form.names)


def at_the_plans() -> Desk:
    desk = at_the_end(2, 3)
    recorded(enter_negotiation(AMARA, OFFERED, ASKED))
    desk.do("quantify", QuantifyDebt(0))
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    return desk


def proposes(desk: Desk, at: Client, each: str) -> None:
    page = send(at, plan_form(look(at, here(desk))), instalment=each, do="plans")
    page = send(at, plan_form(page), preview="own-offer")
    assert send(at, plan_form(page), do="record").status == 200


def test_a_negotiation_is_begun_and_a_plan_is_proposed_from_a_budget() -> None:
    desk, at = at_the_end(2, 3), window()
    address = reverse("negotiation", args=[OFFERED])
    assert "Negotiate arrears" in look(at, reverse("case-compliance", args=[OFFERED])).text
    page = send(at, look(at, address).form(address), entry="asked-by-paying-parent", reason="They called.")
    assert page.status == 200, page.errors
    assert "Negotiate arrears" not in look(at, reverse("case-compliance", args=[OFFERED])).text

    page = look(at, reverse("request", args=[desk.row(number_of(desk))]))
    assert "Made by a backdated change" in page.text and "Not asked yet" in page.text
    desk.do("quantify", QuantifyDebt(0))
    assert "what cannot be negotiated first: £" in look(at, here(desk, "").replace("propose-plan", "talk")).text
    desk.do("talk", RecordNegotiationTalk(Willing.NEGOTIATES))
    page = look(at, here(desk, ""))
    assert page.heading == "What comes in and goes out"
    before = Command.objects.count()
    page = send(at, plan_form(page), **BUDGET, do="plans")
    assert "£418.00" in page.text and "recommended" in page.text
    page = send(at, plan_form(page), instalment="20", preview="own-offer")
    assert page.heading == "Preview: Their offer, £20.00 a month"
    assert Command.objects.count() == before
    page = send(at, plan_form(page), do="record")

    assert page.status == 200, page.errors
    kept = talks(desk).plan
    assert kept is not None and (kept.means.net, kept.means.essential, kept.means.instalment) == (418_00, 205_00, 20_00)
    assert [line.heading for line in kept.means.budget] == [
        Heading.WAGES, Heading.HOME, Heading.UTILITIES, Heading.FOOD
    ]  # fmt: skip
    page = look(at, here(desk, ""))
    assert "Their offer" in page.text and "recommended" in page.text
    sound()


def test_an_offer_is_put_on_the_record_to_be_refused() -> None:
    desk, at = at_the_plans(), window()
    page = send(at, plan_form(look(at, here(desk))), instalment="25", do="refuse")

    assert talks(desk).plan is not None
    assert 'value="refuse" checked' in page.html
    assert "acceptable would be" in page.text
    assert "£25.00 with each instalment" in page.text


def test_another_plan_is_asked_for_with_a_reason_alone_and_hardship_stays_in_sight() -> None:
    desk, at = at_the_plans(), window()
    proposes(desk, at, "5")
    desk.do("hear-receiving-parent", HearReceivingParent(HardshipAnswer.YES, "The rent is late."))
    page = look(at, here(desk, "").replace("propose-plan", "decide"))
    assert "The receiving parent reports hardship: The rent is late." in page.text
    assert "Facts that you considered (optional)" not in page.text
    decides = next(form for form in page.forms if "welfare" in form.names)

    page = send(at, decides, decision="agree")
    assert "write how the decision affects them" in page.text and "Facts that you considered: fill this in" in page.text
    page = send(at, decides, decision="counter-offer", reason="They can pay more.")
    assert "Another plan is to be proposed" in page.text
    proposes(desk, at, "300")
    assert "The rent is late." in look(at, here(desk, "").replace("propose-plan", "decide")).text


def test_who_refuses_a_long_offer_hears_the_receiving_parent_first_and_finds_the_refusal_chosen() -> None:
    desk, at = at_the_plans(), window()
    page = send(at, plan_form(look(at, here(desk))), instalment="3", do="refuse")
    form = next(form for form in page.forms if "hardship" in form.names)

    assert 'value="refuse" checked' in send(at, form, hardship="no").html


def test_a_slider_asks_for_the_plans_and_nothing_is_written() -> None:
    desk, at = at_the_plans(), window()
    address, before = reverse("plans", args=[desk.row(number_of(desk))]), Command.objects.count()
    sent = plan_form(look(at, here(desk))).filled(instalment="1,0.5", lump_sum="20")

    assert "£25.00 a month" in Page(at.post(address, sent | {"instalment": "£25.00"})).text
    told = Page(at.post(address, sent))
    assert "They offer with each instalment: give an amount" in told.text and "#instalment" in told.links
    assert Command.objects.count() == before
    assert Page(at.get(address)).status == 405


def test_the_desk_is_read_anew_once_the_case_changed() -> None:
    desk, at = at_the_plans(), window()
    address, sent = reverse("plans", args=[desk.row(number_of(desk))]), plan_form(look(at, here(desk))).filled()
    assert "Plans side by side" in Page(at.post(address, sent)).html

    send(at, plan_form(look(at, here(desk))), instalment="25", do="refuse")
    assert Page(at.post(address, sent)).heading == "No plan can be proposed here now"


def test_plans_of_a_case_that_somebody_may_no_longer_see_are_absent() -> None:
    desk, at = at_the_plans(), window()
    address, sent = reverse("plans", args=[desk.row(number_of(desk))]), plan_form(look(at, here(desk))).filled()
    assert Page(at.post(address, sent)).status == 200

    Case.objects.update(restricted=True)
    assert Page(at.post(address, sent)).status == 404


def test_of_an_account_with_a_hidden_case_no_plan_is_shown_and_nothing_hints_at_it() -> None:
    desk, at = at_the_plans(), window()
    address, sent = reverse("plans", args=[desk.row(number_of(desk))]), plan_form(look(at, here(desk))).filled()
    assert "Plans side by side" in Page(at.post(address, sent)).html
    line, own = a_line(13, receiving_parent__restricted=True, receiving_parent__name="Hettie Hidden"), a_line()
    assert take(line | {"master_case": own["master_case"], "paying_parent": own["paying_parent"]}).taken == 1
    held = Balance.objects.get(case_id=desk.case_id, bucket="arrears")
    held.pk, held.case_id, held.pence = None, Case.objects.get(restricted=True).id, 77_77
    held.save()

    owed = here(desk).replace("propose-plan", "quantify")
    pages = [look(at, here(desk)), Page(at.post(address, sent)), look(at, owed)]
    for page in pages[:2]:
        assert "What is owed on this account could not be read" in page.text
    for page in pages:
        assert not re.search("Hettie|Another receiving parent|77[.]77", page.text)
    refusal = desk.try_task("propose-plan", plan())
    assert refused(refusal) == "situation-missing"
    assert refused(enter_negotiation(AMARA, OFFERED, ASKED)) == "situation-missing"
    bryn = Actor("bryn", AMARA.roles, restricted=True)
    assert isinstance(desk.try_task("propose-plan", plan(), bryn), Recorded)


Say = Callable[[Desk], dict[str, Any]]


def later(days: int) -> Say:
    def on(desk: Desk) -> dict[str, Any]:
        return {"first_on": add_days(business_date(), days)}

    return on


def review_tomorrow(desk: Desk) -> dict[str, Any]:
    Case.objects.update(annual_review_on=add_days(business_date(), 1))
    return {"net": "418", "essential": "205"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"net": "", "essential": "205"}, "Net pay is needed to say whether it can be kept up."),
        ({"net": "200", "essential": "250"}, "more goes out than comes in"),
        ({"lump_sum": "£9,000"}, "No more than that is taken."),
        ({"ending": "20"}, "Give the first day without it, or leave out what is known to end."),
        ({"net": "a lot"}, "Net income a week: give an amount in pounds and pence"),
        ({"budget-food": "lots"}, "Food and housekeeping: give an amount in pounds and pence"),
        ({"net": "400", "budget-wages": "400"}, "What comes in is given as a sum and by its headings."),
        ({"months": "some"}, "give a whole number"),
        ({"instalment": "20", "months": "12"}, "An offer is an instalment or a number of months."),
        (later(-1), "Give that day or a later one."),
        (later(900), "comes when all should be paid"),
        (review_tomorrow, "No instalment falls before the annual review"),
    ],
)
def test_whatever_is_typed_is_answered_with_help_and_kept(typed: dict[str, Any] | Say, told: str) -> None:
    desk, at = at_the_plans(), window()
    given = typed(desk) if callable(typed) else typed
    form = plan_form(
        look(at, here(desk, BUDGETS if any(name in ("net", "budget-food", "ending") for name in given) else PLANS))
    )
    page = send(at, form, **given, do="plans")

    assert page.status in (200, 422)
    assert told in page.text
    for name, value in given.items():
        assert plan_form(page).values.get(name, [value]) == [value] or isinstance(value, date)


def test_an_unusual_amount_asks_for_a_word_before_the_plan_is_previewed() -> None:
    desk, at = at_the_plans(), window()
    page = send(at, plan_form(look(at, here(desk, BUDGETS))), **BUDGET | {"budget-food": "6"}, do="plans")
    assert "Ask about this: Food and housekeeping: £6.00 a week is less than 3%" in page.text
    page = send(at, plan_form(page), preview="within-24-months")
    assert (page.status, page.heading) == (422, "What comes in and goes out")
    page = send(at, plan_form(page), budget_reason="They eat at work.", do="plans")
    page = send(at, plan_form(page), preview="within-24-months")
    assert page.heading.startswith("Preview: Within 24 months")


def test_arrears_of_nothing_leave_nothing_to_plan() -> None:
    desk, at = at_the_plans(), window()
    Balance.objects.filter(bucket__contains="arrears").update(pence=0)
    page = send(at, plan_form(look(at, here(desk))), do="plans")

    assert page.status == 200
    assert "Nothing is owed, so there is nothing to plan for." in page.text
    assert "Nothing is owed, so nothing has to be paid beyond ongoing maintenance." in page.text
    assert "Preview nothing to pay" in page.text
