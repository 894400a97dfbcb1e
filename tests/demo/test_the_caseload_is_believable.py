import io
import json
import re
from collections import Counter
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from typing import Any

import pytest

from evenhand.demo.caseload import CORNERS, EVERY, corner_of, make_caseload
from evenhand.demo.corners import shows
from evenhand.demo.ready import ready_on
from evenhand.work.caseload import Line, differing, person_fingerprint, read_lines

TODAY = date(2017, 6, 12)
SEED = 7
KEY = b"a key for these tests"
Fields = dict[str, Any]


@pytest.fixture(scope="module")
def lines() -> list[Fields]:
    return list(make_caseload(400, SEED, TODAY))


@pytest.fixture(scope="module")
def taken(lines: list[Fields]) -> list[Line]:
    content = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines).encode()
    results = list(read_lines(io.BytesIO(content), demonstration=True))
    assert [result for result in results if not isinstance(result, Line)] == []
    return [result for result in results if isinstance(result, Line)]


def parents(lines: list[Fields]) -> list[Fields]:
    return [line[role] for line in lines for role in ("paying_parent", "receiving_parent")]


def test_every_line_can_be_taken(taken: list[Line]) -> None:
    assert len(taken) == 400
    assert len({line.content.case for line in taken}) == 400


def test_the_same_seed_makes_the_same_caseload_on_every_machine(lines: list[Fields]) -> None:
    def digest(seed: int) -> str:
        made = json.dumps(list(make_caseload(40, seed, TODAY)), sort_keys=True)
        return sha256(made.encode()).hexdigest()

    assert digest(SEED) == digest(SEED)
    assert digest(SEED) != digest(SEED + 1)
    assert lines[:40] == list(make_caseload(40, SEED, TODAY))


def test_the_start_of_a_caseload_does_not_depend_on_its_length() -> None:
    assert list(make_caseload(60, SEED, TODAY))[:25] == list(make_caseload(25, SEED, TODAY))


@pytest.mark.parametrize("corner", CORNERS, ids=str)
def test_four_hundred_cases_show_every_corner(corner: str, lines: list[Fields]) -> None:
    assert any(shows(line, CORNERS[corner], TODAY) for line in lines)


def test_each_corner_has_an_account_of_its_own() -> None:
    assert Counter(filter(None, map(corner_of, range(EVERY)))) == Counter(list(CORNERS))


@pytest.mark.parametrize("today", [date(2016, 9, 1), date(2018, 2, 28), date(2020, 2, 29), date(2021, 6, 30)])
def test_another_day_of_the_office_makes_lines_that_can_be_taken(today: date) -> None:
    content = "\n".join(json.dumps(line) for line in make_caseload(400, SEED, today)).encode()

    assert all(isinstance(result, Line) for result in read_lines(io.BytesIO(content), demonstration=True))


def test_one_person_is_the_same_on_every_line(taken: list[Line]) -> None:
    seen: dict[str, dict[str, str]] = {}
    twice = 0
    for line in taken:
        for person in (line.content.paying_parent, line.content.receiving_parent):
            digests = person_fingerprint(person, KEY)
            twice += person.reference in seen
            assert differing(seen.setdefault(person.reference, digests), digests) == []
    assert twice > 20


def test_some_accounts_have_two_receiving_parents_and_one_has_three(lines: list[Fields]) -> None:
    accounts = Counter(line["master_case"] for line in lines)

    assert {1, 2, 3} == set(accounts.values())
    assert 15 <= sum(count > 1 for count in accounts.values()) <= 40


def test_cases_of_one_account_can_differ_in_what_is_wanted(lines: list[Fields]) -> None:
    wishes: dict[str, set[str]] = {}
    for line in lines:
        wishes.setdefault(line["master_case"], set()).add(line["application"]["receiving_parent_wants"])

    assert any({"collect-and-pay", "direct-pay"} <= wanted for wanted in wishes.values())


def test_somebody_pays_on_one_case_and_receives_on_another(lines: list[Fields]) -> None:
    paying = {line["paying_parent"]["reference"] for line in lines}

    assert paying & {line["receiving_parent"]["reference"] for line in lines}


def test_somebody_receives_from_two_paying_parents(lines: list[Fields]) -> None:
    pairs = {(line["receiving_parent"]["reference"], line["paying_parent"]["reference"]) for line in lines}

    assert max(Counter(receiving for receiving, _ in pairs).values()) == 2


