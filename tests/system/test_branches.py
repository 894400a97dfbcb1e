"""Each branch of an offer, on both routes, from the open request to the closed one."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.system.branches import BRANCHES, FOLLOW_UP, Branch
from tests.system.cases import reference
from tests.system.effort import DOCUMENT, document, written
from tests.system.person import OFFER
from tests.system.seen import timeline
from tests.system.walking import Walks


@pytest.fixture(scope="session")
def walks(browser: Browser, office_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walks]:
    """Walks a branch when it is first asked for."""
    with ExitStack() as left:
        yield Walks(browser, office_template, tmp_path_factory.mktemp("branches"), left)


@pytest.mark.parametrize("branch", BRANCHES, ids=lambda branch: branch.name)
def test_a_caseworker_walks_an_offer_to_its_end(branch: Branch, walks: Walks) -> None:
    person = walks.of(branch).person

    told = timeline(person.page, reference(branch.case))

    assert [sentence for sentence in branch.tells if sentence not in told] == []
    person.opens_case(branch.case)
    assert person.page.get_by_role("link", name=OFFER, exact=True).count() == 0
    assert person.page.get_by_role("link", name=FOLLOW_UP, exact=True).count() == 0


def test_what_the_branches_take_is_what_the_document_says(walks: Walks) -> None:
    counted = {branch.name: walks.of(branch).counted for branch in BRANCHES}

    assert document(counted) == DOCUMENT.read_text(encoding="utf-8"), "'python -m tests.system.effort' writes it anew"


def test_every_branch_of_the_written_procedure_is_walked() -> None:
    assert [branch.name for branch in BRANCHES] == list(written())
