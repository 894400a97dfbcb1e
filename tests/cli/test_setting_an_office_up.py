import pytest

from evenhand.office.models import Office
from tests.cli.saying import Terminal
from tests.offices import open_office

pytestmark = pytest.mark.django_db
COMMANDS = [
    ("import", "caseload", "-"),
    ("import", "benefits", "-"),
    ("day",),
    ("show", "case", "700000000011", "--json"),
    ("staff", "add", "sam", "--name", "Sam Okoro", "--role", "caseworker"),
    ("key", "sam"),
    ("office",),
]


@pytest.mark.parametrize("words", COMMANDS)
def test_without_an_office_a_command_says_how_to_get_one(evenhand: Terminal, words: tuple[str, ...]) -> None:
    said = evenhand(*words)

    assert (said.code, said.out) == (2, "")
    assert said.err.count("\n") == 1
    assert said.err.startswith("There is no office in this database yet: 'evenhand office --name NAME")


def test_an_office_is_set_up_once(evenhand: Terminal) -> None:
    words = ("office", "--name", "Hastings", "--business-date", "2017-02-14", "--address", "1 No Street")

    first, second = evenhand(*words), evenhand(*words)

    assert first.code == 0
    assert first.out.startswith("Hastings is set up. The business date is Tuesday 14 February 2017.")
    assert (second.code, second.err) == (2, "This database holds an office already.\n")
    assert not Office.objects.get().demonstration


def test_an_office_says_how_it_stands(evenhand: Terminal) -> None:
    open_office()

    assert evenhand("office").out == (
        "Sample office, a demonstration office. The business date is Tuesday 14 February 2017.\n"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--name", "Hastings"), "An office is set up with both --name and --business-date."),
        (("--business-date", "2017-02-14"), "An office is set up with both --name and --business-date."),
        (("--name", " ", "--business-date", "2017-02-14"), "An office is set up with both"),
        (("--name", "Hastings", "--business-date", "14/02/2017"), "is no date: a date such as 2017-06-12 is expected"),
        (("--name", "Hastings", "--business-date", "2017-02-30"), "is no date: a date that exists is expected"),
    ],
)
def test_an_office_that_is_not_whole_is_refused(evenhand: Terminal, words: tuple[str, ...], sentence: str) -> None:
    said = evenhand("office", *words)

    assert said.code == 2
    assert sentence in said.err
    assert not Office.objects.exists()
