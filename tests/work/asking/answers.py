"""Answers to questions at random: those that fit, and some that do not."""

from typing import Any

from hypothesis import strategies as st

from evenhand.work.asking import Question, questions


def a_value(question: Question) -> st.SearchStrategy[Any]:
    if question.choices:
        one: st.SearchStrategy[Any] = st.sampled_from([*question.choices, "another"])
        return st.lists(one, unique=True, max_size=3) if question.several else one
    if question.is_rows:
        own = {item.name: a_value(item) for item in questions(question.kind)}
        return st.lists(st.fixed_dictionaries({}, optional=own) | st.just("a row"), max_size=3) | st.just("rows")
    if question.is_lines:
        return st.lists(st.sampled_from(["Words", "", 5]), max_size=3)
    if question.is_count:
        return st.sampled_from([0, 2, 9_999, 10_000, -1, 2.5, True, "two"])
    by_kind: dict[type, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.sampled_from(["57.00", "0.10", "57.123", 5]),
    }
    days = st.sampled_from(["2017-02-14", "2017-02-30", "later"])
    return by_kind.get(question.kind, st.just("Words") if question.kind is str else days)
