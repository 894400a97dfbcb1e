"""The office's statement for discretionary decisions: appended, dated, and none until an office has set one."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from evenhand.domain.authority import OfficeStatement
from evenhand.domain.authority.statement import LONGEST, SetDecisionStatement
from evenhand.office.models import DecisionStatement
from evenhand.records.models import Audit
from evenhand.work.check import findings
from evenhand.work.commands import CommandKey
from evenhand.work.reading.decision_statements import decision_statements
from evenhand.work.set_decision_statement import set_decision_statement
from evenhand.work.statements_of_office import statement_on
from tests.desks import AMARA, EWA, MONDAY, recorded, refused, sound
from tests.work.office.people import FRIDAY, MARCUS, NEXT_MONDAY, TUESDAY, an_office
from tests.work.test_records import unguarded

pytestmark = pytest.mark.django_db
SAYS = "This decision is at our discretion.\nIt can be challenged."


@pytest.fixture(autouse=True)
def office(db: None) -> None:
    an_office()


def says(text: str, from_on: date = MONDAY) -> None:
    recorded(set_decision_statement(MARCUS, SetDecisionStatement(from_on, text)))


def text_on(day: date) -> str:
    found = statement_on(day)
    return found.text if found else ""


def test_an_office_that_has_set_none_has_none() -> None:
    assert statement_on(MONDAY) is None
    assert decision_statements(MONDAY) == ()


def test_a_statement_holds_from_its_day_until_the_next() -> None:
    says(SAYS)
    says("A later one.", NEXT_MONDAY)

    row = DecisionStatement.objects.get(text=SAYS)
    assert statement_on(MONDAY) == statement_on(FRIDAY.replace(day=19)) == OfficeStatement(row.id, MONDAY, SAYS)
    assert text_on(NEXT_MONDAY) == "A later one."
    assert statement_on(date(2017, 2, 12)) is None
    sound()


def test_of_one_day_the_one_that_was_set_last_holds() -> None:
    says("With a slip.")
    says(SAYS)

    assert text_on(MONDAY) == SAYS
    assert [line.in_force for line in decision_statements(MONDAY)] == [True, False]


def test_one_that_is_set_for_later_changes_nothing_today() -> None:
    says(SAYS)
    says("A later one.", TUESDAY)

    assert text_on(MONDAY) == SAYS
    (later, now) = decision_statements(MONDAY)
    assert (later.in_force, now.in_force, now.set_by) == (False, True, "Marcus")


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        (SetDecisionStatement(date(2017, 2, 12), SAYS), "day-passed"),
        (SetDecisionStatement(MONDAY, " \n "), "text-missing"),
        (SetDecisionStatement(MONDAY, "x" * (LONGEST + 1)), "text-too-long"),
    ],
)
def test_what_cannot_be_set_says_why(asked: SetDecisionStatement, why: str) -> None:
    assert refused(set_decision_statement(MARCUS, asked)) == why
    assert not DecisionStatement.objects.exists()


def test_the_longest_is_taken() -> None:
    says("x" * LONGEST)

    assert len(text_on(MONDAY)) == LONGEST


@pytest.mark.parametrize("actor", [AMARA, EWA])
def test_an_administrator_alone_sets_it(actor: object) -> None:
    assert refused(set_decision_statement(actor, SetDecisionStatement(MONDAY, SAYS))) == "role-missing"  # type: ignore[arg-type]


def test_it_is_audited_and_set_once() -> None:
    key = CommandKey("one-form", "the same")
    asked = SetDecisionStatement(MONDAY, SAYS)

    assert recorded(set_decision_statement(MARCUS, asked, key=key)).replayed is False
    assert recorded(set_decision_statement(MARCUS, asked, key=key)).replayed is True

    row = DecisionStatement.objects.get()
    line = Audit.objects.get(did="set decision statement")
    assert (line.actor, line.what) == ("marcus", f"statement {row.id}, from 2017-02-13")


def test_the_database_changes_and_deletes_none() -> None:
    says(SAYS)

    for write in (lambda rows: rows.update(text=F("text")), lambda rows: rows.delete()):
        with pytest.raises(IntegrityError, match="appended to and never changed"), transaction.atomic():
            write(DecisionStatement.objects.all())


@pytest.mark.only_on("postgresql")
def test_the_database_empties_it_not() -> None:
    with (
        pytest.raises(IntegrityError, match="appended to and never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("TRUNCATE decision_statement")


def test_the_database_takes_none_that_says_nothing() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        DecisionStatement.objects.create(from_on=MONDAY, text="", set_by="marcus", recorded_at="2017-02-13T09:00Z")


def test_a_guard_that_is_missing_is_found() -> None:
    with unguarded("decision_statement"):
        assert list(findings()) == ["table decision_statement: the database no longer refuses to change it"]
