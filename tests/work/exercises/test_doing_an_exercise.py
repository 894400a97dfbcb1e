"""Each exercise done through the desk: right, and wrong in one way that its mark names."""

from collections.abc import Callable

import pytest

from evenhand.domain.exercise import Verdict
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands.choices import Arrangement
from evenhand.domain.opportunity.commands.ending import EarlyChoice
from evenhand.domain.opportunity.commands.misses import MissContact, MissDecision
from evenhand.domain.opportunity.ending_words import EarlyReason
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.office.models import Attempt, Training
from evenhand.work.desk import add_note
from evenhand.work.exercises.book import exercises
from evenhand.work.mark_exercise import mark_exercise
from evenhand.work.reading.exercises import exercise_of
from evenhand.work.undo import undo
from evenhand.work.visible import Absent
from tests.desks import AMARA, TOLD, Desk, recorded, refused, sound
from tests.work.exercises import learning as does
from tests.work.exercises.learning import EARLY, MISS, OFFER, PLAN, RIGHT, begun, done_right, not_met, stands

pytestmark = pytest.mark.django_db
SHORT = "Because."
Doing = Callable[[Desk], None]


@pytest.mark.parametrize("name", RIGHT)
def test_done_right_it_is_complete_and_on_the_record(name: str) -> None:
    done_right(name)

    attempt, row = Attempt.objects.get(), Training.objects.get()
    of = len(exercises()[name].marks)
    assert not_met(name) == {} and attempt.complete
    assert (attempt.score, attempt.out_of) == (of, of) == (row.score, row.out_of)
    assert (row.kind, row.walk, row.version, row.role) == ("exercise", name, exercises()[name].version, "caseworker")
    assert refused(mark_exercise(AMARA, name)) == "complete-already"
    assert Training.objects.count() == 1
    sound()


@pytest.mark.parametrize("name", RIGHT)
def test_nothing_is_met_before_anything_is_done(name: str) -> None:
    begun(name)

    assert set(stands(name).values()) == {Verdict.OPEN}
    recorded(mark_exercise(AMARA, name))
    assert Attempt.objects.get().score == 0 and not Training.objects.exists()


def collects_too_soon(desk: Desk) -> None:
    does.explained(desk)
    does.asked(desk)
    does.answered(desk, sooner=7)
    does.afterwards(desk)


def offers_before_explaining(desk: Desk) -> None:
    does.asked(desk)
    does.answered(desk)
    does.explained(desk)
    does.afterwards(desk)


def takes_a_standing_order(desk: Desk) -> None:
    does.explained(desk)
    does.asked(desk)
    does.answered(desk, debit=False, reason="They like it better that way.")
    does.afterwards(desk, Arrangement.STANDING_ORDER)


def tells_where_she_lives(desk: Desk) -> None:
    does.offers(desk)
    where = "The receiving parent moved to 27 Specimen Street."
    recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, where))


def forgets_what_is_disputed(desk: Desk) -> None:
    does.talks(desk, disputed=0)
    does.proposes(desk)
    does.decides(desk)
    does.sets(desk)


def guesses_the_income(desk: Desk) -> None:
    does.talks(desk)
    does.proposes(desk, net=480_00)
    does.decides(desk)
    does.sets(desk)


def takes_all_that_is_offered(desk: Desk) -> None:
    does.talks(desk)
    does.proposes(desk, Rung.OWN_OFFER, instalment=400_00)
    does.decides(desk)
    does.sets(desk)


def gives_one_word(desk: Desk) -> None:
    does.talks(desk)
    does.proposes(desk)
    does.decides(desk, SHORT)
    does.sets(desk)


def calls_one_parent_only(desk: Desk) -> None:
    does.talks(desk)
    does.proposes(desk)
    does.decides(desk)
    desk.do("set-schedule", does.SetPlanSchedule())
    desk.do("call-paying-parent", TOLD)


def names_another_reason(desk: Desk) -> None:
    does.ends(desk, why=EarlyReason.CHANGE)
    does.checks(desk)
    does.changes(desk)


