"""Each branch of an offer, on both routes, from the open request to the closed one."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.branches.table import FURTHER
from tests.system import doing
from tests.system.branches import BRANCHES, FOLLOW_UP, Branch
from tests.system.cases import reference
from tests.system.effort import DOCUMENT, document, written
from tests.system.endings import ENDINGS, Ending
from tests.system.person import OFFER, Person
from tests.system.seen import fact, not_recorded, timeline
from tests.system.walking import Endings, Walks


@pytest.fixture(scope="module")
def walks(browser: Browser, office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walks]:
    """Walks a branch when it is first asked for."""
    with ExitStack() as left:
        yield Walks(browser, office_template, tmp_path_factory.mktemp("branches"), left)


@pytest.mark.parametrize("branch", BRANCHES, ids=lambda branch: branch.name)
def test_a_caseworker_walks_an_offer_to_its_end(branch: Branch, walks: Walks) -> None:
    person = walks.of(branch).person

    told = timeline(person.page, reference(branch.case))

    assert [sentence for sentence in branch.end.tells if sentence not in told] == []
    person.opens_case(branch.case, "compliance")
    assert fact(person.page, "PP Eligibility") == f"{branch.end.eligibility}Worked out from the facts"
    assert fact(person.page, "Compliance Opportunity") == branch.end.outcome
    person.opens_case(branch.case)
    assert person.page.get_by_role("link", name=OFFER, exact=True).count() == 0
    assert person.page.get_by_role("link", name=FOLLOW_UP, exact=True).count() == 0


def test_a_change_that_has_no_word_of_its_own_ends_an_offer_with_a_reason(amara: Person) -> None:
    branch = FURTHER["receiving: other-change"]
    amara.opens_request(branch.case)

    doing.hears_of_a_change(amara, "Another change of circumstances")
    not_recorded(amara.page, reason="Give the reason for the other change of circumstances.")
    amara.types("Reason", "They are moving abroad.")
    amara.presses_button("Record the answer")
    doing.tells(amara)
    doing.sets_methods(amara)

    told = timeline(amara.page, reference(branch.case))
    assert [sentence for sentence in branch.end.tells if sentence not in told] == []


@pytest.fixture(scope="module")
def ends(browser: Browser, later_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endings]:
    """Walks an end of an opportunity when it is first asked for."""
    with ExitStack() as left:
        yield Endings(browser, later_office, tmp_path_factory.mktemp("endings"), left)


@pytest.mark.parametrize("way", ENDINGS, ids=lambda way: way.id)
def test_an_opportunity_is_walked_to_its_end_until_nothing_of_it_is_open(way: Ending, ends: Endings) -> None:
    assert ends.of(way).every


def test_what_the_branches_take_is_what_the_document_says(walks: Walks, ends: Endings) -> None:
    counted = {branch.name: walks.of(branch).counted for branch in BRANCHES}
    counted |= {way.id: ends.of(way) for way in ENDINGS}

    assert document(counted) == DOCUMENT.read_text(encoding="utf-8"), "'python -m tests.system.effort' writes it anew"


def test_every_branch_of_the_written_procedure_is_walked() -> None:
    assert [*(branch.name for branch in BRANCHES), *(way.id for way in ENDINGS)] == list(written())
