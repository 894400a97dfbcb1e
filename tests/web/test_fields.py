"""A form field says what it asks, what choosing does, and what was wrong, whatever its kind."""

import re
from typing import Any

import pytest

from tests.web.gallery import environment


def drawn(**field: Any) -> str:
    template = environment().from_string('{% from "fields.html" import field %}{{ field(f) }}')
    return template.render(f={"name": "answer", "label": "Answer"} | field)


OPTIONS = [{"value": "a", "label": "Accepts", "hint": "Letters go out."}, {"value": "d", "label": "Declines"}]
KINDS: list[dict[str, Any]] = [
    {"kind": "text"},
    {"kind": "textarea"},
    {"kind": "money"},
    {"kind": "number"},
    {"kind": "password"},
    {"kind": "file"},
    {"kind": "date"},
    {"kind": "yes_no"},
    {"kind": "select", "options": OPTIONS},
    {"kind": "radios", "options": OPTIONS},
    {"kind": "checkboxes", "options": OPTIONS},
    {
        "kind": "lines",
        "lines": [{"kind": "textarea", "name": "answer", "label": "Mali", "error": "Say what they answered"}],
    },
]


@pytest.mark.parametrize("field", KINDS, ids=lambda field: field["kind"])
def test_an_error_stands_at_its_field_and_its_link_finds_it(field: dict[str, Any]) -> None:
    shown = drawn(**field, hint="As they said it.", error="Say what they answered")

    assert 'id="answer"' in shown
    assert "Say what they answered" in shown
    assert "As they said it." in shown


@pytest.mark.parametrize("field", KINDS, ids=lambda field: field["kind"])
def test_a_name_is_never_taken_for_markup(field: dict[str, Any]) -> None:
    shown = drawn(**field | {"label": "<b>Answer</b>", "value": {} if field["kind"] == "date" else "<i>"})

    assert "<b>Answer" not in shown
    assert "<i>" not in shown


def test_an_option_says_what_choosing_it_will_do() -> None:
    shown = drawn(kind="radios", options=OPTIONS, value="d")

    assert "Letters go out." in shown
    assert re.findall(r'value="(\w)" checked', shown) == ["d"]


def test_an_option_asks_its_own_questions() -> None:
    asks = OPTIONS[0] | {"fields": [{"kind": "money", "name": "amount", "label": "How much", "value": "12.50"}]}

    shown = drawn(kind="radios", options=[asks], value="a")

    assert 'name="amount"' in shown
    assert 'value="12.50"' in shown


def test_a_date_keeps_what_was_typed_even_where_it_is_none() -> None:
    shown = drawn(kind="date", value={"day": "31", "month": "2", "year": "2017"})

    boxes = re.findall(r'name="answer-(\w+)" type="text" value="(\d+)"', shown)
    assert boxes == [("day", "31"), ("month", "2"), ("year", "2017")]


def test_several_boxes_can_be_ticked() -> None:
    shown = drawn(kind="checkboxes", options=OPTIONS, value=["a", "d"])

    assert shown.count(" checked") == 2


def test_text_in_lines_gains_nothing_when_it_is_shown_again_inside_an_option() -> None:
    asks = OPTIONS[0] | {"fields": [{"kind": "textarea", "name": "why", "label": "Why", "value": "One\n  two"}]}

    shown = drawn(kind="radios", options=[asks], value="a")

    assert ">One&#10;  two</textarea>" in shown


def test_a_field_that_cannot_be_changed_says_why_and_is_still_sent() -> None:
    shown = drawn(kind="text", value="Direct debit", locked="The office chose this.")

    assert "The office chose this." in shown
    assert '<input type="hidden" name="answer" value="Direct debit">' in shown


def test_what_may_be_left_out_says_so() -> None:
    assert "Answer (optional)" in drawn(kind="text", optional=True)
    assert "optional" not in drawn(kind="text")


def test_not_known_is_an_answer_of_its_own_where_it_is_allowed() -> None:
    assert "Not known" in drawn(kind="yes_no", unknown=True)
    assert "Not known" not in drawn(kind="yes_no")
