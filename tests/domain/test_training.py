"""Marking the answers to the questions of a walk."""

from evenhand.domain.training import marked

RIGHT = [("clock", "From when?", "offer", "See the clock."), ("say", "May you?", "no", "Read the words.")]


def test_all_right_is_right() -> None:
    assert marked(RIGHT, {"clock": "offer", "say": "no"}) is None
    assert marked([], {}) is None


def test_an_open_question_is_named_before_a_wrong_answer() -> None:
    found = marked(RIGHT, {"clock": "call"})

    assert found is not None
    assert (found.code, found.field) == ("answer-missing", "say")


def test_a_wrong_answer_says_where_to_look_and_not_what_is_right() -> None:
    found = marked(RIGHT, {"clock": "call", "say": "no"})

    assert found is not None
    assert (found.code, found.field) == ("answer-wrong", "clock")
    assert "See the clock." in found.sentence and "offer" not in found.sentence