def checks_in_one_word(desk: Desk) -> None:
    does.ends(desk)
    does.checks(desk, SHORT)
    does.changes(desk)


def stops_before_the_change(desk: Desk) -> None:
    does.ends(desk)
    does.checks(desk)


def decides_before_hearing(desk: Desk) -> None:
    does.excuses(desk)
    does.hears(desk)


def ends_it_instead(desk: Desk) -> None:
    does.hears(desk)
    does.excuses(desk, MissDecision.EARLY_END)


WRONG: tuple[tuple[str, Doing, set[str]], ...] = (
    (OFFER, collects_too_soon, {"time_to_collect"}),
    (OFFER, offers_before_explaining, {"explained_first"}),
    (OFFER, takes_a_standing_order, {"accepted_as_said"}),
    (OFFER, tells_where_she_lives, {"nothing_passed_on"}),
    (PLAN, forgets_what_is_disputed, {"debt_set_out"}),
    (PLAN, guesses_the_income, {"budget_as_told"}),
    (PLAN, takes_all_that_is_offered, {"can_be_kept_up"}),
    (PLAN, gives_one_word, {"decided_with_reasons"}),
    (EARLY, names_another_reason, {"reason_fits"}),
    (EARLY, checks_in_one_word, {"check_with_reasons"}),
    (MISS, decides_before_hearing, {"heard_first"}),
    (MISS, ends_it_instead, {"bank_at_fault", "nothing_opened"}),
)
MISSING: tuple[tuple[str, Doing, set[str]], ...] = (
    (PLAN, calls_one_parent_only, {"both_called"}),
    (EARLY, stops_before_the_change, {"explained_before_the_change", "change_begun"}),
)


@pytest.mark.parametrize(("name", "doing", "marks"), WRONG, ids=lambda value: getattr(value, "__name__", None))
def test_done_wrong_in_one_way_it_fails_that_mark_and_says_it(name: str, doing: Doing, marks: set[str]) -> None:
    doing(begun(name))
    recorded(mark_exercise(AMARA, name))

    assert not_met(name) == dict.fromkeys(marks, Verdict.WRONG)
    seen = exercise_of(AMARA, name)
    assert not isinstance(seen, Absent) and seen.at is not None
    assert {one.says for one in seen.at.marks if one.mark.name in marks} == {
        mark.missed for mark in exercises()[name].marks if mark.name in marks
    }
    assert not Attempt.objects.get().complete and not Training.objects.exists()


@pytest.mark.parametrize(("name", "doing", "marks"), MISSING, ids=lambda value: getattr(value, "__name__", None))
def test_what_is_left_out_is_not_yet_met(name: str, doing: Doing, marks: set[str]) -> None:
    doing(begun(name))

    assert not_met(name) == dict.fromkeys(marks, Verdict.OPEN)


def test_a_benefit_is_no_sign_of_not_paying() -> None:
    desk = begun(EARLY)
    does.ends(desk, EarlyChoice.FAIL)

    assert stands(EARLY)["as_the_table_proposes"] is Verdict.WRONG


def test_nothing_is_heard_of_who_is_not_reached() -> None:
    desk = begun(MISS)
    does.hears(desk, MissContact.NONE)
    assert stands(MISS)["heard_first"] is Verdict.OPEN

    does.excuses(desk)
    assert stands(MISS)["heard_first"] is Verdict.WRONG


def test_what_was_taken_back_counts_for_nothing_and_can_be_done_right() -> None:
    desk = begun(MISS)
    does.hears(desk)
    done = desk.do("decide-miss", does.DecideMiss(MissDecision.EXTENSION, does.SENTENCE))
    assert stands(MISS)["bank_at_fault"] is Verdict.WRONG
    recorded(undo(AMARA, done.command))
    assert stands(MISS)["bank_at_fault"] is Verdict.OPEN

    does.excuses(desk)
    assert not_met(MISS) == {}
