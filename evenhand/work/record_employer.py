"""Records an employer of the paying parent, changes what is known of one, or ends one."""

from collections.abc import Callable, Mapping
from datetime import date

from django.db import IntegrityError
from django.db.models import Max

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.opportunity.events import Event
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures import paying
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.people.models import Employment
from evenhand.work.audit import audit
from evenhand.work.commands import CommandKey
from evenhand.work.outcome import Outcome, Seen
from evenhand.work.paying.deciding import settled
from evenhand.work.recording import record
from evenhand.work.state.load import Loaded
from evenhand.work.state.today import business_date
from evenhand.work.visible import Absent, visible_case

MAY_RECORD = frozenset({"caseworker", "team-leader", "enforcement-case-manager", "employer-support"})
WHO = "Employers are recorded by caseworkers, team leaders, enforcement and employer support."
GONE = "This employer has ended, or was never recorded. Open the page again."
REPEATED = "An employer under this reference is recorded already. Change that one, or give another reference."
Decide = Callable[[CaseState, int, date], tuple[Event, ...] | Refusal]


def record_employer(
    actor: Actor,
    case: str,
    command: paying.RecordEmployer,
    number: int | None = None,
    *,
    seen: Seen | None = None,
    key: CommandKey | None = None,
) -> Outcome | Absent:
    """A new employer beside those that are known, or other facts of the one with this number from a day.

    Refuses: role-missing, employer-missing, reference-repeated, and what the decision refuses.
    """

    def decide(state: CaseState, others: int, today: date) -> tuple[Event, ...] | Refusal:
        return paying.employer_known(state, command, others, today, the_book().rules)

    def write(person: int) -> None:
        _write(person, number, command)

    try:
        return _record(actor, case, "employer", number, decide, write, seen, key)
    except IntegrityError:
        return Refusal("reference-repeated", REPEATED, field="reference")


def end_employer(
    actor: Actor, case: str, number: int, on: date, *, seen: Seen | None = None, key: CommandKey | None = None
) -> Outcome | Absent:
    """An employer is one no longer from a day. Refuses: role-missing, employer-missing, date-out-of-range."""

    def decide(state: CaseState, others: int, today: date) -> tuple[Event, ...] | Refusal:
        return paying.employer_left(state, on, others, today, the_book().rules)

    def write(person: int) -> None:
        for row in Employment.objects.filter(person_id=person, number=number, until=None):
            Employment.objects.filter(id=row.id).update(until=max(on, row.start))

    return _record(actor, case, "employer-ends", number, decide, write, seen, key)


def _record(
    actor: Actor,
    case: str,
    verb: str,
    number: int | None,
    decide: Decide,
    write: Callable[[int], None],
    seen: Seen | None,
    key: CommandKey | None,
) -> Outcome | Absent:
    if not actor.roles & MAY_RECORD:
        return Refusal("role-missing", WHO, rules=("M5",))
    case_id = visible_case(case, actor)
    if case_id is None:
        return Absent("case")
    person, reference = Case.objects.values_list("paying_id", "paying__reference").get(id=case_id)

    def decision(state: CaseState, today: date) -> tuple[Event, ...] | Refusal:
        held = set(Employment.objects.filter(person_id=person, until=None).values_list("number", flat=True))
        if number is not None and number not in held:
            return Refusal("employer-missing", GONE, field="number")
        return settled(state, decide(state, len(held - {number}), today), today)

    def beside(loaded: Mapping[int, Loaded]) -> None:
        write(person)
        audit(actor.id, "change employers", f"person {reference}", business_date(), stream=f"person:{reference}")

    return record(actor, verb, [case_id], decision, seen={case_id: seen} if seen else None, key=key, beside=beside)


def _write(person: int, number: int | None, command: paying.RecordEmployer) -> None:
    """What was known of the same employer ends on the day from which the other facts hold."""
    rows = Employment.objects.filter(person_id=person)
    for row in rows.filter(number=number or 0, until=None):
        rows.filter(id=row.id).update(until=max(command.from_on, row.start))
    Employment.objects.create(
        person_id=person,
        number=number or (rows.aggregate(last=Max("number"))["last"] or 0) + 1,
        reference=" ".join(command.reference.upper().split()),
        name=" ".join(command.name.split()),
        address=[line.strip() for line in command.address.splitlines() if line.strip()],
        postcode=command.postcode.strip().upper(),
        pay_frequency=command.pay_frequency,
        nation=command.nation,
        start=command.from_on,
    )
