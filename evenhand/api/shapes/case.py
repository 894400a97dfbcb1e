"""A whole case."""

from datetime import date

from evenhand.api.shapes.basics import Pounds, Shape
from evenhand.api.shapes.case_parts import (
    ApplicationOut,
    ChildOut,
    HintOut,
    MethodOut,
    NoteOut,
    OpportunityOut,
    TimerOut,
    method,
    note,
    opportunity,
)
from evenhand.api.shapes.legacy import ExclusionOut, LegacyOut, exclusion, legacy
from evenhand.api.shapes.people import PersonOut, person
from evenhand.api.shapes.request_line import RequestLine, request_line
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.eligibility import Eligibility
from evenhand.domain.opportunity.vocabulary import PPEligibility, Role, Service, Verdict
from evenhand.work.reading.case_view import CaseView


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
    closing_on: date | None = None
    closed_on: date | None = None
    opportunity: OpportunityOut | None = None
    hints: list[HintOut]
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
        closing_on=state.closing_on,
        closed_on=state.closed_on,
        opportunity=opportunity(state.opportunity),
        hints=[HintOut(**vars(hint)) for hint in view.hints],
        methods=[method(item) for item in state.methods],
        timers=[
            TimerOut(why=item.why, request=view.numbers.get(item.request), due_on=item.due_on) for item in state.timers
        ],
        requests=[request_line(view, item) for item in state.requests],
        notes=[note(item) for item in state.notes],
    )
