"""A parent, without where they are: that is asked for by itself, with a reason."""

from datetime import date

from evenhand.api.shapes.basics import UNKNOWN, Period, Pounds, Shape, Unknown, amount, period
from evenhand.domain.opportunity.people import Benefit, Parent
from evenhand.domain.opportunity.vocabulary import Employment, Role
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.ni_number import ending


class BenefitOut(Period):
    kind: str
    source: str


class CircumstancesOut(Shape):
    employment: Employment
    employer_known: bool
    benefits: list[BenefitOut] | Unknown
    gross_weekly_income: Pounds | Unknown
    net_weekly_income: Pounds | Unknown
    pay_frequency: str
    prison: Period | None = None
    hospital: Period | None = None
    sources: dict[str, str]


class PersonOut(Shape):
    """`ni_number_ends`: the end of the National Insurance number, where one is held."""

    reference: str
    name: str
    date_of_birth: date
    ni_number_ends: str | None = None
    language: str
    format: str
    nation: str
    restricted: bool
    protection: list[str]
    may_pass_on_contact: bool
    letter_returned_on: date | None = None
    circumstances: CircumstancesOut | None = None


def person(view: CaseView, role: Role) -> PersonOut:
    """One parent of a case; a receiving parent's circumstances decide nothing and are left out."""
    row, known = view.person(role), view.state.parent(role)
    return PersonOut(
        reference=row.reference,
        name=row.name,
        date_of_birth=row.date_of_birth,
        ni_number_ends=ending(row) or None,
        language=known.language,
        format=known.letter_format,
        nation=known.nation,
        restricted=known.restricted,
        protection=list(known.protection),
        may_pass_on_contact=known.may_pass_on_contact,
        letter_returned_on=known.returned_on,
        circumstances=_circumstances(known) if role is Role.PAYING else None,
    )


def _circumstances(known: Parent) -> CircumstancesOut:
    return CircumstancesOut(
        employment=known.employment,
        employer_known=known.employer_known,
        benefits=UNKNOWN if known.benefits is None else [_benefit(item) for item in known.benefits],
        gross_weekly_income=amount(known.gross_weekly),
        net_weekly_income=amount(known.net_weekly),
        pay_frequency=known.pay_frequency,
        prison=period(known.in_prison) if known.in_prison else None,
        hospital=period(known.in_hospital) if known.in_hospital else None,
        sources=dict(known.sources),
    )


def _benefit(item: Benefit) -> BenefitOut:
    return BenefitOut(from_=item.during.start, to=item.during.end, kind=item.kind, source=item.source)
