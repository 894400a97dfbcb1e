"""Who may begin an exercise, what an attempt leaves behind, and who sees it."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction

from evenhand.cases.models import Case, Request
from evenhand.cycle.run import run_days
from evenhand.cycle.start_exercise import start_exercise
from evenhand.domain.calendar import add_days
from evenhand.domain.procedures.shape import Actor
from evenhand.office.models import Attempt, Training
from evenhand.records.models import Audit
from evenhand.work.commands import CommandKey
from evenhand.work.exercises.book import exercises
from evenhand.work.guide.walks import walks
from evenhand.work.mark_exercise import mark_exercise
from evenhand.work.reading.exercises import attempts_of, attempts_seen, exercise_of
from evenhand.work.reading.training import trained, training_of
from evenhand.work.reading.worklists import Worklist
from evenhand.work.state.today import NotForPractice, business_date, lived_on
from evenhand.work.visible import Absent
from tests.desks import AMARA, EWA, MONDAY, hire, open_office, recorded, refused, sound
from tests.work.exercises.learning import EARLY, MISS, OFFER, PLAN, SUMMER, again, begun, done_right
from tests.work.reporting.told import answered, figures

pytestmark = pytest.mark.django_db
LEADS = Worklist(EWA, ("new-case",))


def test_a_real_office_makes_no_practice_case() -> None:
    open_office(MONDAY, demonstration=False)
    hire(AMARA)

    assert refused(start_exercise(AMARA, OFFER)) == "not-a-demonstration"
    seen = exercise_of(AMARA, OFFER)
    assert not isinstance(seen, Absent) and seen.refused is not None
    assert "demonstration office" in seen.refused.sentence
    assert not Case.objects.exists() and not Attempt.objects.exists()
    with pytest.raises(NotForPractice), lived_on(add_days(MONDAY, -1)):
        pass


def test_nobody_lives_a_day_that_has_not_come() -> None:
    open_office(MONDAY)

    with pytest.raises(NotForPractice), lived_on(add_days(MONDAY, 1)):
        pass
    with lived_on(add_days(MONDAY, -1)):
        assert business_date() == add_days(MONDAY, -1)
    assert business_date() == MONDAY


def test_it_is_begun_in_a_role_that_does_it() -> None:
    open_office(SUMMER)
    huda = Actor("huda", frozenset({"legal-spoc"}))
    hire(AMARA, huda)

    assert refused(start_exercise(huda, OFFER)) == "role-missing"
    assert isinstance(start_exercise(AMARA, "fly"), Absent)
    assert refused(mark_exercise(AMARA, OFFER)) == "not-begun"
    assert refused(start_exercise(AMARA, PLAN)) == "case-not-made"
    assert not Attempt.objects.exists() and not Case.objects.exists()


def test_the_case_is_the_learners_and_each_start_makes_another() -> None:
    first = begun(OFFER)
    assert set(Request.objects.values_list("assigned_to", flat=True)) == {"amara"}

    second = again(OFFER)

    assert first.reference != second.reference
    people = Case.objects.values_list("paying__name", "receiving__name")
    assert len(set(people)) == 2
    assert list(Attempt.objects.order_by("id").values_list("number", flat=True)) == [1, 2]
    assert Audit.objects.filter(actor="amara", did="start exercise").count() == 2
    sound()


def test_a_second_press_starts_nothing_more_and_marks_nothing_more() -> None:
    begun(MISS)
    key = CommandKey("once", "")

    first, more = (recorded(start_exercise(AMARA, MISS, key=key)) for _ in range(2))
    assert more.replayed and first.command == more.command
    assert Attempt.objects.count() == 2


def test_an_attempt_is_recorded_once_and_another_beside_it() -> None:
    done_right(MISS)
    row = Training.objects.get()
    again(MISS)
    assert [(each.number, each.complete) for each in attempts_of(AMARA)] == [(2, False), (1, True)]
    with pytest.raises(IntegrityError), transaction.atomic():
        Training.objects.create(
            person=row.person, walk="x", version="1", kind="exercise", on=row.on, recorded_at=row.recorded_at,
            attempt=row.attempt,
        )  # fmt: skip

    seen = exercise_of(AMARA, MISS)
    assert not isinstance(seen, Absent) and seen.at is not None
    assert (seen.at.number, seen.at.met, len(seen.tried)) == (2, 0, 2)


def test_an_exercise_that_was_changed_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    begun(MISS)
    monkeypatch.setitem(exercises(), MISS, replace(exercises()[MISS], version="2-other"))

    assert refused(mark_exercise(AMARA, MISS)) == "exercise-changed"
    seen = exercise_of(AMARA, MISS)
    assert not isinstance(seen, Absent) and seen.at is not None and not seen.at.current and seen.at.marks == ()


def test_who_completed_which_is_seen_by_their_team_leader_and_counted() -> None:
    done_right(MISS)

    assert [(line.kind, line.title, line.current) for line in training_of(AMARA)] == [
        ("exercise", "Answer a missed payment", True)
    ]
    assert [each.exercises for each in trained(EWA, LEADS, SUMMER) if each.username == "amara"] == [
        ("Answer a missed payment",)
    ]
    assert [each.username for each in attempts_seen(EWA, LEADS, SUMMER)] == ["amara"]
    assert attempts_seen(EWA, Worklist(EWA, ("arrears",)), SUMMER) == ()
    run_days(SUMMER)
    asked = {"since": "2017-06", "until": "2017-06"}
    assert figures("training", "exercise", by="walk", **asked)[MISS] == 1
    rows = {row.key: row for row in answered("training", by="walk", **asked).rows}
    assert rows[MISS].label == "Answer a missed payment" and set(rows) == {MISS, *walks()}


def test_exercises_and_walks_have_no_name_in_common() -> None:
    assert not set(exercises()) & set(walks())


def test_every_exercise_can_be_begun_learned_from_and_looked_up() -> None:
    assert set(exercises()) == {OFFER, PLAN, EARLY, MISS}
    for each in exercises().values():
        assert each.learned and each.story and each.said and 0 < each.minutes <= 30
        names = [mark.name for mark in each.marks]
        assert len(set(names)) == len(names) >= 5
        assert all(mark.title and mark.met and mark.missed and mark.hint for mark in each.marks)
