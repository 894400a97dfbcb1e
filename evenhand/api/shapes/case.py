"""A whole case."""

from datetime import date

from pydantic import Field

from evenhand.api.shapes.basics import Period, Pounds, Shape
from evenhand.api.shapes.legacy import ExclusionOut, LegacyOut, exclusion, legacy
from evenhand.api.shapes.people import PersonOut, person
from evenhand.api.shapes.request_line import RequestLine, request_line
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.eligibility import Eligibility
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    NoteKind,
    OpportunityStatus,
    PaymentMethod,
    PPEligibility,
    Role,
    Service,
    TimerWhy,
    Verdict,
)
from evenhand.work.reading.case_view import CaseView


class ApplicationOut(Shape):
    applicant: Applicant
    received_on: date
    receiving_parent_wants: Service
    paying_parent_wants: Service
    provisional_letter_on: date | None = None
    effective_on: date | None = None


class ChildOut(Shape):
    name: str
    date_of_birth: date
    nights_a_year: int


class OpportunityOut(Period):
    route: Applicant
    status: OpportunityStatus


class MethodOut(Shape):
    """`share` of the whole, such as 0.50."""

    kind: PaymentMethod
    share: str
    from_: date = Field(serialization_alias="from")
    to: date | None = None


class TimerOut(Shape):
    why: TimerWhy
    request: int
    due_on: date


class NoteOut(Shape):
    number: int
    kind: NoteKind
    on: date
    by: str
    about: str
    text: str


class CaseOut(Shape):
    """A case on the business date. `version` is what a write to it carries."""

    reference: str
    master_case: str
    version: int
    business_date: date
    segment: str
    service: Service
    restricted: bool
    application: ApplicationOut
    paying_parent: PersonOut
    receiving_parent: PersonOut
    children: list[ChildOut]
    legacy: LegacyOut
    arrears: Pounds
    annual_review_on: date
    exclusions: list[ExclusionOut]
    verdict: Verdict | None = None
    pp_eligibility: PPEligibility | None = None
    pp_eligibility_by_hand: PPEligibility | None = None
    unlikely_to_pay: str
    compliance_opportunity: str
    opportunity: OpportunityOut | None = None
    methods: list[MethodOut]
    timers: list[TimerOut]
    requests: list[RequestLine]
    notes: list[NoteOut]


def case(view: CaseView) -> CaseOut:
    """A case as the API gives it."""
    state, found = view.state, view.eligibility
    assessed = found if isinstance(found, Eligibility) else None
    return CaseOut(
        reference=state.reference,
        master_case=state.account,
        version=state.version,
        business_date=view.today,
        segment=state.segment,
        service=state.service,
        restricted=view.restricted,
        application=ApplicationOut(**vars(state.application)),
        paying_parent=person(view, Role.PAYING),
        receiving_parent=person(view, Role.RECEIVING),
        children=[
            ChildOut(name=child.name, date_of_birth=child.born_on, nights_a_year=child.nights_a_year)
            for child in view.children
        ],
        legacy=legacy(state.legacy),
        arrears=pounds(state.arrears),
        annual_review_on=state.annual_review_on,
        exclusions=[exclusion(item) for item in state.exclusions],
        verdict=assessed.verdict if assessed else None,
        pp_eligibility=assessed.field if assessed else None,
        pp_eligibility_by_hand=state.override,
        unlikely_to_pay=state.unlikely_to_pay,
        compliance_opportunity=state.outcome,
        opportunity=_opportunity(state),
        methods=[
            MethodOut(kind=item.kind, share=pounds(item.share), from_=item.start, to=item.until)
            for item in state.methods
        ],
        timers=[
            TimerOut(why=item.why, request=view.numbers[item.request], due_on=item.due_on) for item in state.timers
        ],
        requests=[request_line(view, item) for item in state.requests],
        notes=[
            NoteOut(number=item.number, kind=item.kind, on=item.on, by=item.by, about=item.about, text=item.text)
            for item in state.notes
        ],
    )


def _opportunity(state: CaseState) -> OpportunityOut | None:
    held = state.opportunity
    if held is None:
        return None
    return OpportunityOut(route=held.route, status=held.status, from_=held.period.start, to=held.period.end)
