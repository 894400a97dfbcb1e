"""The old scheme's facts."""

from datetime import date

from evenhand.api.shapes.basics import UNKNOWN, Period, Pounds, Shape, Unknown
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.application import Exclusion, Legacy
from evenhand.domain.opportunity.vocabulary import EnforcementKind, LegacyMethod, MethodWas, Scheme


class EnforcementOut(Period):
    kind: EnforcementKind


class ExclusionOut(Period):
    action: EnforcementKind
    source: str


class ArrearsOut(Shape):
    receiving_parent: Pounds
    secretary_of_state: Pounds


class LegacyOut(Shape):
    """`liability_ends_on` is the T-date. `active_enforcement_actions`: the paying parent is on the legal list."""

    scheme: Scheme
    segment: int | Unknown
    closure_notice_on: date | None = None
    selected_on: date | None = None
    liability_ends_on: date | Unknown
    method_of_collection: LegacyMethod
    method_was: MethodWas
    enforcement: list[EnforcementOut] | Unknown
    arrears: ArrearsOut
    arrears_transitioned_on: date | None = None
    looked_up_on: date | None = None
    active_enforcement_actions: bool


def legacy(facts: Legacy) -> LegacyOut:
    """The facts as held."""
    running = facts.enforcement
    return LegacyOut(
        scheme=facts.scheme,
        segment=facts.segment or UNKNOWN,
        closure_notice_on=facts.closure_notice_on,
        selected_on=facts.selected_on,
        liability_ends_on=facts.liability_ends_on or UNKNOWN,
        method_of_collection=facts.method,
        method_was=facts.method_was,
        enforcement=UNKNOWN
        if running is None
        else [EnforcementOut(kind=item.kind, from_=item.during.start, to=item.during.end) for item in running],
        arrears=ArrearsOut(
            receiving_parent=pounds(facts.arrears_receiving_parent),
            secretary_of_state=pounds(facts.arrears_secretary_of_state),
        ),
        arrears_transitioned_on=facts.arrears_transitioned_on,
        looked_up_on=facts.looked_up_on,
        active_enforcement_actions=facts.legal_list,
    )


def exclusion(told: Exclusion) -> ExclusionOut:
    """A legal action that excludes."""
    return ExclusionOut(action=told.action, source=told.source, from_=told.during.start, to=told.during.end)
