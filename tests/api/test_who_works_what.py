from evenhand.cases.models import Request
from tests.api.asking import Person
from tests.api.stories import CASE, request_of
from tests.offices import Fields, colleague, numbered, take_in


def assigned(number: int) -> str:
    return Request.objects.values_list("assigned_to", flat=True).get(id=number)


def test_a_request_is_taken_and_put_back(caseworker: Person) -> None:
    number = request_of(caseworker)["id"]

    assert caseworker.post(f"/requests/{number}/assignment", {"to": "priya"}).status == 200
    assert assigned(number) == "priya"
    assert caseworker.post(f"/requests/{number}/assignment", {"to": ""}).status == 200
    assert assigned(number) == ""


def test_a_caseworker_gives_work_to_nobody_else(caseworker: Person) -> None:
    colleague("bo", "caseworker")

    answer = caseworker.post(f"/requests/{request_of(caseworker)['id']}/assignment", {"to": "bo"})

    assert (answer.status, answer.body["code"]) == (422, "role-missing")


def test_a_colleague_who_is_none_is_named(leader: Person) -> None:
    answer = leader.post(f"/requests/{request_of(leader)['id']}/assignment", {"to": "nobody"})

    assert (answer.status, answer.body["code"], answer.body["field"]) == (422, "person-unknown", "to")


def test_reassigning_from_a_stale_screen_is_refused(caseworker: Person, leader: Person) -> None:
    request = request_of(leader)
    caseworker.post(f"/requests/{request['id']}/assignment", {"to": "priya"})

    answer = leader.post(f"/requests/{request['id']}/assignment", {"to": "lee", "version": request["version"]})

    assert (answer.status, answer.body["code"]) == (409, "stale")
    assert answer.body["since"] == ["priya: Request given to priya"]


def test_assigning_twice_with_one_key_has_one_effect(caseworker: Person) -> None:
    path = f"/requests/{request_of(caseworker)['id']}/assignment"

    first = caseworker.post(path, {"to": "priya"}, key="k")
    second = caseworker.post(path, {"to": "priya"}, key="k")

    assert first.status == 200
    assert first.body == second.body


def test_get_next_takes_what_is_due_first_until_nothing_waits(caseworker: Person) -> None:
    offer = request_of(caseworker)

    taken = [caseworker.post("/requests/next") for _ in range(3)]

    assert [answer.status for answer in taken] == [200, 200, 404]
    assert taken[0].body["request"] == offer["id"]
    assert taken[2].body["code"] == "nothing-waits"


def test_an_auditor_takes_nothing(auditor: Person) -> None:
    assert auditor.post("/requests/next").status == 403


def test_work_is_handed_over_in_bulk(leader: Person, caseworker: Person) -> None:
    colleague("bo", "caseworker")
    numbers = [line["id"] for line in leader.get(f"/cases/{CASE}").body["requests"]]

    answer = leader.post(
        "/requests/hand-over", {"to": "bo", "requests": [{"id": number} for number in (*numbers, 999_999)]}
    )

    assert [item["handed_over"] for item in answer.body["requests"]] == [True, True, False]
    assert answer.body["requests"][2]["sentence"] == "There is no such request."
    assert {assigned(number) for number in numbers} == {"bo"}


def test_what_changed_since_the_list_was_drawn_is_not_handed_over(leader: Person, caseworker: Person) -> None:
    request = request_of(leader)
    caseworker.post(f"/requests/{request['id']}/assignment", {"to": "priya"})

    answer = leader.post(
        "/requests/hand-over", {"to": "lee", "requests": [{"id": request["id"], "version": request["version"]}]}
    )

    assert [item["handed_over"] for item in answer.body["requests"]] == [False]
    assert assigned(request["id"]) == "priya"


def test_work_is_handed_over_by_a_team_leader_alone(caseworker: Person) -> None:
    answer = caseworker.post("/requests/hand-over", {"to": "priya", "requests": [{"id": 1}]})

    assert (answer.status, answer.body["code"]) == (403, "role-missing")


def test_a_hand_over_of_nothing_is_named(leader: Person) -> None:
    answer = leader.post("/requests/hand-over", {"to": "lee", "requests": []})

    assert (answer.status, answer.body["field"]) == (422, "requests")


def test_a_request_on_a_restricted_case_is_handed_over_by_nobody_without_the_grant(
    leader: Person, trusted: Person
) -> None:
    def restricted(fields: Fields) -> None:
        fields["paying_parent"]["restricted"] = True

    take_in(numbered(1, change=restricted))
    number = request_of(trusted, case="710000000001")["id"]

    answer = leader.post("/requests/hand-over", {"to": "lee", "requests": [{"id": number}]})

    assert answer.body["requests"] == [
        {"request": number, "handed_over": False, "sentence": "There is no such request."}
    ]
    assert leader.post(f"/requests/{number}/assignment", {"to": "lee"}).status == 404
