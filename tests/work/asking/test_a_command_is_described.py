"""The schema of a command says what building it takes: one judges the other, at random."""

from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.domain.opportunity.commands import COMMANDS, AnswerOffer, DetermineRate
from evenhand.domain.procedures.known import KNOWN
from evenhand.work.asking import command_from, questions, schema_of
from tests.work.asking.answers import a_value

KINDS = [*COMMANDS.values(), *KNOWN.values()]


@st.composite
def commands(draw: st.DrawFn) -> tuple[type, dict[str, Any]]:
    kind = draw(st.sampled_from(KINDS))
    asked = {question.name: question for question in questions(kind)}
    names = draw(st.lists(st.sampled_from([*asked, "stray"]), unique=True))
    return kind, {name: draw(a_value(asked[name])) if name in asked else 1 for name in names}


@given(commands())
def test_what_the_schema_takes_is_taken_and_nothing_else(drawn: tuple[type, dict[str, Any]]) -> None:
    kind, values = drawn

    described = jsonschema_rs.validator_for(schema_of(kind), validate_formats=True).is_valid(values)

    assert described == (not isinstance(command_from(kind, values), list))


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_one(kind: type) -> None:
    jsonschema_rs.meta.validate(schema_of(kind) | {"$schema": "https://json-schema.org/draft/2020-12/schema"})


def test_the_words_of_each_choice_are_told() -> None:
    answer = schema_of(AnswerOffer)["properties"]["answer"]

    assert answer["title"] == "What did the paying parent say?"
    assert {"const": "not-reached", "title": "Could not reach them"} in answer["oneOf"]


def test_an_amount_is_told_by_its_form() -> None:
    assert schema_of(DetermineRate)["properties"]["rate"]["pattern"].startswith("^")
