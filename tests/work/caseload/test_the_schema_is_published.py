from typing import Any

import pytest

from evenhand.work.caseload import caseload_schema
from tests.work.caseload.lines import an_example


def objects() -> list[dict[str, Any]]:
    schema = caseload_schema()
    return [schema, *schema["$defs"].values()]


def test_it_is_a_schema_of_the_draft_that_it_names() -> None:
    schema = caseload_schema()

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "One line of the caseload file: one case"
    assert "half open" in schema["description"]


def test_every_object_refuses_unknown_fields() -> None:
    assert all(item["additionalProperties"] is False for item in objects())


def test_nothing_may_be_null() -> None:
    assert '"null"' not in str(caseload_schema()).replace("'", '"')


def test_every_field_has_a_title_in_words() -> None:
    titles = [
        field.get("title", caseload_schema()["$defs"].get(field.get("$ref", "").rpartition("/")[2], {}).get("title"))
        for item in objects()
        for field in item["properties"].values()
    ]

    assert None not in titles
    assert "Received on" in titles
    assert not any("_" in title for title in titles)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_examples_hold_the_fields_that_it_asks_for(number: int) -> None:
    line, schema = an_example(number), caseload_schema()

    assert set(schema["required"]) <= set(line) <= set(schema["properties"])
    for part, definition in {
        "legacy": "Legacy",
        "application": "Application",
        "paying_parent": "PayingParent",
    }.items():
        asked = schema["$defs"][definition]
        assert set(asked["required"]) <= set(line[part]) <= set(asked["properties"])


def test_ranges_are_written_with_from_and_to() -> None:
    benefit = caseload_schema()["$defs"]["Benefit"]

    assert set(benefit["properties"]) == {"kind", "from", "to"}
    assert set(benefit["required"]) == {"kind", "from"}


def test_an_amount_is_a_text_and_some_may_be_unknown() -> None:
    schema = caseload_schema()

    assert schema["properties"]["arrears"]["type"] == "string"
    income = schema["$defs"]["Circumstances"]["properties"]["gross_weekly_income"]
    assert {"const": "unknown"} in income["anyOf"]
