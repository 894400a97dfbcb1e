"""The form of each kind of file that holds a line for each of many."""

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema_rs
import pytest

from tests.cli.saying import Terminal

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = {"caseload": "caseload-sample.jsonl", "what-if": "what-if-sample.jsonl", "calculate": "", "plan": ""}


@pytest.mark.parametrize("form", EXAMPLES)
def test_the_form_of_a_file_is_printed_and_its_examples_are_of_it(form: str, evenhand: Terminal) -> None:
    schema = json.loads(evenhand("schema", form).out)

    jsonschema_rs.meta.validate(schema)
    assert schema["$schema"].endswith("2020-12/schema") and '"null"' not in json.dumps(schema)
    assert [part for part in parts(schema) if "default" in part and not is_of(part)] == []
    if EXAMPLES[form]:
        lines = (ROOT / "examples" / EXAMPLES[form]).read_text(encoding="utf-8").splitlines()
        of_it = jsonschema_rs.validator_for(schema, validate_formats=True)
        assert [line for line in lines if not of_it.is_valid(json.loads(line))] == []


def parts(found: object) -> Iterator[dict[str, object]]:
    """Every object of a schema, the innermost first."""
    for part in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        yield from parts(part)
    if isinstance(found, dict):
        yield found


def is_of(part: dict[str, object]) -> bool:
    """Whether what is taken where nothing is given could be given."""
    return "$ref" in str(part) or jsonschema_rs.is_valid(part, part["default"])


def test_the_form_of_another_file_is_none(evenhand: Terminal) -> None:
    assert evenhand("schema", "statement").code == 2
