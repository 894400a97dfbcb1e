"""Every command that can be asked is drawn as a form, and comes back from it as it was."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from evenhand.domain.opportunity.commands import COMMANDS, AnswerOffer, RecordCircumstances, RecordLookUp
from evenhand.domain.opportunity.commands.ending import RecordCheck
from evenhand.domain.opportunity.commands.extension import DecideApproval, ProposeExtension
from evenhand.domain.procedures.known import KNOWN
from evenhand.web.forms import draw_fields, read_form, typed_words
from evenhand.web.forms.boxes import date_of
from evenhand.web.forms.draw import Field, line_name, shown
from evenhand.work.asking import Question, questions

ASKED = {**COMMANDS, **KNOWN}
VALUES: dict[type, Any] = {bool: True, date: date(2017, 3, 6), int: 5750, str: "Words\nof two lines."}


def all_fields(fields: list[Field]) -> list[Field]:
    """The fields with those that hang on their options."""
    below = [item for field in fields for option in field.get("options", ()) for item in option.get("fields", ())]
    return [*fields, *(all_fields(below) if below else [])]


def a_value(question: Question) -> Any:
    if question.is_lines:
        return "A line.", "A line.", "Words\nof two lines."
    if question.is_count:
        return 2
    if question.several:
        return tuple(question.kind(item) for item in question.choices[:2])
    if question.choices:
        return question.kind(question.choices[0])
    short = "A line." if question.kind is str and not question.ask.prose else None
    return short or VALUES[question.kind]


def sent(kind: type, values: dict[str, Any]) -> QueryDict:
    data = QueryDict(mutable=True)
    for item in questions(kind):
        value = shown(item, values[item.name]) if item.name in values else ""
        if item.is_lines:
            data.update({line_name(item.name, place): text for place, text in enumerate(value or (), 1)})
        elif isinstance(value, dict):
            data.update({f"{item.name}-{part}": text for part, text in value.items()})
        else:
            data.setlist(item.name, value if isinstance(value, list) else [value])
    return data


def whole(kind: type) -> dict[str, Any]:
    """A value for every question that applies, the first option of each choice taken."""
    values: dict[str, Any] = {}
    for item in questions(kind):
        if item.ask.only_when is not None:
            other, allowed = item.ask.only_when
            given = values.get(other)
            if given is None or {True: "yes", False: "no"}.get(given, str(given)) not in allowed:
                continue
        values[item.name] = a_value(item)
    return values


@pytest.mark.parametrize("name", ASKED)
def test_every_question_is_drawn_once(name: str) -> None:
    fields = all_fields(draw_fields(ASKED[name]))

    assert sorted(field["name"] for field in fields) == sorted(item.name for item in questions(ASKED[name]))


@pytest.mark.parametrize("name", ASKED)
def test_what_is_filled_in_comes_back_as_the_command(name: str) -> None:
    values = whole(ASKED[name])

    typed = read_form(ASKED[name], sent(ASKED[name], values))

    assert typed.errors == {}
    assert typed.command == ASKED[name](**values)


@pytest.mark.parametrize("name", [name for name in ASKED if any(item.required for item in questions(ASKED[name]))])
def test_an_empty_form_names_each_field_in_its_own_words(name: str) -> None:
    typed = read_form(ASKED[name], QueryDict())

    assert typed.command is None
    assert typed.errors
    labels = {item.name: item.ask.label.rstrip("?:.") for item in questions(ASKED[name])}
    assert all(text.startswith(labels[field]) for field, text in typed.errors.items())


def test_a_field_that_does_not_apply_is_not_recorded() -> None:
    data = sent(AnswerOffer, {"answer": "declines", "first_collection_on": date(2017, 3, 6), "direct_debit": True})

    typed = read_form(AnswerOffer, data)

    assert typed.command is not None
    assert typed.command.first_collection_on is None and typed.command.direct_debit is None


def test_a_wrong_date_where_none_is_asked_stops_nobody() -> None:
    data = sent(AnswerOffer, {"answer": "declines"})
    data["first_collection_on-day"] = "31st"

    assert read_form(AnswerOffer, data).command is not None


def test_no_answer_to_a_yes_or_no_is_not_a_no() -> None:
    data = sent(RecordCircumstances, {"employment": "self-employed", "gross_weekly": 52000})

    typed = read_form(RecordCircumstances, data)

    assert typed.command is not None and typed.command.on_benefit is None


@pytest.mark.parametrize("amount", ["12.345", "-5.00", "1e3", "twenty", "£", "5.5"])
def test_an_amount_that_is_none_is_named(amount: str) -> None:
    data = sent(RecordCircumstances, {"employment": "self-employed", "on_benefit": False})
    data["gross_weekly"] = amount

    assert "gross_weekly" in read_form(RecordCircumstances, data).errors


@pytest.mark.parametrize(("amount", "pence"), [("520", 52000), ("£1,520.50", 152050), ("520.00 ", 52000)])
def test_an_amount_is_read_as_people_write_it(amount: str, pence: int) -> None:
    data = sent(RecordCircumstances, {"employment": "self-employed", "on_benefit": False})
    data["gross_weekly"] = amount

    typed = read_form(RecordCircumstances, data)

    assert typed.command is not None and typed.command.gross_weekly == pence


def test_a_date_is_read_as_people_write_it() -> None:
    assert date_of({"day": "3", "month": "April", "year": "17"}) == date(2017, 4, 3)
    assert date_of({"day": "", "month": "", "year": ""}) is None
    with pytest.raises(ValueError):
        date_of({"day": "29", "month": "2", "year": "2017"})


@pytest.mark.parametrize("year", ["0", "7", "-1", "017", "20170", "1_7", "year"])
def test_a_year_that_is_written_in_neither_two_digits_nor_four_is_no_year(year: str) -> None:
    with pytest.raises(ValueError):
        date_of({"day": "1", "month": "1", "year": year})


def test_a_value_that_is_not_offered_is_refused() -> None:
    data = sent(AnswerOffer, {"answer": "declines"})
    data["answer"] = "no-response"

    assert read_form(AnswerOffer, data).command is None


def test_a_question_hangs_on_the_one_option_that_makes_it_apply() -> None:
    answer = draw_fields(AnswerOffer)[0]
    below = {option["value"]: [field["name"] for field in option.get("fields", ())] for option in answer["options"]}

    assert below["accepts"] == ["direct_debit", "first_collection_on"]
    assert below["not-appropriate"] == ["ground"]
    assert below["declines"] == []


def test_a_question_of_several_options_stands_by_itself_and_says_when_it_counts() -> None:
    was = next(field for field in draw_fields(RecordLookUp) if field["name"] == "method_was")

    assert was["hint"].endswith("Only for “Deduction from earnings order” or “Deduction from earnings request” or "
                                "“Regular deduction order”.")  # fmt: skip


def test_what_was_typed_is_given_back_in_words() -> None:
    data = sent(AnswerOffer, {"answer": "accepts", "direct_debit": True, "first_collection_on": date(2017, 4, 3)})

    words = typed_words(AnswerOffer, read_form(AnswerOffer, data).raw)

    assert {row["name"]: row["value"] for row in words} == {
        "What did the paying parent say?": "Accepts",
        "Can they pay by direct debit?": "yes",
        "First collection by the method that is not enforced": "3 4 2017",
    }


CHILDREN = ("Mali", "Children in the other household: nobody knows whether there are any")


def a_check(**typed: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update({"likely": "yes", "facts": "They paid.", "reason": "They will pay.", **typed})
    return data


def test_there_is_a_box_for_each_child_by_name_and_an_error_leads_to_it() -> None:
    raw = {"welfare": ["She is well."]}
    errors = {"welfare-2": "Write about them"}

    fields = draw_fields(RecordCheck, typed=raw, errors=errors, lines={"welfare": CHILDREN})

    boxes = next(field for field in fields if field["name"] == "welfare")["lines"]
    assert [(box["name"], box["label"], box["value"]) for box in boxes] == [
        ("welfare", CHILDREN[0], "She is well."),
        ("welfare-2", CHILDREN[1], ""),
    ]
    assert [box["error"] for box in boxes] == ["", "Write about them"]


def test_two_children_may_have_the_same_line_and_each_keeps_it() -> None:
    sent = a_check(**{"welfare": "Nothing changes.", "welfare-2": "Nothing changes."})

    typed = read_form(RecordCheck, sent, {"welfare": CHILDREN})

    assert typed.command is not None
    assert typed.command.welfare == ("Nothing changes.", "Nothing changes.")


def test_every_child_without_a_line_is_named_at_once_with_what_else_is_missing() -> None:
    typed = read_form(RecordCheck, a_check(reason=" ", **{"welfare": "", "welfare-2": "None."}), {"welfare": CHILDREN})

    assert typed.command is None
    assert typed.errors == {
        "welfare": "Mali: write how the decision affects them, and what follows",
        "reason": "Reasons for your decision: fill this in",
    }
    assert typed.raw["welfare"] == ["", "None."]


def test_what_was_typed_about_the_children_is_given_back_where_it_came_too_late() -> None:
    words = typed_words(RecordCheck, {"likely": "yes", "welfare": ["She is well.", ""]})

    assert {"name": "Welfare of each child", "value": "She is well."} in words


def test_what_a_page_was_drawn_from_is_never_typed() -> None:
    drawn = draw_fields(DecideApproval, proposed={"seen": "new"}, typed={"seen": "old", "comments": "Yes."})

    values = {field["name"]: field["value"] for field in drawn}
    assert (values["seen"], values["comments"]) == ("new", "Yes.")


@pytest.mark.parametrize("months", ["1", " 12 "])
def test_months_are_counted_and_are_no_amount_of_money(months: str) -> None:
    data = QueryDict(mutable=True)
    data.update({"decision": "extend", "extension_reason": "Missed Payment/s", "months": months, "welfare": "-"})

    typed = read_form(ProposeExtension, data)

    assert typed.command is not None and typed.command.months == int(months)


@pytest.mark.parametrize("months", ["two", "1.00", "-1", "10000", "£2", "٢"])
def test_what_is_no_small_whole_number_is_refused(months: str) -> None:
    data = QueryDict(mutable=True)
    data.update({"decision": "extend", "extension_reason": "Missed Payment/s", "months": months})

    wrong = read_form(ProposeExtension, data).errors["months"]
    assert wrong.startswith("By how many whole months: give a whole number")
