import pytest

from evenhand.cases.models import Case
from evenhand.letters.models import Letter
from evenhand.office.models import Office, Stalled
from tests.api.asking import Person
from tests.api.stories import CASE, accept
from tests.offices import Fields, a_line, numbered, take_in


def test_the_office_says_what_day_it_is_and_who_asks(leader: Person) -> None:
    found = leader.get("/office").body

    assert (found["business_date"], found["you"], found["roles"]) == ("2017-02-14", "lee", ["team-leader"])


def test_a_demonstration_moves_on_to_the_next_thing_due(caseworker: Person) -> None:
    answer = caseworker.post("/office/business-date", {"to": "next"})

    assert (answer.status, answer.body["business_date"]) == (200, "2017-02-27")
    assert any(line.startswith("Reminder") for line in answer.body["happened"])


def test_what_was_sent_before_the_date_moved_moves_nothing_again(caseworker: Person) -> None:
    body = {"to": "day", "business_date": "2017-02-14"}
    caseworker.post("/office/business-date", body)

    again = caseworker.post("/office/business-date", body)

    assert (again.status, again.body["code"]) == (409, "stale")
    assert "it is Wednesday 15 February 2017" in again.body["sentence"]
    assert caseworker.get("/office").body["business_date"] == "2017-02-15"


def test_another_office_moves_by_itself(caseworker: Person) -> None:
    Office.objects.update(demonstration=False)

    answer = caseworker.post("/office/business-date", {"to": "day"})

    assert (answer.status, answer.body["code"]) == (422, "not-a-demonstration")


@pytest.mark.parametrize("body", [{}, {"to": "month"}, {"to": "day", "by": 3}])
def test_another_step_is_named(caseworker: Person, body: dict[str, object]) -> None:
    assert caseworker.post("/office/business-date", body).status == 422


def test_the_team_is_seen_by_its_leader(leader: Person, caseworker: Person) -> None:
    found = leader.get("/team").body

    assert {item["procedure"] for item in found["kinds"]} == {"assess", "offer-receiving-parent-application"}
    assert {item["username"] for item in found["people"]} == {"lee", "priya"}
    assert caseworker.get("/team").status == 403


def stall(case: str) -> int:
    account = Case.objects.values_list("account_id", flat=True).get(reference=case)
    Stalled.objects.create(account_id=account, day="2017-02-14", step="timers", error="a fault")
    return account


def test_a_stalled_account_is_cleared(leader: Person, caseworker: Person) -> None:
    account = stall(CASE)

    assert caseworker.get("/stalls").body["stalled"][0]["reference"] == "800000000011"
    assert caseworker.post(f"/stalls/{account}/clear").status == 403
    assert leader.post(f"/stalls/{account}/clear").status == 200
    assert leader.get("/stalls").body["stalled"] == []
    assert leader.post(f"/stalls/{account}/clear").status == 404


def restricted(fields: Fields) -> None:
    fields["paying_parent"]["restricted"] = True


def test_a_stalled_account_with_a_restricted_case_is_absent_without_the_grant(leader: Person, trusted: Person) -> None:
    take_in(numbered(1, change=restricted))
    account = stall("710000000001")

    assert leader.get("/stalls").body["stalled"] == []
    assert leader.post(f"/stalls/{account}/clear").status == 404
    assert trusted.post(f"/stalls/{account}/clear").status == 200


def double(fields: Fields) -> None:
    fields["paying_parent"]["nino"] = a_line()["paying_parent"]["nino"]


def test_a_possible_duplicate_is_decided_once(leader: Person, caseworker: Person) -> None:
    take_in(numbered(1, change=double))
    (pair,) = leader.get("/duplicates").body["pairs"]
    path = f"/duplicates/{pair['id']}/decision"

    assert caseworker.post(path, {"decision": "same-person"}).status == 403
    assert leader.post(path, {"decision": "perhaps"}).body["field"] == "decision"
    assert leader.post(path, {"decision": "same-person"}).body["decision"] == "same-person"
    assert leader.post(path, {"decision": "same-person"}).body["code"] == "decided-already"
    assert leader.get("/duplicates").body["pairs"] == []
    assert len(leader.get("/duplicates", undecided="false").body["pairs"]) == 1


def test_a_duplicate_in_a_restricted_case_is_absent_without_the_grant(leader: Person, trusted: Person) -> None:
    take_in(numbered(1, change=lambda fields: (double(fields), restricted(fields))))
    (pair,) = trusted.get("/duplicates").body["pairs"]

    assert leader.get("/duplicates").body["pairs"] == []
    assert leader.post(f"/duplicates/{pair['id']}/decision", {"decision": "same-person"}).status == 404


def test_a_held_letter_is_let_go_once(caseworker: Person, auditor: Person) -> None:
    accept(caseworker)
    letter = Letter.objects.order_by("id").first()
    assert letter is not None
    Letter.objects.filter(id=letter.id).update(state="held", why="The address changed.")
    path = f"/letters/{letter.id}/release"

    assert auditor.post(path, {"send": True}).status == 403
    assert caseworker.post(path, {"send": "yes"}).body["field"] == "send"
    assert caseworker.post(path, {"send": True}).body["state"] == "queued"
    assert caseworker.post(path, {"send": True}).body["code"] == "not-held"
    assert caseworker.post("/letters/999/release", {"send": True}).status == 404


def test_a_letter_of_a_restricted_case_is_absent_without_the_grant(caseworker: Person, trusted: Person) -> None:
    accept(caseworker)
    Case.objects.update(restricted=True)
    number = Letter.objects.values_list("id", flat=True).first()

    assert caseworker.get(f"/letters/{number}").status == 404
    assert caseworker.post(f"/letters/{number}/release", {"send": True}).status == 404
    assert trusted.get(f"/letters/{number}").status == 200
