"""A value with other fields is what `dataclasses.replace` gives."""

from dataclasses import replace

import pytest

from evenhand.domain.altered import altered
from tests.domain.cases import case


def test_a_value_with_other_fields_is_another_value() -> None:
    before = case()
    after = altered(before, outcome="Accepted", version=3)
    assert after == replace(before, outcome="Accepted", version=3)
    assert before == case()


def test_a_field_that_there_is_not_is_refused() -> None:
    with pytest.raises(TypeError, match="CaseState has no outcoming"):
        altered(case(), outcoming="Accepted")
