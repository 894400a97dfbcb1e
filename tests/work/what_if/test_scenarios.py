"""The scenarios that come with the product are read, and the announced one is what the rule tables announce."""

from datetime import date

import pytest

from evenhand.config.book import DATA, toml_of
from evenhand.domain.what_if import Scenario, Who
from evenhand.work.what_if.parameters import standing
from evenhand.work.what_if.scenarios import read_scenario, shipped

DAYS = (date(2017, 6, 12), date(2026, 3, 2))
WHO = {None: Who.ALL, "who pays in full and on time": Who.PROMPT, "who does not": Who.OTHERS}


@pytest.mark.parametrize("name", sorted(shipped()))
@pytest.mark.parametrize("day", DAYS)
def test_each_is_read_in_the_demonstration_and_today(name: str, day: date) -> None:
    found = read_scenario(name, shipped()[name], day)

    assert isinstance(found, Scenario)
    assert found.changes and found.as_at is None


def test_the_announced_fees_are_those_of_the_rule_table() -> None:
    announced = toml_of(DATA / "rules" / "fees.toml")["announced"]
    found = read_scenario("reform", shipped()["announced-fee-reform"], DAYS[-1])

    assert isinstance(found, Scenario)
    assert {(each.name, each.value, each.who) for each in found.changes} == {
        (each["name"], each["value"], WHO[each.get("who")]) for each in announced
    }


def test_a_digest_is_of_the_words_and_not_of_how_lines_end() -> None:
    text = shipped()["lower-limit"]
    one, same, other = (read_scenario("x", each, DAYS[0]) for each in (text, text.replace("\n", "\r\n"), f"#\n{text}"))

    assert isinstance(one, Scenario) and isinstance(same, Scenario) and isinstance(other, Scenario)
    assert one.digest == same.digest != other.digest


@pytest.mark.parametrize("raw", [b"\xff\xfe", b"name = ", b"x" * 70_000, b"a" * 3 + b"=[" * 30_000])
def test_what_is_no_scenario_is_one_sentence(raw: bytes) -> None:
    found = read_scenario("mine.toml", raw, DAYS[0])

    assert isinstance(found, tuple)
    assert len(found) == 1 and found[0].startswith("mine.toml: ")


def test_before_the_scheme_no_parameter_has_a_value() -> None:
    assert {each.rule for each in standing(date(2012, 1, 1))} == {None}
