"""An exercise at the desk: started, worked on the very same pages, marked, and seen by a team leader."""

from django.test import Client
from django.urls import reverse

from evenhand.cases.models import Case, Request
from evenhand.office.models import Attempt, Office, Training
from evenhand.work.exercises.book import exercises
from tests.desks import Desk
from tests.web.desk.conftest import As
from tests.work.exercises.learning import OFFER, offers

WHERE = f"/exercises/{OFFER}"
MARKS = len(exercises()[OFFER].marks)


def words(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def test_an_exercise_is_started_worked_and_marked(amara: Client, ewa: Client, signed_in: As) -> None:
    assert f'href="{WHERE}"' in words(amara, "/training")
    assert f'href="{WHERE}"' in words(amara, "/guide/offer-receiving-parent")
    assert f'action="{WHERE}/start"' in words(amara, WHERE) and "Mark my exercise" not in words(amara, WHERE)

    for _ in range(2):
        started = amara.post(f"{WHERE}/start", {"key": "one"})
    assert (started.status_code, started["Location"]) == (302, WHERE)
    attempt = Attempt.objects.get()
    case = attempt.case.reference
    shown = words(amara, WHERE)
    mine = Request.objects.filter(case=attempt.case, assigned_to="amara").order_by("id").values_list("id", flat=True)
    assert f"<b>0 of {MARKS}</b>" in shown and f'href="{reverse("request", args=[mine[0]])}"' in shown
    assert shown.count("Not yet") >= MARKS
    assert case in words(amara, "/my-work?whose=mine")

    marked = amara.post(f"{WHERE}/mark", {"key": "two"}, follow=True).content.decode()
    assert f"Marked: 0 of {MARKS}." in marked and "What is missing stands below." in marked
    offers(Desk(case))
    assert f"<b>{MARKS} of {MARKS}</b>" in words(amara, WHERE)
    assert not Training.objects.exists()
    done = amara.post(f"{WHERE}/mark", {"key": "three"}, follow=True).content.decode()
    assert "It is on your record of training." in done and "Start again with a fresh case" in done
    assert f"Exercise, {MARKS} of {MARKS}" in words(amara, "/training")
    assert "Make an offer by telephone" in words(ewa, "/training")

    refused = amara.post(f"{WHERE}/mark", {"key": "four"})
    assert refused.status_code == 422 and "on your record" in refused.content.decode()
    assert f"<b>{MARKS} of {MARKS}</b>" not in words(signed_in("celia"), WHERE)


def test_a_role_that_works_no_offers_reads_the_story_and_cannot_start(signed_in: As) -> None:
    huda = signed_in("huda")

    assert "Sign in as one" in words(huda, WHERE) and "/start" not in words(huda, WHERE)
    assert huda.post(f"{WHERE}/start", {"key": "one"}).status_code == 422
    assert huda.get("/exercises/fly").status_code == huda.post("/exercises/fly/start").status_code == 404
    assert not Attempt.objects.exists()


def test_a_real_office_says_where_exercises_are_done(amara: Client) -> None:
    Office.objects.update(demonstration=False)

    assert "done in a demonstration office" in words(amara, WHERE)
    assert amara.post(f"{WHERE}/start", {"key": "one"}).status_code == 422
    assert Case.objects.count() == 2
