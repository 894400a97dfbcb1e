"""Exercises over HTTP: read, started once, marked, and seen by those who look after somebody."""

from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import Office
from evenhand.work.exercises.book import exercises
from tests.api.asking import Person
from tests.api.conftest import person
from tests.desks import Desk
from tests.work.exercises.learning import OFFER, answered, asked, explained

PRIYA = Actor("priya", frozenset({"caseworker"}))
WHERE = f"/exercises/{OFFER}"


def test_an_exercise_is_started_once_and_marked(caseworker: Person) -> None:
    assert {each["name"] for each in caseworker.get("/exercises").body["exercises"]} == set(exercises())
    assert set(caseworker.get(WHERE).body) == {"exercise", "refused"}
    assert caseworker.post(f"{WHERE}/marking").body["code"] == "not-begun"

    first, again = (caseworker.post(f"{WHERE}/attempts", key="one") for _ in range(2))
    assert first.status == 200 and first.body == again.body
    at = caseworker.get(WHERE).body["at"]
    assert (at["number"], at["complete"], at["current"]) == (1, False, True)
    assert {mark["verdict"] for mark in at["marks"]} == {"not-yet"}

    desk = Desk(at["case"], PRIYA)
    explained(desk)
    asked(desk)
    answered(desk, sooner=7)
    assert caseworker.post(f"{WHERE}/marking").status == 200
    told = {mark["name"]: mark for mark in caseworker.get(WHERE).body["at"]["marks"]}
    assert told["time_to_collect"]["verdict"] == "not-right" and told["asked_first"]["verdict"] == "met"
    assert "sooner than a direct debit" in told["time_to_collect"]["says"]
    assert caseworker.get("/training").body["completed"] == []
    (line,) = caseworker.get("/exercises/attempts").body["attempts"]
    assert (line["number"], line["score"] < line["out_of"], line["complete"]) == (1, True, False)


def test_others_see_attempts_who_look_after_the_person(office: None) -> None:
    ann, bob = person("ann", "caseworker:new-case"), person("bob", "team-leader:new-case")
    cy = person("cy", "team-leader:arrears")
    assert ann.post(f"{WHERE}/attempts").status == 200

    seen = [len(who.get("/exercises/attempts", whose="all").body["attempts"]) for who in (ann, bob, cy)]
    assert seen == [1, 1, 0]
    assert bob.get("/exercises/attempts").body == {"attempts": []}
    assert "at" not in bob.get(WHERE).body and bob.get("/exercises/fly").status == 404


def test_a_real_office_refuses(caseworker: Person) -> None:
    Office.objects.update(demonstration=False)

    refused = caseworker.post(f"{WHERE}/attempts")
    assert (refused.status, refused.body["code"]) == (422, "not-a-demonstration")
    assert "demonstration office" in caseworker.get(WHERE).body["refused"]
