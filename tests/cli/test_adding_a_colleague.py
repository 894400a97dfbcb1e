import io
import sys

import pytest
from django.contrib.auth.models import User

from evenhand.office.models import StaffRole
from tests.cli.saying import Terminal
from tests.offices import colleague, open_office

pytestmark = pytest.mark.django_db
GOOD = b"correct horse battery staple\n"


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
