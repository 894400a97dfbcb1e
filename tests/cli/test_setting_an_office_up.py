import io
import sys
from datetime import date

import pytest
from django.contrib.auth.models import User

from evenhand.office.models import Office, StaffRole
from evenhand.work.actors import user_of_key
from tests.api.asking import Person
from tests.cli.saying import Terminal
from tests.offices import TUESDAY, colleague, open_office

pytestmark = pytest.mark.django_db
GOOD = b"correct horse battery staple\n"
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


def test_a_colleague_is_added_with_a_password_that_is_never_on_the_command_line(evenhand: Terminal) -> None:
    open_office()

    said = evenhand(
        "staff", "add", "sam", "--name", "Sam Okoro", "--role", "caseworker:new-case", "--role", "restricted",
        typed=GOOD,
    )  # fmt: skip

    user = User.objects.get(username="sam")
    assert (said.code, said.out) == (0, "Sam Okoro works here from 2017-02-14 as caseworker:new-case, restricted.\n")
    assert user.check_password(GOOD.decode().strip())
    assert set(StaffRole.objects.values_list("role", "segment")) == {("caseworker", "new-case"), ("restricted", "")}


def test_a_colleague_may_come_without_a_password(evenhand: Terminal) -> None:
    open_office()

    evenhand("staff", "add", "sam", "--name", "Sam Okoro", "--role", "caseworker", "--no-password")

    assert not User.objects.get(username="sam").has_usable_password()


@pytest.mark.parametrize(
    ("changed", "typed", "sentence"),
    [
        ({"--role": "boss"}, GOOD, "There is no role called boss. Roles: caseworker,"),
        ({"--role": "caseworker:attic"}, GOOD, "there is no team called 'attic'. Teams: new-case,"),
        ({"--from": "soon"}, GOOD, "'soon' is no date"),
        ({"username": "two words"}, GOOD, "username: "),
        ({"username": "x" * 200}, GOOD, "username: "),
        ({"--name": "y" * 400}, GOOD, "first_name: "),
        ({}, b"", "A password is expected on standard input"),
        ({}, b"short\n", "This password is too short."),
    ],
)
def test_a_colleague_who_cannot_be_added_is_refused_in_a_sentence(
    evenhand: Terminal, changed: dict[str, str], typed: bytes, sentence: str
) -> None:
    open_office()
    given = {"username": "sam", "--name": "Sam Okoro", "--role": "caseworker"} | changed
    username = given.pop("username")

    said = evenhand("staff", "add", username, *(word for pair in given.items() for word in pair), typed=typed)

    assert said.code == 2
    assert sentence in said.err
    assert not User.objects.exists()


def test_a_colleague_is_added_once(evenhand: Terminal) -> None:
    open_office()
    colleague("sam", "caseworker")

    said = evenhand("staff", "add", "sam", "--name", "Sam", "--role", "caseworker", "--no-password")

    assert (said.code, said.err) == (2, "sam works here already.\n")


def test_two_passwords_that_differ_are_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from evenhand.cli import password
    from evenhand.cli.fault import BadInput

    answers = iter(["one password", "another password"])

    class AtATerminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", AtATerminal())
    monkeypatch.setattr(password.getpass, "getpass", lambda prompt: next(answers))

    with pytest.raises(BadInput, match="The two passwords are not the same"):
        password.new_password("sam")


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
