"""Who may approve what, and the office's statement, as an administrator sets them and everybody reads them."""

from datetime import date

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.office.models import Authority, DecisionStatement
from evenhand.work.authorities import authorities_on
from evenhand.work.statements_of_office import statement_on
from tests.desks import MONDAY, Desk
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look, send

LIST, GRANT, COVER = (reverse(name) for name in ("authority", "authority-grant", "authority-cover"))
STATEMENT = reverse("decision-statement")
TUESDAY, FRIDAY = date(2017, 2, 14), date(2017, 2, 17)


@pytest.fixture
def marcus(signed_in: As) -> Client:
    return signed_in("marcus")


def grants(client: Client, **typed: object) -> Page:
    asked = {"holder": "ewa", "kind": "fees-and-charges", "up_to": "500.00"} | typed
    return send(client, look(client, GRANT).form(GRANT), **asked)


def of_ewa() -> str:
    number = Authority.objects.values_list("id", flat=True).get(holder__username="ewa")
    return reverse("authority-end", args=[number])


def test_the_office_leads_to_both(amara: Client) -> None:
    links = look(amara, reverse("office")).links

    assert {LIST, STATEMENT} <= set(links)


def test_without_authority_nothing_can_be_approved(amara: Client) -> None:
    assert "Nobody holds authority" in look(amara, LIST).text


def test_an_administrator_gives_authority_and_everybody_reads_it(marcus: Client, amara: Client) -> None:
    page = grants(marcus)

    assert (page.heading, page.notices) == ("Who may approve what", "Authority given.")
    shown = look(amara, LIST)
    assert "Ewa Fees and charges Now £500.00 13 February 2017 Goes on Nobody: their own" in shown.text
    assert GRANT not in shown.links and of_ewa() not in shown.links
    assert {GRANT, COVER, of_ewa()} <= set(look(marcus, LIST).links)


def test_authority_without_a_limit_and_with_an_end(marcus: Client) -> None:
    page = grants(marcus, up_to="", to_on=FRIDAY)

    assert "Fees and charges Now No limit 13 February 2017 16 February 2017" in page.text


@pytest.mark.parametrize(
    ("typed", "says", "field"),
    [
        ({"holder": ""}, "Who may approve: choose one", "holder"),
        ({"kind": ""}, "What they may approve: choose one", "kind"),
        ({"up_to": "lots"}, "Up to which amount: give an amount in pounds and pence, such as 57.00.", "up_to"),
        ({"from_on": date(2017, 2, 12)}, "Authority begins today, Monday 13 February 2017, or later", "from_on"),
        ({"to_on": MONDAY}, "Give a last day that is after the first one.", "to_on"),
        ({"from_on-day": "31"}, "From which day: give a real date", "from_on"),
    ],
)
def test_what_cannot_be_given_comes_back_as_it_was_typed(
    marcus: Client, typed: dict[str, object], says: str, field: str
) -> None:
    page = grants(marcus, **typed)

    assert (page.status, page.heading) == (422, "Give authority")
    assert [item for item in page.errors if item.startswith(says)]
    assert f"#{field}" in page.links
    kept = page.form(GRANT).values
    assert kept["holder"] == [str(typed.get("holder", "ewa"))]
    assert kept["up_to"] == [str(typed.get("up_to", "500.00"))]
    assert not Authority.objects.exists()


def test_a_refusal_says_on_what_it_rests(marcus: Client) -> None:
    grants(marcus)
    page = grants(marcus)

    assert page.status == 422
    assert "They hold authority to approve fees and charges on these days already" in page.errors[0]
    assert reverse("why", args=["R17"]) in page.links


def test_the_same_form_sent_twice_is_recorded_once(marcus: Client) -> None:
    form = look(marcus, GRANT).form(GRANT)
    filled = {"holder": "ewa", "kind": "extension"}

    send(marcus, form, **filled)
    again = send(marcus, form, **filled)

    assert again.notices == "It was recorded already; nothing was recorded twice."
    assert Authority.objects.count() == 1


def test_a_colleague_covers_an_absence(marcus: Client) -> None:
    grants(marcus)

    page = send(
        marcus,
        look(marcus, COVER).form(COVER),
        absent="ewa",
        by="fergus",
        kinds=["fees-and-charges"],
        from_on=TUESDAY,
        to_on=FRIDAY,
    )

    assert page.notices == "Cover arranged."
    assert "Fergus Fees and charges Later £500.00 14 February 2017 16 February 2017 Ewa" in page.text


