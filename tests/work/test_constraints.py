"""What the tables themselves refuse, whoever writes to them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import Model

from evenhand.accounts.models import Account, Method
from evenhand.cases.models import Case, Child, Note, Opportunity, TaskRecord
from evenhand.cases.models import Request as RequestRow
from evenhand.domain.opportunity.commands import Arrangement, SetMethods
from evenhand.domain.opportunity.vocabulary import NoteKind
from evenhand.letters.models import Letter
from evenhand.office.models import ApiKey, FileTaken, Office, StaffRole, Stalled, Timer
from evenhand.people.models import Person, PersonFact, PersonWord, PossibleDuplicate
from evenhand.records.models import Audit, Command, Event, Outbox, Seal
from evenhand.work.actors import make_api_key
from evenhand.work.desk import add_note
from tests.desks import AMARA, MONDAY, a_line, days_pass, hire, offered, recorded, sound, take
from tests.work.constraints import refuses

pytestmark = pytest.mark.django_db


@pytest.fixture
def full_office() -> None:
    """At least one row in every table that holds something to itself."""
    desk = offered()
    take(a_line(12, paying_parent__nino=a_line(11)["paying_parent"]["nino"]))
    hire(AMARA)
    desk.up_to_the_answer().accepts()
    desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT))
    recorded(add_note(AMARA, desk.reference, NoteKind.GENERAL, "Rang."))
    make_api_key(User.objects.get(username="amara"), "stories")
    days_pass(date(2017, 2, 14))
    Stalled.objects.create(account=Account.objects.first(), day=MONDAY, step="timers", error="", cleared_by="ewa")
    FileTaken.objects.create(kind="legal-list", identity="1", digest="", taken_on=MONDAY, taken_by="amara")
    Command.objects.create(key="amara:k", actor="amara", verb="note", on=MONDAY)
    sound()


def again(model: type[Model], *, of: dict[str, Any] | None = None, **other: Any) -> Callable[[], object]:
    """A second row like the first, but for some columns."""

    def write() -> object:
        row = model._default_manager.filter(**(of or {})).order_by("pk").values().first()
        assert row is not None, model
        row.pop("id")
        return model._default_manager.create(**{**row, **other})

    return write


OFFER = {"procedure": "offer-receiving-parent-application"}
OPEN = {"status": "Open", "number": 90}
REFUSED: dict[str, Callable[[], object]] = {
    "a second office": again(Office),
    "an office under another number": lambda: Office.objects.create(**{**Office.objects.values().get(), "id": 2}),
    "a person twice": again(Person),
    "a fact twice from one day": again(PersonFact, until=date(2017, 3, 1)),
    "two current facts of a kind": again(PersonFact, from_on=date(2017, 2, 14)),
    "a fact that ends before it starts": again(PersonFact, from_on=date(2016, 1, 2), until=date(2016, 1, 1)),
    "a word of a name twice": again(PersonWord),
    "a possible duplicate twice": again(PossibleDuplicate),
    "a case twice": again(Case),
    "a child's number twice": again(Child),
    "an account twice": again(Account),
    "two accounts of one paying parent": again(Account, reference="899999999999"),
    "a request's number twice": again(RequestRow, cause="another"),
    "two requests of one cause": again(RequestRow, number=90),
    "two open offers": again(RequestRow, of=OFFER | {"case__reference": "700000000012"}, number=90, cause="x"),
    "two open offers of both routes": again(
        RequestRow,
        of=OFFER | {"case__reference": "700000000012"},
        number=90,
        cause="x",
        procedure="offer-paying-parent-application",
    ),
    "a task recorded twice": again(TaskRecord),
    "an opportunity twice for one offer": again(Opportunity, status="lapsed"),
    "two open opportunities": again(Opportunity, request=90),
    "an opportunity that ends before it starts": again(Opportunity, request=90, status="lapsed", end=date(2017, 1, 1)),
    "a note's number twice": again(Note),
    "a method's number twice": again(Method, kind="Standing Order (Voluntary)"),
    "two live methods of a kind": again(Method, number=90),
    "a share of nothing": again(Method, number=90, kind="Standing Order (Voluntary)", share=0),
    "a share of more than all": again(Method, number=90, kind="Standing Order (Voluntary)", share=101),
    "two letters of one cause": again(Letter),
    "two timers of one cause": again(Timer),
    "a role twice from one day": again(StaffRole),
    "a key twice": again(ApiKey),
    "a stall twice": again(Stalled),
    "a file twice": again(FileTaken),
    "an event out of order": again(Event),
    "an audit line out of order": again(Audit),
    "a day sealed twice": again(Seal),
    "a thing sent twice": again(Outbox),
    "an idempotency key twice": again(Command, of={"key": "amara:k"}),
}


ALIKE: dict[str, Callable[[], object]] = {
    "a closed offer": again(
        RequestRow, of=OFFER | {"case__reference": "700000000012"}, number=90, cause="x", status="Closed"
    ),
    "an ended fact": again(PersonFact, from_on=date(2016, 1, 1), until=date(2016, 1, 2)),
    "an ended method": again(Method, number=90, until=date(2017, 3, 1)),
    "a lapsed opportunity": again(Opportunity, request=90, status="lapsed"),
    "a letter of another cause": again(Letter, cause="another"),
    "a new event": again(Event, seq=10**6),
}


@pytest.mark.usefixtures("full_office")
def test_the_database_refuses_what_cannot_be() -> None:
    assert {name: refuses(write) for name, write in REFUSED.items()} == dict.fromkeys(REFUSED, True)


@pytest.mark.usefixtures("full_office")
def test_the_database_takes_what_only_looks_alike() -> None:
    """So that a refusal above is for its own reason."""
    assert {name: refuses(write) for name, write in ALIKE.items()} == dict.fromkeys(ALIKE, False)
