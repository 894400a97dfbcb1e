"""A caseload line as facts that decisions read: no names, no addresses."""

from datetime import date
from typing import Any

from evenhand.domain.account import BY_SHORT_NAME, Method
from evenhand.domain.calendar import DateRange, add_months
from evenhand.domain.opportunity.application import Application, Enforcement, Legacy
from evenhand.domain.opportunity.events import CaseRegistered, Event, MethodSet, NoteAdded
from evenhand.domain.opportunity.people import Benefit, Parent
from evenhand.domain.opportunity.state import Child
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    EnforcementKind,
    LegacyMethod,
    MethodWas,
    NoteKind,
    Scheme,
    Service,
)
from evenhand.work.caseload import CaseLine

UNKNOWN = "unknown"
OWN_HOUSEHOLD = "paying-parent"
YEAR, TWENTY = 12, 20


def parent_facts(person: Any, today: date) -> Parent:
    """What decisions know of a person on a line."""
    known: dict[str, Any] = {}
    found = getattr(person, "circumstances", None)
    if found is not None:
        known = {
            "employment": Employment(found.employment),
            "employer_known": found.employer is not None,
            "benefits": None if found.benefits == UNKNOWN else tuple(_benefit(item) for item in found.benefits),
            "gross_weekly": None if found.gross_weekly_income == UNKNOWN else found.gross_weekly_income,
            "net_weekly": None if found.net_weekly_income == UNKNOWN else found.net_weekly_income,
            "pay_frequency": found.pay_frequency,
            "other_children": other_children(found.other_children, today),
            "in_prison": _range(found.prison),
            "in_hospital": _range(found.hospital),
        }
    return Parent(
        reference=person.reference,
        nation=person.nation,
        language=person.language,
        letter_format=person.format,
        restricted=person.restricted,
        protection=person.protection,
        may_pass_on_contact=person.may_pass_on_contact,
        address_from=today,
        **known,
    )


def other_children(children: Any, today: date) -> int:
    """How many of the other children on a line count: those of the paying parent's own household, below twenty."""
    return sum(
        child.household == OWN_HOUSEHOLD and add_months(child.date_of_birth, YEAR * TWENTY) > today
        for child in children
    )


def case_facts(line: CaseLine) -> CaseRegistered:
    """The case as it came in."""
    asked, old = line.application, line.legacy
    return CaseRegistered(
        account=line.master_case,
        paying=line.paying_parent.reference,
        receiving=line.receiving_parent.reference,
        segment=line.segment,
        application=Application(
            applicant=Applicant(asked.applicant),
            received_on=asked.received_on,
            receiving_parent_wants=Service(asked.receiving_parent_wants),
            paying_parent_wants=Service(asked.paying_parent_wants),
            provisional_letter_on=asked.provisional_letter_on,
            effective_on=asked.effective_on,
        ),
        legacy=Legacy(
            scheme=Scheme(old.scheme),
            segment=None if old.segment == UNKNOWN else int(old.segment),
            closure_notice_on=old.closure_notice_on,
            selected_on=old.selected_on,
            liability_ends_on=old.liability_ends_on,
            method=LegacyMethod(old.method_of_collection),
            method_was=MethodWas(old.method_was),
            enforcement=None if old.enforcement == UNKNOWN else tuple(_enforcement(item) for item in old.enforcement),
            arrears_receiving_parent=old.arrears.receiving_parent,
            arrears_secretary_of_state=old.arrears.secretary_of_state,
            arrears_transitioned_on=old.arrears_transitioned_on,
        ),
        annual_review_on=line.annual_review_on,
        arrears=line.arrears,
        children=tuple(Child(place, child.nights_a_year) for place, child in enumerate(line.children, 1)),
        steps=("GEN-1",),
    )


def brought_along(line: CaseLine, by: str) -> tuple[Event, ...]:
    """Notes and live methods that came with a case."""
    notes = tuple(
        NoteAdded(number=place, kind=NoteKind(note.kind), by=by, on=note.on, text=note.text)
        for place, note in enumerate(line.notes, 1)
    )
    methods = tuple(
        MethodSet(method=Method(place, BY_SHORT_NAME[item.kind], item.share, item.first_collection_on), rules=("M10",))
        for place, item in enumerate(line.methods or (), 1)
    )
    return (*notes, *methods)


def _range(period: Any) -> DateRange | None:
    return None if period is None else DateRange(period.from_, period.to)


def _benefit(item: Any) -> Benefit:
    return Benefit(item.kind, DateRange(item.from_, item.to), "Application")


def _enforcement(item: Any) -> Enforcement:
    return Enforcement(EnforcementKind(item.kind), DateRange(item.from_, item.to))
