"""Whether a line can be taken beside what the office holds: known, unchanged, or different and in which fields."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.people.models import Person
from evenhand.work.caseload import Fault, Faults, Fingerprints, Line, differing
from evenhand.work.state.select import among


@dataclass
class Held:
    """What the office holds of the people, accounts and cases that a chunk of lines names.

    `people` and `cases` hold fingerprints by reference; `accounts` the paying parent's reference by master case.
    """

    people: dict[str, dict[str, str]] = field(default_factory=dict)
    cases: dict[str, dict[str, str]] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)
    masters: dict[str, str] = field(default_factory=dict)


def held_of(lines: list[Line]) -> Held:
    """Four queries, however many lines."""
    people = {reference for line in lines for reference in _people(line)}
    cases = {line.content.case for line in lines}
    masters = {line.content.master_case for line in lines}
    named = Q(reference__in=among(masters)), Q(paying__reference__in=among(people))
    accounts = [
        pair for which in named for pair in Account.objects.filter(which).values_list("reference", "paying__reference")
    ]
    return Held(
        people=dict(Person.objects.filter(reference__in=among(people)).values_list("reference", "fingerprint")),
        cases=dict(Case.objects.filter(reference__in=among(cases)).values_list("reference", "fingerprint")),
        accounts=dict(accounts),
        masters={paying: master for master, paying in accounts},
    )


def unchanged(line: Line, prints: Fingerprints, held: Held) -> bool:
    """Whether the office holds this very line."""
    return held.cases.get(line.content.case) == prints.case and not _person_faults(line, prints, held)


def faults(line: Line, prints: Fingerprints, held: Held, today: date) -> Faults | None:
    """Why a line cannot be taken beside what is held; None where it can."""
    content = line.content
    found: list[Fault] = []
    known = held.cases.get(content.case)
    if known is not None:
        different = differing(known, prints.case)
        found.extend(
            Fault(line.number, name, "another value than the one held", "the same value") for name in different
        )
    found.extend(_person_faults(line, prints, held))
    if content.application.received_on > today:
        found.append(_late(line, "application.received_on", today))
    letter = content.application.provisional_letter_on
    if letter is not None and letter > today:
        found.append(_late(line, "application.provisional_letter_on", today))
    paying = content.paying_parent.reference
    if held.accounts.get(content.master_case, paying) != paying:
        found.append(Fault(line.number, "master_case", "the master case of another paying parent", "their own"))
    if held.masters.get(paying, content.master_case) != content.master_case:
        found.append(Fault(line.number, "master_case", "a second master case", "the one this paying parent has"))
    return Faults(line.number, tuple(found)) if found else None


def remember(line: Line, prints: Fingerprints, held: Held) -> None:
    """A line that was taken is held for the lines after it."""
    content = line.content
    held.cases[content.case] = prints.case
    held.people[content.paying_parent.reference] = prints.paying_parent
    held.people.setdefault(content.receiving_parent.reference, prints.receiving_parent)
    held.accounts[content.master_case] = content.paying_parent.reference
    held.masters[content.paying_parent.reference] = content.master_case


def _person_faults(line: Line, prints: Fingerprints, held: Held) -> list[Fault]:
    found = []
    for role in ("paying_parent", "receiving_parent"):
        known = held.people.get(getattr(line.content, role).reference)
        if known is None:
            continue
        for name in differing(known, getattr(prints, role)):
            found.append(Fault(line.number, f"{role}.{name}", "another value than the one held", "the same value"))
    return found


def _late(line: Line, name: str, today: date) -> Fault:
    return Fault(line.number, name, "a day after the business date", f"a day up to {today.isoformat()}")


def _people(line: Line) -> tuple[str, str]:
    return line.content.paying_parent.reference, line.content.receiving_parent.reference
