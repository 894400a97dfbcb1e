"""The guide, its walks and the record of training over HTTP."""

from evenhand.work.guide.walks import walks
from tests.api.asking import Person
from tests.api.conftest import person

WALK = walks()["make-an-offer"]
SAID = {"version": WALK.version, "done": True, "answers": {each.name: each.right for each in WALK.questions}}
WHERE = "/walks/make-an-offer/completions"


def test_the_guide_is_read_and_searched(auditor: Person) -> None:
    pages = auditor.get("/guide").body["pages"]
    found = auditor.get("/guide", q="braille").body["pages"]

    assert {"queue", "reports", "protection"} <= {page["name"] for page in pages}
    assert "letters" in [page["name"] for page in found] and len(found) < len(pages)
    assert auditor.get("/guide/letters").body["text"].startswith("# Letters")
    assert auditor.get("/guide/weather").status == 404


def test_a_walk_is_read_without_its_right_answers_and_recorded_once(caseworker: Person) -> None:
    told = {walk["name"]: walk for walk in caseworker.get("/walks").body["walks"]}["make-an-offer"]
    assert set(told["questions"][0]) == {"name", "asks", "answers"}

    wrong = caseworker.post(WHERE, SAID | {"answers": {}})
    assert (wrong.status, wrong.body["code"]) == (422, "answer-missing")
    first, again = (caseworker.post(WHERE, SAID, key="one") for _ in range(2))
    assert (first.status, again.status) == (200, 200)
    assert first.body == again.body
    assert caseworker.post(WHERE, SAID).body["code"] == "recorded-today"
    assert caseworker.post("/walks/weather/completions", SAID).status == 404
    (line,) = caseworker.get("/training").body["completed"]
    assert (line["walk"], line["role"], line["kind"], line["current"]) == (
        "make-an-offer",
        "Caseworker",
        "confirmed",
        True,
    )


def test_others_see_it_who_look_after_the_person(office: None) -> None:
    ann, bob = person("ann", "caseworker:new-case"), person("bob", "team-leader:new-case")
    cy, ada = person("cy", "team-leader:arrears"), person("ada", "administrator")
    ann.post(WHERE, SAID)

    assert [len(who.get("/training", whose="all").body["completed"]) for who in (ann, bob, cy, ada)] == [1, 1, 0, 1]
    people = {each["username"]: each for each in bob.get("/training", whose="all").body["people"]}
    assert set(people) == {"ann", "bob"} and people["ann"]["done"] == 1
    assert bob.get("/training").body == {"completed": [], "people": []}
    assert bob.get("/training", whose="theirs").status == 422
