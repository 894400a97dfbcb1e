"""The guide as it is: every page, every place where one helps, and every walk."""

import hashlib

import pytest
from django.urls import get_resolver

from evenhand.config.book import the_book
from evenhand.work.guide.find import find
from evenhand.work.guide.pages import GUIDE, guide
from evenhand.work.guide.places import beside_task, places
from evenhand.work.guide.walks import Walk, walks
from tests.words.texts import ROOT

PICTURES = ROOT / "evenhand" / "web" / "static" / "guide"
# The beginning of each walk's digest in its version. Another text is another version: people did the old one.
DIGESTS = {
    "first-day": ("1", "b6f5db5d07db"),
    "let-letters-go": ("1", "19c350768f96"),
    "protect-both-parents": ("1", "51ae92872bc9"),
    "make-an-offer": ("1", "37d96c34ca47"),
    "record-an-answer": ("1", "8ba69eac91b3"),
    "send-money-out": ("3", "b42e6144d04f"),
    "missed-payment": ("1", "dc279f79bf8f"),
    "set-a-plan": ("1", "b34d2ae277ca"),
    "early-end": ("1", "d4debddf967c"),
    "scheduled-end": ("1", "d803f65ccda9"),
    "extension": ("1", "c48def549006"),
    "approve": ("1", "8ae9e5d4a088"),
    "read-reports": ("1", "dd132e24ecd7"),
    "take-files-in": ("1", "d16476eb7528"),
    "look-after-the-office": ("2", "287399cae2db"),
}


def test_every_page_has_a_title_a_purpose_and_words() -> None:
    assert len(guide()) > 30
    assert [page.name for page in guide().values() if not (page.title and page.to and page.group and page.blocks)] == []


def test_every_link_and_picture_of_a_page_is_there() -> None:
    pictures = {block.file for page in guide().values() for block in page.blocks if block.kind == "picture"}
    pictures |= {step.picture for walk in walks().values() for step in walk.steps if step.picture}

    assert pictures
    assert [name for name in pictures if not (PICTURES / name).is_file()] == []
    assert {path.name for path in PICTURES.iterdir()} == pictures | {"desk.png"}


def test_every_place_leads_to_a_page_and_every_procedure_has_one() -> None:
    named = {name for part in places().values() for name in part.values()}
    addresses = {pattern.name for pattern in get_resolver().url_patterns[-1].url_patterns}
    procedures = the_book().procedures

    assert named <= set(guide())
    assert set(places()["pages"]) <= addresses
    assert set(procedures) - set(places()["procedures"]) == set()
    tasks = {f"{procedure.id}/{task.id}" for procedure in procedures.values() for task in procedure.tasks}
    assert set(places()["tasks"]) <= tasks


def test_a_task_may_have_another_page_than_its_request() -> None:
    pages = [beside_task("outcome-scheduled-end", task) for task in ("approve-fees", "unlikely-check")]

    assert [page.name for page in pages if page] == ["approving", "how-it-ends"]


def test_a_page_is_found_by_words_in_any_order() -> None:
    assert next(each.page.name for each in find("suspense")) == "suspense"
    assert "letters" in [each.page.name for each in find("braille letter")]
    assert "letters" in [each.page.name for each in find("LETTER brail")]
    assert find("weather forecast") == find("  ") == ()
    assert "braille" in next(each.excerpt for each in find("braille") if each.page.name == "letters")


@pytest.mark.parametrize("walk", walks().values(), ids=lambda walk: walk.id)
def test_a_walk_can_be_done_and_is_asked_about(walk: Walk) -> None:
    assert len(walk.steps) >= 3 and len(walk.questions) >= 2
    assert walk.start and walk.who and 0 < walk.minutes <= 30
    assert all(step.do and (not step.picture or step.shows) for step in walk.steps)
    assert all(len(each.answers) >= 2 and each.asks.endswith("?") and each.look for each in walk.questions)
    assert len({each.name for each in walk.questions}) == len(walk.questions)


def test_a_walk_that_was_changed_has_another_version() -> None:
    told = {name: (walk.version, digest(name)) for name, walk in walks().items()}

    assert told == DIGESTS


def digest(name: str) -> str:
    return hashlib.sha256((GUIDE / "walks" / f"{name}.toml").read_bytes()).hexdigest()[:12]
