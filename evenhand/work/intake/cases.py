"""Writes the cases of a chunk of lines as they stand once all that they bring along has been decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evenhand.cases.models import Case, Child
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.work.caseload import Fingerprints
from evenhand.work.intake.rows import Taken
from evenhand.work.state.case_row import case_row
from evenhand.work.state.insert import insert_rows
from evenhand.work.state.rows import Ids
from evenhand.work.state.select import among


@dataclass(frozen=True)
class Came:
    """A case as its line tells it, as it stands after what follows, and the events of both. It has no key yet."""

    state: CaseState
    after: CaseState
    ids: Ids
    events: tuple[Event, ...]


def write_cases(came: Sequence[tuple[Came, Fingerprints]]) -> dict[str, int]:
    """The primary keys of the new cases, by reference."""
    insert_rows(
        Case,
        (
            {
                "reference": item.state.reference,
                "account_id": item.ids.account,
                "paying_id": item.ids.paying,
                "receiving_id": item.ids.receiving,
                "fingerprint": prints.case,
                "version": item.state.version + 1,
                **case_row(item.after),
            }
            for item, prints in came
        ),
    )
    written = Case.objects.filter(reference__in=among(item.state.reference for item, _ in came))
    return dict(written.values_list("reference", "id"))


def write_children(taken: Sequence[Taken], cases: Mapping[str, int]) -> None:
    """The children of the cases."""
    insert_rows(
        Child,
        (
            {
                "case_id": cases[line.content.case],
                "number": place,
                "name": child.name,
                "date_of_birth": child.date_of_birth,
                "nights_a_year": child.nights_a_year,
            }
            for line, _ in taken
            for place, child in enumerate(line.content.children, 1)
        ),
    )
