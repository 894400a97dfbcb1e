"""Whatever stands in a field, the fault is said in words of ours, and the reader never breaks."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from evenhand.work.caseload import Faults, Line
from evenhand.work.caseload.line import CaseLine
from evenhand.work.caseload.wording import EXPECTED
from tests.work.caseload.lines import Fields, an_example, read, read_one

JARGON = ("Input should", "valid", "pydantic", "dictionary", "instance", "tuple", "str", "bool", "NoneType")
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
Place = tuple[int | str, ...]


def places(value: Any, above: Place = ()) -> list[Place]:
    """Every place in an example where something stands."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [above, *(place for key, inner in inside for place in places(inner, (*above, key)))]


FULL = an_example(1) | {"methods": [{"kind": "DD", "share": "1.00", "first_collection_on": "2017-04-03"}]}
FULL["paying_parent"]["circumstances"] |= {"prison": {"from": "2016-01-01", "to": "2016-02-01"}}
PLACES = [place for place in places(FULL) if place]


def put(place: Place, value: object) -> Fields:
    line: Fields = json.loads(json.dumps(FULL))
    at: Any = line
    for key in place[:-1]:
        at = at[key]
    at[place[-1]] = value
    return line


@given(st.sampled_from(PLACES), ANYTHING)
def test_anything_anywhere_is_taken_or_refused_in_plain_words(place: Place, value: object) -> None:
    result = read_one(put(place, value))

    if isinstance(result, Faults):
        for fault in result.faults:
            assert not any(word in fault.expected for word in JARGON), fault
            assert fault.expected != "another value"
            assert "=list" not in fault.field
            assert "\n" not in fault.sentence


@given(st.sampled_from(PLACES), ANYTHING)
def test_every_way_of_being_wrong_has_words(place: Place, value: object) -> None:
    try:
        CaseLine.model_validate(put(place, value), context={"demonstration": True})
    except ValidationError as error:
        assert {detail["type"] for detail in error.errors()} <= set(EXPECTED)


@given(st.binary(max_size=300))
def test_any_bytes_are_answered_line_by_line(content: bytes) -> None:
    results = read(content)

    assert len(results) == len(content.split(b"\n")) - content.endswith(b"\n") - (content == b"")
    assert not any(isinstance(result, Line) for result in results)
