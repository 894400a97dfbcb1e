"""Signing in: by password, by picking a person of a demonstration office, and what happens at a locked door."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from evenhand.office.models import Office
from tests.desks import OFFERED, Desk
from tests.web.desk.conftest import As
from tests.web.desk.page import Page, look

DOOR = reverse("sign-in")
PASSWORD = "a long enough password"


@pytest.fixture
def with_password(office: Desk) -> User:
    user = User.objects.get(username="amara")
    user.set_password(PASSWORD)
    user.save()
    return user


def knock(client: Client, username: str, password: str, **more: str) -> Page:
    return Page(client.post(DOOR, {"username": username, "password": password, **more}, follow=True))


def test_the_right_password_opens_ones_work(with_password: User) -> None:
    page = knock(Client(), "amara", PASSWORD)

    assert page.heading == "My work"
    assert "Amara Caseworker, An office" in page.text


def test_a_wrong_password_is_said_without_telling_which_part_is_wrong(with_password: User) -> None:
    for username, password in (("amara", "not it at all"), ("nobody", PASSWORD)):
        page = knock(Client(), username, password)
        assert page.status == 422
        assert page.errors == ["The name and the password do not go together. Check both, and try again."]


def test_nothing_typed_is_named(office: Desk) -> None:
    assert knock(Client(), "", "").errors == ["Name you sign in with: fill this in", "Password: fill this in"]


def test_five_wrong_passwords_close_the_door(with_password: User) -> None:
    client = Client()
    pages = [knock(client, "amara", "guess") for _ in range(5)]

    assert pages[-1].heading == "This door is closed for a while"
    assert knock(client, "amara", PASSWORD).status == 429


def test_one_comes_to_where_one_wanted_to_go(with_password: User) -> None:
    client = Client()
    wanted = reverse("case", args=[OFFERED])
    page = look(client, wanted)
    assert f'name="next" value="{wanted}"' in page.html

    assert knock(client, "amara", PASSWORD, next=wanted).heading == "Summary"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)", "http:///x"])
def test_nobody_is_sent_elsewhere(elsewhere: str, with_password: User) -> None:
    answer = Client().post(DOOR, {"username": "amara", "password": PASSWORD, "next": elsewhere})

    assert answer["Location"] == reverse("home")


def test_in_a_demonstration_a_person_is_picked(office: Desk) -> None:
    client = Client()
    page = look(client, DOOR)
    assert "Who are you today?" in page.text and "Fergus" in page.text

    after = Page(client.post(reverse("sign-in-as"), {"person": "fergus"}, follow=True))

    assert "Fergus" in after.text and after.heading == "My work"


def test_outside_a_demonstration_nobody_can_be_picked(office: Desk) -> None:
    Office.objects.update(demonstration=False)
    client = Client()

    page = look(client, DOOR)

    assert "Who are you today?" not in page.text and "Fergus" not in page.text
    assert client.post(reverse("sign-in-as"), {"person": "fergus"}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_outside_a_demonstration_the_date_does_not_move(office: Desk, amara: Client) -> None:
    Office.objects.update(demonstration=False)

    assert "Move the date on" not in look(amara, "/").text
    assert amara.post(reverse("business-date"), {"to": "day"}).status_code == 404


def test_signing_out_ends_the_session(office: Desk, amara: Client) -> None:
    page = Page(amara.post(reverse("sign-out"), follow=True))

    assert page.html.count("Sign in") and look(amara, reverse("my-work")).heading == "Who are you today?"


def test_words_typed_after_the_session_ended_are_given_back(office: Desk, amara: Client) -> None:
    here = reverse("request", args=[office.row(office.offer.number)])
    form = look(amara, f"{here}?task=answer").form(here)
    amara.post(reverse("sign-out"))

    page = Page(amara.post(form.action, form.filled(answer="declines", reason="They said no, and why.")))

    assert page.status == 401
    assert "It was not recorded: your session had ended." in page.text
    assert "They said no, and why." in page.text


def test_words_typed_before_signing_in_again_are_given_back(office: Desk, with_password: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(with_password, backend="django.contrib.auth.backends.ModelBackend")
    here = reverse("case-notes", args=[OFFERED])

    page = Page(client.post(here, {"kind": "general", "text": "Long and dear words."}))

    assert page.status == 403
    assert page.heading == "This page is from before you signed in"
    assert "Long and dear words." in page.text


def test_without_an_office_the_door_says_so(db: None) -> None:
    page = look(Client(), DOOR)

    assert page.status == 503
    assert page.heading == "There is no office here yet"


def test_somebody_without_a_role_today_sees_nothing(office: Desk) -> None:
    user = User.objects.create_user("visitor")
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")

    assert look(client, reverse("case", args=[OFFERED])).status == 403


def test_an_address_that_is_none_answers_in_a_sentence(office: Desk, amara: Client) -> None:
    page = look(amara, "/nowhere")

    assert (page.status, page.heading) == (404, "There is no such page")


def test_whoever_is_signed_in_goes_back_to_their_work_from_an_address_that_is_none(amara: Client) -> None:
    page = Page(amara.get("/nowhere"))

    assert page.status == 404
    assert reverse("home") in page.links and reverse("sign-in") not in page.links


def test_a_form_that_is_too_large_to_be_read_is_said_in_a_sentence(amara: Client) -> None:
    page = Page(amara.post(reverse("sign-in"), {"username": "a" * 3_000_000}))

    assert page.status == 413
    assert page.heading == "That was too much to read"
    assert "Nothing was recorded" in page.text


def test_what_breaks_is_said_in_a_sentence(office: Desk, monkeypatch: pytest.MonkeyPatch, amara: Client) -> None:
    amara.raise_request_exception = False
    monkeypatch.setattr("evenhand.web.views.case.open_rows", lambda view: 1 / 0)

    page = look(amara, reverse("case", args=[OFFERED]))

    assert (page.status, page.heading) == (500, "Something went wrong")
    assert "Traceback" not in page.html and "ZeroDivision" not in page.html


def test_an_administrator_comes_to_the_office_and_is_offered_no_case(office: Desk, signed_in: As) -> None:
    page = look(signed_in("marcus"), reverse("home"))

    assert page.heading == "Office"
    assert reverse("my-work") not in page.links and reverse("search") not in page.links