def test_cover_that_goes_beyond_comes_back_as_it_was_typed(marcus: Client) -> None:
    grants(marcus)
    typed = {"absent": "ewa", "by": "fergus", "kinds": ["fees-and-charges", "extension"], "from_on": TUESDAY}

    page = send(marcus, look(marcus, COVER).form(COVER), **typed, to_on=FRIDAY)

    assert page.status == 422
    assert page.errors == [
        "The colleague does not hold authority to approve an extension on all of these days. Choose days on which they "
        "do, or leave it out."
    ]
    kept = page.form(COVER).values
    assert (kept["absent"], kept["by"], set(kept["kinds"])) == (["ewa"], ["fergus"], set(typed["kinds"]))
    assert kept["to_on-day"] == ["17"]


def test_authority_ends(marcus: Client) -> None:
    grants(marcus)
    address = of_ewa()
    form = look(marcus, address).form(address)
    assert form.values["on-day"] == ["14"]

    early = send(marcus, form, on=MONDAY)
    assert (early.status, early.errors[0]) == (422, "Give a day after today: what was approved today stands.")
    page = send(marcus, early.form(address), on=TUESDAY)

    assert page.notices == "Authority ended."
    assert authorities_on(MONDAY)[0].during.end == TUESDAY


def test_authority_that_is_over_is_listed_apart_and_ends_no_more(marcus: Client) -> None:
    ewa = User.objects.get(username="ewa")
    Authority.objects.create(holder=ewa, kind="refund", up_to=1, from_on=date(2017, 1, 2), to_on=MONDAY)

    page = look(marcus, LIST)

    assert "Ended Who What they may approve" in page.text
    assert of_ewa() not in page.links


def test_an_authority_that_is_none_is_absent(marcus: Client) -> None:
    assert look(marcus, reverse("authority-end", args=[10**6])).status == 404


def test_nobody_is_offered_authority_for_themselves(signed_in: As, office: Desk) -> None:
    from evenhand.office.models import StaffRole

    ewa = User.objects.get(username="ewa")
    StaffRole.objects.create(user=ewa, role="administrator", from_on=MONDAY)

    assert '<option value="ewa"' not in look(signed_in("ewa"), GRANT).html
    assert '<option value="fergus"' in look(signed_in("ewa"), GRANT).html


def test_until_there_is_a_statement_the_page_says_what_that_means(amara: Client, marcus: Client) -> None:
    assert "no discretionary decision can be closed" in look(amara, STATEMENT).text
    assert not [form for form in look(amara, STATEMENT).forms if form.action == STATEMENT]
    assert look(marcus, STATEMENT).form(STATEMENT).values["text"] == [""]


def test_an_administrator_sets_the_statement_and_the_older_ones_stay(marcus: Client, amara: Client) -> None:
    form = look(marcus, STATEMENT).form(STATEMENT)
    page = send(marcus, form, text="At our discretion.\r\nIt can be challenged.")
    assert page.notices == "The statement is set."

    send(marcus, page.form(STATEMENT), text="Another.", from_on=TUESDAY)
    send(marcus, look(marcus, STATEMENT).form(STATEMENT), text="Without the slip.")

    now = statement_on(MONDAY)
    assert now is not None and now.text == "Without the slip."
    shown = look(amara, STATEMENT).text
    assert shown.index("In force") < shown.index("Without the slip.") < shown.index("From a later day")
    assert shown.index("Another.") < shown.index("Earlier") < shown.index("At our discretion.")


@pytest.mark.parametrize(
    ("typed", "says", "text"),
    [
        ({"text": ""}, "The statement: fill this in", ""),
        ({"text": "x" * 5001}, "Use up to 5,000 characters; this has 5,001.", "x" * 5001),
        ({"text": "Ours.", "from_on": date(2017, 2, 12)}, "A statement begins today", "Ours."),
    ],
)
def test_a_statement_that_cannot_be_set_comes_back_as_it_was_typed(
    marcus: Client, typed: dict[str, object], says: str, text: str
) -> None:
    page = send(marcus, look(marcus, STATEMENT).form(STATEMENT), **typed)

    assert page.status == 422
    assert page.errors[0].startswith(says)
    assert page.form(STATEMENT).values["text"] == [text]
    assert not DecisionStatement.objects.exists()


@pytest.mark.parametrize("who", ["amara", "ewa", "lowri"])
def test_nobody_else_sets_it_not_even_straight_at_the_address(signed_in: As, who: str) -> None:
    sent = {"text": "Mine.", "from_on-day": "13", "from_on-month": "2", "from_on-year": "2017"}

    assert signed_in(who).post(STATEMENT, sent).status_code == 403
    assert not DecisionStatement.objects.exists()