def test_a_few_numbers_stand_under_two_references_and_no_others_do(lines: list[Fields]) -> None:
    holders: dict[str, set[str]] = {}
    for person in parents(lines):
        if "nino" in person:
            holders.setdefault(person["nino"], set()).add(person["reference"])

    assert 1 <= sum(len(references) == 2 for references in holders.values()) <= 6
    assert max(map(len, holders.values())) == 2


def test_nobody_can_be_found_by_what_was_made_up(lines: list[Fields]) -> None:
    for person in parents(lines):
        assert re.fullmatch(r"QQ[0-9]{6}[A-D]", person.get("nino", "QQ000000A"))
        assert re.search(r" [0-9][CIKMOV]{2}$", person["postcode"])
        assert person["email"] == "" or person["email"].endswith("@example.org")
        assert person["phone"] == "" or re.fullmatch(
            r"07700 900\d{3}|01632 960\d{3}|020 7946 0\d{3}|029 2018 0\d{3}|0191 498 0\d{3}|01\d1? ?\d? ?496 0\d{3}",
            person["phone"],
        )


def test_names_come_from_many_places(lines: list[Fields]) -> None:
    names = {person["name"] for person in parents(lines)}

    assert len(names) > 500
    assert any(not name.isascii() for name in names)
    assert any("'" in name for name in names)


def may_be_offered(line: Fields) -> bool:
    circumstances, legacy, application = line["paying_parent"]["circumstances"], line["legacy"], line["application"]
    return (
        line["segment"] == "new-case"
        and application["receiving_parent_wants"] == "collect-and-pay"
        and application["paying_parent_wants"] != "collect-and-pay"
        and circumstances["employment"] in {"employed", "self-employed"}
        and circumstances["benefits"] == []
        and legacy["segment"] in {"5", "unknown"}
        and legacy.get("liability_ends_on", "") > application["received_on"]
        and (legacy["method_of_collection"] in {"DEO", "DER", "RDO"} or bool(legacy["enforcement"]))
    )


def test_most_cases_may_be_offered_the_opportunity(lines: list[Fields]) -> None:
    assert 200 <= sum(map(may_be_offered, lines)) <= 290


def test_applications_came_in_over_eight_weeks(lines: list[Fields]) -> None:
    offered = [date.fromisoformat(line["application"]["received_on"]) for line in lines if may_be_offered(line)]
    weeks = Counter((TODAY - day).days // 7 for day in offered)

    assert all(weeks[week] >= 10 for week in range(8))
    assert max(offered) == TODAY


def test_letters_of_every_age_have_been_issued(lines: list[Fields]) -> None:
    ages = {
        (TODAY - date.fromisoformat(line["application"]["provisional_letter_on"])).days
        for line in lines
        if "provisional_letter_on" in line["application"]
    }

    assert {0, 14, 15} <= ages
    assert max(ages) > 35


def test_days_hang_together(taken: list[Line]) -> None:
    for line in (item.content for item in taken):
        application, legacy = line.application, line.legacy
        assert application.received_on <= TODAY
        assert application.received_on <= (application.provisional_letter_on or TODAY) <= TODAY
        assert all(application.received_on <= note.on <= TODAY for note in line.notes)
        assert all(before.on <= after.on for before, after in pairwise(line.notes[1:]))
        if legacy.liability_ends_on:
            assert (legacy.selected_on or date.min) < (legacy.closure_notice_on or date.max)
            assert (legacy.closure_notice_on or date.min) < legacy.liability_ends_on
            assert line.annual_review_on > legacy.liability_ends_on + timedelta(days=364)
        if application.effective_on:
            assert application.effective_on <= TODAY


def test_a_line_is_ready_once_all_it_tells_of_has_happened(lines: list[Fields]) -> None:
    ready = [(ready_on(line), line) for line in lines]

    assert all(day <= TODAY for day, _ in ready)
    assert all(day.isoformat() >= line["application"]["received_on"] for day, line in ready)


def test_children_are_born_to_grown_parents(taken: list[Line]) -> None:
    for line in (item.content for item in taken):
        youngest = max(line.paying_parent.date_of_birth, line.receiving_parent.date_of_birth)
        assert all(child.date_of_birth.year - youngest.year >= 16 for child in line.children)


@pytest.mark.parametrize(
    ("role", "seen"),
    [("receiving_parent", range(25, 75)), ("paying_parent", range(5, 30))],
    ids=["receiving", "paying"],
)
def test_some_parents_need_protection(role: str, seen: range, lines: list[Fields]) -> None:
    assert sum(bool(line[role]["protection"]) for line in lines) in seen
