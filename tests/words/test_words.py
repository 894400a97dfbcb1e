"""The words hang together: steps, rulings, drop-down values, and what the old procedure asked for."""

import re
from collections import Counter
from typing import Any

import pytest

from tests.words.texts import DATA, ROOT, SCRIPTS, read

STEPS = read(DATA / "steps.toml")["step"]
RULINGS = read(DATA / "rulings.toml")["ruling"]
ENUMERATIONS = read(DATA / "enumerations.toml")
BRANCHES = read(ROOT / "docs" / "effort.toml")["branch"]
CLAIMS = {"task", "event", "rule", "letter", "timer", "guide", "report"}
COUNTED = {
    "GEN": 10, "ELG": 6, "PPC": 1, "PPO": 18, "RPO": 23, "SCH": 36, "EAR": 38, "EXT": 18, "LKP": 8, "LTT": 3,
    "LET": 4, "NEG": 15,
}  # fmt: skip


def test_no_step_is_missing_from_a_chapter_of_the_procedures() -> None:
    expected = [f"{chapter}-{number}" for chapter, last in COUNTED.items() for number in range(1, last + 1)]
    after_first = expected.index("EAR-1") + 1
    expected[after_first:after_first] = [f"EAR-1{letter}" for letter in "abcdefg"]

    assert list(STEPS) == expected


def test_each_step_says_who_does_what_and_what_answers_for_it() -> None:
    for step, entry in STEPS.items():
        assert list(entry) == ["actor", "kind", "title", "says", "claim", "by"], step
        assert entry["actor"] in {"CW", "SYS", "TL", "ECM", "AAC", "EST"}, step
        assert entry["claim"] in CLAIMS, step
        assert entry["by"], step
        assert 3 <= len(entry["title"].split()) <= 7, step
        assert entry["says"].endswith("."), step


def test_a_step_that_points_to_another_points_to_one_that_exists() -> None:
    named = {
        step
        for entry in (*STEPS.values(), *RULINGS.values())
        for step in re.findall(rf"\b(?:{'|'.join(COUNTED)})-\d+[a-g]?", entry["says"])
    }

    assert "PPO-14" in named
    assert named <= set(STEPS)


def test_no_ruling_is_missing_from_the_list() -> None:
    lasts = {"R": 29, "M": 10, "N": 9, "P": 3}
    expected = [f"{kind}{number}" for kind, last in lasts.items() for number in range(1, last + 1)]

    assert list(RULINGS) == expected


def test_each_ruling_says_what_it_decides_and_where_it_comes_from() -> None:
    for ruling, entry in RULINGS.items():
        assert list(entry) == ["title", "says", "sources", "departs"], ruling
        assert set(entry["sources"]) <= set(STEPS), ruling
        assert isinstance(entry["departs"], bool), ruling


def test_no_drop_down_offers_the_same_value_twice_or_marks_one_that_it_lacks() -> None:
    for name, held in ENUMERATIONS["list"].items():
        twice = [value for value, times in Counter(held["values"]).items() if times > 1]
        assert (name, twice) == (name, [])
        assert set(held["ours"]) <= set(held["values"]), name
        assert set(held["steps"]) <= set(STEPS), name


def test_each_method_has_one_code() -> None:
    codes = Counter(method["code"] for method in ENUMERATIONS["method"])

    assert codes.total() == len(codes)
    assert {method["direction"] for method in ENUMERATIONS["method"]} == {"from", "to"}


def test_each_request_names_the_steps_that_open_it() -> None:
    for request in ENUMERATIONS["request"]:
        assert request["steps"], request["id"]
        assert set(request["steps"]) <= set(STEPS), request["id"]


def test_both_routes_are_counted_for_every_answer_to_the_offer() -> None:
    counted = Counter((branch["id"], branch["route"]) for branch in BRANCHES)
    answers = {branch["id"] for branch in BRANCHES} - {"returned-letter", "prefers-collect-and-pay"}

    assert set(counted.values()) == {1}
    assert {(answer, route) for answer in answers for route in ("receiving", "paying")} <= set(counted)


@pytest.mark.parametrize("branch", BRANCHES, ids=lambda branch: f"{branch['route']}-{branch['id']}")
def test_what_the_old_procedure_asked_for_is_counted_by_step(branch: dict[str, Any]) -> None:
    for action in branch["actions"]:
        assert list(action) == ["step", "action", "entries", "clicks"]
        assert action["step"] in STEPS
        assert action["entries"] + action["clicks"] > 0
        assert min(action["entries"], action["clicks"]) >= 0


def test_a_script_stands_in_a_file_of_its_own_name() -> None:
    assert SCRIPTS
    assert [path for path in SCRIPTS if read(path)["id"] != path.stem] == []
