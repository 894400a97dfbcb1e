"""The words of the freedom of information pack name what there is, and leave nothing of the tool unnamed."""

from evenhand.config.book import the_book
from evenhand.domain.negotiation.ladder import Rung
from evenhand.domain.opportunity.talks import Entry
from evenhand.work.information_pack.example import example
from evenhand.work.information_pack.pack import COUNTED
from evenhand.work.information_pack.taught import taught_exercises, taught_pages, taught_walks
from evenhand.work.information_pack.tool import OWN
from evenhand.work.information_pack.words import pack_words
from evenhand.work.reading.grounds import ground
from evenhand.work.reporting.registry import find
from tests.desks import MONDAY

WORDS = pack_words()


def test_every_plan_and_every_value_of_the_tool_has_words() -> None:
    worked = example(MONDAY)

    assert set(WORDS.plans) == set(Rung)
    assert [name for name in the_book().rules.table if name.startswith(OWN) and name not in WORDS.values] == []
    assert [name for name in worked.looked_up if name not in WORDS.values] == []


def test_the_example_shows_plans_that_may_and_that_may_not_be_agreed() -> None:
    found = example(MONDAY).found

    assert found.recommended is not None and found.disputed and found.backdated
    assert {plan.available for plan in found.plans} == {True, False}
    assert any(plan.beyond_steer and plan.available for plan in found.plans)


def test_what_the_words_name_is_there() -> None:
    points = [point for question in WORDS.questions for point in question.points]

    assert [name for point in points for name in point.grounds if ground(name) is None] == []
    assert [name for point in points for name in point.rules if name not in the_book().rules.table] == []
    assert len(taught_pages()) >= 3 and len(taught_walks()) >= 2 and len(taught_exercises()) >= 2
    assert WORDS.procedure in the_book().procedures


def test_every_question_that_is_counted_has_a_report_and_every_trigger_its_way_on_record() -> None:
    ids = {question.id: question for question in WORDS.questions}

    assert set(COUNTED) <= set(ids)
    assert {by in report.groups for name, apart in COUNTED.values() if (report := find(name)) for by in apart} == {True}
    assert set(ids["negotiations"].counted) == set(Entry)
