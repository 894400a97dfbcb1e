"""A small office for stories: a business date, people with roles, cases from the examples."""

import io
import json
from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

from django.contrib.auth.models import User

from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.office.models import Office
from evenhand.work.actors import make_api_key
from evenhand.work.import_caseload import CaseloadReport, import_caseload
from evenhand.work.set_up_office import Colleague, add_colleague, set_up_office
from evenhand.work.state.load import load_case
from tests.work.caseload.lines import an_example

TUESDAY = date(2017, 2, 14)
Fields = dict[str, Any]


def open_office(today: date = TUESDAY) -> Office:
    """A demonstration office without people."""
    made = set_up_office("Sample office", today, demonstration=True, phone="0300 000 0000", address=["1 No Street"])
    assert isinstance(made, Office)
    return made


def a_line(number: int = 0, change: Callable[[Fields], object] = lambda fields: None) -> Fields:
    """An example of the caseload file, changed."""
    fields = deepcopy(an_example(number))
    change(fields)
    return fields


def numbered(place: int, number: int = 0, change: Callable[[Fields], object] = lambda fields: None) -> Fields:
    """An example with case, people and NI numbers of its own."""
    fields = a_line(number)
    fields["case"], fields["master_case"] = f"7100000{place:05d}", f"8100000{place:05d}"
    for role, first in (("paying_parent", 43), ("receiving_parent", 44)):
        fields[role]["reference"] = f"{first}000{place:05d}"
        fields[role]["nino"] = f"QQ{place:05d}{first % 10}C"
    change(fields)
    return fields


def take_in(*lines: Fields) -> CaseloadReport:
    """The lines as a caseload."""
    return import_caseload(SYSTEM, io.BytesIO("\n".join(map(json.dumps, lines)).encode()))


def colleague(username: str, *roles: str, name: str = "", since: date = date(2017, 1, 2)) -> User:
    """A person; a role may name its team after a colon."""
    pairs = [(role.partition(":")[0], role.partition(":")[2]) for role in roles]
    made = add_colleague(Colleague(username, name or username.title(), pairs), since)
    assert isinstance(made, User)
    return made


def key_of(user: User) -> str:
    """An API key of a person."""
    return make_api_key(user, "stories")


def state_of(case: str) -> CaseState:
    """A case as it stands."""
    found = load_case(case)
    assert found is not None
    return found.state
