from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evenhand.config.book import DataFault, read_rules
from evenhand.domain.rules import NoRuleInForce
from tests.domain.cases import BOOK

RULES = BOOK.rules
LAW = [
    "opportunity.law", "opportunity.months", "opportunity.days", "offer.answer_days", "offer.withdraw_days",
    "offer.late_days", "offer.attempts_for_wilful_silence", "offer.collection_lead_working_days",
    "offer.non_enforced_per_cent",
]  # fmt: skip
RULE = '[[rule]]\nname = "{name}"\nvalue = {value}\nfrom = {start}\n{end}ruling = "R2"\nsource = "test"\n'


def table(folder: Path, *rules: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "rules.toml").write_text("\n".join(rules))
    return folder


def rule(name: str, value: object, start: str, end: str = "") -> str:
    return RULE.format(name=name, value=value, start=start, end=f"to = {end}\n" if end else "")


def test_no_two_values_of_one_name_hold_on_one_day() -> None:
    for rules in RULES.table.values():
        for one, other in pairwise(sorted(rules, key=lambda item: item.during.start)):
            assert not one.during.overlaps(other.during), one.name


def test_every_value_names_its_source_and_the_ruling_that_set_it() -> None:
    for rules in RULES.table.values():
        assert all(item.source and item.ruling for item in rules)


@pytest.mark.parametrize("name", LAW)
def test_what_rests_on_the_law_holds_while_the_law_did_and_not_a_day_longer(name: str) -> None:
    first, after = date(2016, 5, 23), date(2021, 5, 22)
    assert RULES.in_force(name, first)
    assert RULES.in_force(name, after - timedelta(days=1))
    for day in (first - timedelta(days=1), after):
        assert not RULES.in_force(name, day)
        with pytest.raises(NoRuleInForce, match=f"{name} is in force on {day}"):
            RULES.rule(name, day)


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.sampled_from(sorted(RULES.table)))
def test_on_any_day_there_is_one_value_or_none(day: date, name: str) -> None:
    holding = [item for item in RULES.table[name] if day in item.during]
    assert len(holding) <= 1
    assert RULES.in_force(name, day) == bool(holding)
    if holding:
        assert RULES.rule(name, day) is holding[0]


def test_a_name_that_nobody_wrote_has_no_value() -> None:
    with pytest.raises(NoRuleInForce, match=r"no rule offer\.days"):
        RULES.number("offer.days", date(2017, 1, 1))


def test_a_word_is_not_taken_for_a_number() -> None:
    with pytest.raises(TypeError, match="a word, not a number"):
        RULES.number("opportunity.law", date(2017, 1, 1))


def test_a_row_holds_numbers_or_words_and_neither_is_taken_for_the_other(tmp_path: Path) -> None:
    folder = table(tmp_path, rule("n", [12, 16, 19], "2016-01-01"), rule("w", ["1/7", "2/7"], "2016-01-01"))
    numbers, words = (read_rules((folder,)).rule(name, date(2016, 6, 1)) for name in "nw")

    assert (numbers.numbers, str(numbers.value)) == ((12, 16, 19), "12, 16, 19")
    assert (words.words, str(words.value)) == (("1/7", "2/7"), "1/7, 2/7")
    with pytest.raises(TypeError, match="holds a row, not a number"):
        _ = numbers.number
    with pytest.raises(TypeError, match="holds words, not numbers"):
        _ = words.numbers
    with pytest.raises(TypeError, match="holds numbers, not words"):
        _ = numbers.words


def test_one_value_is_not_taken_for_a_row() -> None:
    with pytest.raises(TypeError, match="one value, not a row"):
        _ = RULES.rule("fees.paying_parent_per_cent", date(2017, 1, 1)).numbers


@pytest.mark.parametrize("value", ["1.5", "true", "[]", '[1, "two"]', "[1.5]", "2016-01-01", "[[1]]"])
def test_a_value_that_is_no_whole_number_word_or_row_stops_the_office_at_start(value: str, tmp_path: Path) -> None:
    with pytest.raises(DataFault, match="x is no whole number, no word, and no row"):
        read_rules((table(tmp_path, rule("x", value, "2016-01-01")),))


def test_two_values_on_one_day_stop_the_office_at_start(tmp_path: Path) -> None:
    folder = table(tmp_path, rule("x", 1, "2016-01-01", "2016-02-01"), rule("x", 2, "2016-01-31"))
    with pytest.raises(DataFault, match="two values of x hold on one date"):
        read_rules((folder,))


def test_a_value_that_begins_where_another_ends_is_its_successor(tmp_path: Path) -> None:
    folder = table(tmp_path, rule("x", 1, "2016-01-01", "2016-02-01"), rule("x", 2, "2016-02-01"))
    rules = read_rules((folder,))
    assert (rules.number("x", date(2016, 1, 31)), rules.number("x", date(2016, 2, 1))) == (1, 2)


def test_an_office_replaces_the_whole_table_of_a_name_and_the_digest_tells(tmp_path: Path) -> None:
    ours = table(tmp_path / "ours", rule("x", 1, "2016-01-01"), rule("y", 5, "2016-01-01"))
    theirs = table(tmp_path / "theirs", rule("x", 3, "2017-01-01"))
    rules = read_rules((ours, theirs))
    assert not rules.in_force("x", date(2016, 6, 1))
    assert (rules.number("x", date(2017, 6, 1)), rules.number("y", date(2017, 6, 1))) == (3, 5)
    assert rules.digest != read_rules((ours,)).digest
