"""A walk of the guide goes on the record of the person who did it, and who looks after them sees it."""

from datetime import date

import pytest

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.training import TrainingKind
from evenhand.office.models import Training
from evenhand.records.models import Audit, Command
from evenhand.work.commands import CommandKey
from evenhand.work.complete_walk import WalkDone, complete_walk
from evenhand.work.guide.walks import walks
from evenhand.work.outcome import Outcome, Recorded
from evenhand.work.reading.training import trained, training_of, training_seen
from evenhand.work.reading.worklists import Worklist
from evenhand.work.reporting.report import WITHHELD
from evenhand.work.training.recording import record_training
from evenhand.work.visible import Absent
from tests.offices import TUESDAY, colleague, open_office
from tests.work.reporting.happening import day
from tests.work.reporting.test_negotiations import closed_by
from tests.work.reporting.told import answered, figures

pytestmark = pytest.mark.django_db
NAME = "make-an-offer"
WALK = walks()[NAME]
RIGHT = {each.name: each.right for each in WALK.questions}
AMARA = Actor("amara", frozenset({"caseworker"}))
EWA, FERGUS = (Actor(name, frozenset({"team-leader"})) for name in ("ewa", "fergus"))
MARCUS = Actor("marcus", frozenset({"administrator"}))
NEW_CASE, ARREARS = (Worklist(EWA, (team,)) for team in ("new-case", "arrears"))


@pytest.fixture(autouse=True)
def office() -> None:
    open_office()
    colleague("amara", "caseworker:new-case")
    colleague("ewa", "team-leader:new-case")
    colleague("fergus", "team-leader:arrears")
    colleague("marcus", "administrator")


def done(actor: Actor = AMARA, *, key: str = "", **other: str) -> Outcome | Absent:
    said = WalkDone(WALK.version, True, RIGHT | other)
    return complete_walk(actor, NAME, said, key=CommandKey(key, "") if key else None)


def code(found: Outcome | Absent) -> str:
    assert isinstance(found, Refusal), found
    return found.code


def test_it_is_recorded_with_who_which_version_as_what_and_when() -> None:
    assert isinstance(done(), Recorded)

    row = Training.objects.get()
    assert (row.person.username, row.role, row.walk, row.version) == ("amara", "caseworker", NAME, WALK.version)
    assert (row.kind, row.on) == ("confirmed", TUESDAY)
    assert Audit.objects.filter(actor="amara", did="complete walk", what__startswith=NAME).count() == 1
    assert [line.current for line in training_of(AMARA)] == [True]


def test_it_is_not_recorded_until_every_answer_is_right() -> None:
    first = WALK.questions[0]
    wrong = next(name for name in first.answers if name != first.right)

    assert code(done(**{first.name: wrong})) == "answer-wrong"
    assert code(complete_walk(AMARA, NAME, WalkDone(WALK.version, True))) == "answer-missing"
    assert code(complete_walk(AMARA, NAME, WalkDone(WALK.version, False, RIGHT))) == "not-done"
    assert code(complete_walk(AMARA, NAME, WalkDone("0", True, RIGHT))) == "walk-changed"
    assert isinstance(complete_walk(AMARA, "fly", WalkDone("1", True)), Absent)
    assert not Training.objects.exists() and not Command.objects.exists()


def test_a_second_press_records_nothing_more() -> None:
    first, again = (done(key="one") for _ in range(2))

    assert isinstance(first, Recorded) and isinstance(again, Recorded) and again.replayed
    assert code(done()) == "recorded-today"
    assert Training.objects.count() == 1


def test_an_exercise_enters_the_same_record_as_another_kind() -> None:
    done()
    command = Command.objects.create(actor="amara", verb="exercise", on=TUESDAY)

    assert record_training(command, AMARA, WALK, TrainingKind.EXERCISE) is None
    assert {line.kind for line in training_of(AMARA)} == {"confirmed", "exercise"}


def test_the_person_their_team_leader_and_an_administrator_see_it() -> None:
    done()

    assert [line.username for line in training_seen(AMARA, NEW_CASE, TUESDAY)] == ["amara"]
    assert [line.name for line in training_seen(EWA, NEW_CASE, TUESDAY)] == ["Amara"]
    assert training_seen(FERGUS, ARREARS, TUESDAY) == training_of(EWA) == ()
    assert len(training_seen(MARCUS, ARREARS, TUESDAY, "amara")) == 1
    assert trained(AMARA, NEW_CASE, TUESDAY) == ()
    amara, ewa = trained(EWA, NEW_CASE, TUESDAY)
    assert (amara.done, ewa.done) == (1, 0)
    assert WALK.title not in amara.open and WALK.title in ewa.open


def test_it_is_reported_by_year_and_role() -> None:
    done()
    done(EWA)
    closed_by(day(1, 4))

    asked = {"since": "2017-01", "until": "2017-04"}
    found = answered("training", **asked)
    assert [row.label for row in found.rows if row.cells["people"]] == ["2017, Caseworker", "2017, Team leader"]
    assert figures("training", "confirmed", by="role", **asked) == {"caseworker": 1, "team-leader": 1}
    assert figures("training", "people", by="walk", **asked) == {NAME: 2}
    outside = {row.key: row.cells for row in answered("training", outside=True, **asked).rows}
    assert outside["2017:caseworker"]["confirmed"] is outside["2017:team-leader"]["share"] is WITHHELD
    assert figures("training", "without", **asked) == {"2017:administrator": 1, "2017:team-leader": 1}
    assert figures("training", "share", by="role", **asked) == {"caseworker": 100, "team-leader": 50}
    whole = answered("training", by="role", **asked).total
    assert whole is not None and whole.cells["share"] is None
    assert figures("training", "without", by="year", **asked) == {"2017": 2}
    each = figures("training", "without", by="walk-year-and-role", **asked)
    assert (each[f"{NAME}:2017:team-leader"], each["set-a-plan:2017:team-leader"]) == (1, 2)
    assert f"{NAME}:2017:caseworker" not in each
    closed_by(date(2017, 2, 13))
    assert answered("training", **asked).empty
