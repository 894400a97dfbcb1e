from datetime import date

import pytest

from evenhand.work.actors import user_of_key
from tests.api.asking import Person
from tests.cli.saying import Terminal
from tests.offices import TUESDAY, colleague, open_office

pytestmark = pytest.mark.django_db


def test_a_key_is_shown_once_and_opens_the_api(evenhand: Terminal) -> None:
    open_office()
    colleague("sam", "caseworker")

    said = evenhand("key", "sam")

    assert (said.code, said.err) == (0, "")
    assert Person(said.out.strip()).get("/office").body["you"] == "sam"


def test_a_key_may_end(evenhand: Terminal) -> None:
    open_office()
    colleague("sam", "caseworker")

    key = evenhand("key", "sam", "--until", "2017-02-16").out.strip()

    assert user_of_key(key, TUESDAY) is not None
    assert user_of_key(key, date(2017, 2, 16)) is None


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("nobody",), "nobody: nobody of that name works here."),
        (("sam", "--until", "2017-02-14"), "so this key would never work"),
        (("sam", "--name", "x" * 61), "--name: up to 60 characters are expected."),
    ],
)
def test_a_key_that_cannot_be_made_is_refused(evenhand: Terminal, words: tuple[str, ...], sentence: str) -> None:
    open_office()
    colleague("sam", "caseworker")

    said = evenhand("key", *words)

    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
