"""The guide at the desk: its pages, what helps where one is, and a walk that goes on the record."""

from typing import Any

from django.test import Client

from evenhand.cases.models import Request
from evenhand.office.models import Training
from evenhand.work.guide.pages import guide
from evenhand.work.guide.walks import walks
from tests.desks import Desk
from tests.web.desk.conftest import As

WALK = walks()["make-an-offer"]
WHERE = "/walks/make-an-offer"


def words(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def sent(**other: str) -> dict[str, Any]:
    return {"version": WALK.version, "done": "yes", **{each.name: each.right for each in WALK.questions}, **other}


def test_every_page_of_the_guide_is_shown(amara: Client) -> None:
    listed = words(amara, "/guide")

    for name, page in guide().items():
        assert f'href="/guide/{name}"' in listed
        assert f"<h1>{page.title.replace(chr(39), '&#39;')}</h1>" in words(amara, f"/guide/{name}")
    assert amara.get("/guide/weather").status_code == 404


def test_a_page_leads_to_steps_and_other_pages_and_holds_no_markup_of_its_own(amara: Client) -> None:
    shown = words(amara, "/guide/how-it-ends")

    assert 'href="/why/SCH-9"' in shown and 'href="/guide/missed-payments"' in shown
    assert "](" not in shown and "**" not in shown


def test_the_guide_is_searched(amara: Client) -> None:
    assert 'href="/guide/letters"' in words(amara, "/guide?q=braille")
    assert "No page holds all of these words" in words(amara, "/guide?q=%3Cb%3Eweather")


def test_what_helps_stands_on_the_page_and_beside_the_task(office: Desk, amara: Client) -> None:
    assert 'href="/guide/queue">How this is done' in words(amara, "/my-work")
    request = Request.objects.filter(procedure__startswith="offer", restricted=False).first()
    assert request is not None
    assert 'href="/guide/offer-receiving-parent">In the guide' in words(amara, f"/requests/{request.id}?task=answer")


def test_a_walk_is_answered_and_goes_on_the_record(amara: Client, signed_in: As) -> None:
    first = WALK.questions[0]
    wrong = next(name for name in first.answers if name != first.right)

    refused = amara.post(WHERE, sent(**{first.name: wrong}))
    assert refused.status_code == 422
    assert "This is not right." in refused.content.decode()
    assert amara.post(WHERE, sent(done="")).status_code == 422
    assert not Training.objects.exists()

    assert amara.post(WHERE, sent()).headers["Location"] == "/training"
    assert WALK.title in words(amara, "/training")
    assert "On your record since" in words(amara, WHERE)
    assert "What they completed" in words(signed_in("ewa"), "/training")
    assert "Your people" not in words(amara, "/training")
    assert amara.get("/walks/weather").status_code == 404
