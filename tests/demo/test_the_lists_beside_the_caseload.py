import io
from collections.abc import Callable
from datetime import date
from typing import Any, TextIO

import pytest

from evenhand.demo import make_caseload, write_benefit_notices, write_legal_exclusions, write_legal_list
from evenhand.work.files import BenefitNotice, Faults, benefit_notices, legal_exclusions, legal_list

SEED = 7
TODAY = date(2017, 6, 12)
LINES = list(make_caseload(400, SEED, TODAY))
NUMBERS = {line["paying_parent"].get("nino") for line in LINES}


def written(write: Callable[[TextIO], None]) -> io.BytesIO:
    stream = io.StringIO(newline="")
    write(stream)
    return io.BytesIO(stream.getvalue().encode())


def told(kinds: set[str]) -> set[str]:
    """Numbers of those of whom the caseload tells an action of these kinds."""
    return {
        line["paying_parent"]["nino"]
        for line in LINES
        if "nino" in line["paying_parent"] and line["legacy"]["enforcement"] != "unknown"
        for action in line["legacy"]["enforcement"]
        if action["kind"] in kinds
    }


def good(results: list[Any]) -> list[Any]:
    assert [result for result in results if isinstance(result, Faults)] == []
    return results


@pytest.fixture(scope="module")
def notices() -> list[BenefitNotice]:
    return good(
        list(benefit_notices(written(lambda out: write_benefit_notices(LINES, out, SEED, TODAY)), demonstration=True))
    )


def test_the_legal_list_has_those_of_the_caseload_more_and_strangers() -> None:
    listed = good(list(legal_list(written(lambda out: write_legal_list(LINES, out, SEED)), demonstration=True)))
    numbers = {entry.nino for entry in listed}

    assert told({"liability-order"}) <= numbers
    assert len(numbers - NUMBERS) == 5
    assert (numbers & NUMBERS) - told({entry.action for entry in listed})


def test_the_legal_spoc_knows_of_more_exclusions_than_the_caseload() -> None:
    stream = written(lambda out: write_legal_exclusions(LINES, out, SEED))
    excluded = good(list(legal_exclusions(stream, demonstration=True)))

    actions = {"order-for-sale", "committal", "sisted", "disqualification"}
    assert {entry.action for entry in excluded} == actions
    assert {entry.nino for entry in excluded} > told(actions)


def test_benefits_start_after_the_application_and_by_today(notices: list[BenefitNotice]) -> None:
    received = {line["paying_parent"].get("nino"): line["application"]["received_on"] for line in LINES}

    assert len(notices) >= 8
    assert all(received[notice.nino] < notice.starts.isoformat() <= TODAY.isoformat() for notice in notices)


def test_every_notice_has_an_identity_of_its_own(notices: list[BenefitNotice]) -> None:
    assert len({notice.notice_id for notice in notices}) == len(notices)


def test_some_benefits_end_again(notices: list[BenefitNotice]) -> None:
    assert {notice.ends is None for notice in notices} == {True, False}


def test_the_same_caseload_and_seed_give_the_same_files() -> None:
    def files() -> list[bytes]:
        return [
            written(lambda out: write_legal_list(LINES, out, SEED)).getvalue(),
            written(lambda out: write_legal_exclusions(LINES, out, SEED)).getvalue(),
            written(lambda out: write_benefit_notices(LINES, out, SEED, TODAY)).getvalue(),
        ]

    assert files() == files()
