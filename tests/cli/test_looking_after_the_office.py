"""Authority and the office's statement, from the command line."""

from pathlib import Path

import pytest

from evenhand.office.models import Authority, DecisionStatement
from tests.cli.saying import Terminal
from tests.offices import TUESDAY, colleague, open_office

pytestmark = pytest.mark.django_db
GRANT = ("authority", "grant", "ewa", "--for", "fees-and-charges")
COVER = ("authority", "cover", "ewa", "--by", "fergus", "--for", "fees-and-charges", "--until", "2017-02-24")


@pytest.fixture(autouse=True)
def office(db: None) -> None:
    open_office()
    for username in ("ewa", "fergus"):
        colleague(username, "team-leader")
    colleague("amara", "caseworker")


def test_authority_is_given_covered_listed_and_ended(evenhand: Terminal) -> None:
    assert evenhand(*GRANT, "--up-to", "500.00").code == 0
    assert evenhand(*COVER, "--from", "2017-02-20", "--up-to", "100.00").code == 0
    number = Authority.objects.get(holder__username="ewa").id

    listed = evenhand("authority", "list").out.splitlines()
    assert listed[0] == f"{number}: ewa (Ewa): Fees and charges, up to £500.00, from 2017-02-14 [holds]"
    assert listed[1].endswith(
        "fergus (Fergus): Fees and charges, up to £100.00, from 2017-02-20 until 2017-02-24, in the place of ewa "
        "[begins later]"
    )

    said = evenhand("authority", "end", str(number))
    assert (said.code, said.out) == (0, "Recorded. 'evenhand authority list' shows it.\n")
    assert [row.to_on.isoformat() for row in Authority.objects.all() if row.to_on] == ["2017-02-15"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((*GRANT, "--up-to", "lots"), "an amount is written in pounds and pence"),
        ((*GRANT, "--from", "soon"), "'soon' is no date"),
        ((*GRANT, "--from", "2017-02-13"), "Authority begins today, Tuesday 14 February 2017, or later"),
        (("authority", "grant", "amara", "--for", "extension"), "Amara is none on this day. Choose a team leader."),
        (("authority", "grant", "ewa", "--for", "everything"), "invalid choice: 'everything'"),
        (COVER, "The colleague does not hold authority to approve fees and charges"),
        (("authority", "end", "999"), "There is no such authority."),
        (("authority",), "the following arguments are required"),
    ],
)
def test_what_cannot_be_recorded_says_why(evenhand: Terminal, words: tuple[str, ...], says: str) -> None:
    said = evenhand(*words)

    assert said.code == 2
    assert says in said.err
    assert not Authority.objects.exists()


def test_the_statement_is_shown_and_set(evenhand: Terminal, tmp_path: Path) -> None:
    assert evenhand("discretion", "show").out.startswith("None is in force")
    file = tmp_path / "statement.txt"
    file.write_text("At our discretion.\nIt can be challenged.\n", encoding="utf-8")

    said = evenhand("discretion", "set", str(file))

    assert (said.code, said.out) == (0, "The statement is set from 2017-02-14.\n")
    assert evenhand("discretion", "show").out == "At our discretion.\nIt can be challenged.\n"
    assert evenhand("discretion", "set", "-", "--from", "2017-03-01", typed=b"Later.").code == 0
    assert DecisionStatement.objects.filter(from_on__gt=TUESDAY).get().text == "Later."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (b" ", "The statement: "),
        (b"x" * 5001, "Use up to 5,000 characters"),
        (b"\xff", "is not text in UTF-8"),
        (b"a\x00b", "Take out the characters that cannot be seen"),
    ],
)
def test_a_text_that_cannot_be_the_statement_says_why(evenhand: Terminal, text: bytes, says: str) -> None:
    said = evenhand("discretion", "set", "-", typed=text)

    assert said.code == 2
    assert says.lower() in said.err.lower()
    assert not DecisionStatement.objects.exists()


def test_a_file_that_is_not_there_is_named(evenhand: Terminal) -> None:
    said = evenhand("discretion", "set", "/nowhere/at/all")

    assert (said.code, said.err) == (2, "/nowhere/at/all cannot be read: No such file or directory.\n")
