"""What a case holds beside its people."""

from datetime import date

from pydantic import Field

from evenhand.api.shapes.basics import Period, Shape
from evenhand.domain.account import Method, PaymentMethod
from evenhand.domain.money import pounds
from evenhand.domain.opportunity.ending_words import Trigger
from evenhand.domain.opportunity.state import Note, Opportunity
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    NoteKind,
    OpportunityStatus,
    Service,
    TimerWhy,
)


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


class HintOut(Shape):
    """What a fact suggests while an opportunity runs: nothing opened for it by itself."""

    trigger: Trigger
    since: date
    says: str
    extend: bool


class MethodOut(Shape):
    """`share` of the whole, such as 0.50."""

    kind: PaymentMethod
    share: str
    from_: date = Field(serialization_alias="from")
    to: date | None = None


class TimerOut(Shape):
    """A deadline; without a request where it is the case's own, such as a fact that is dated ahead."""

    why: TimerWhy
    request: int | None = None
    due_on: date


class NoteOut(Shape):
    number: int
    kind: NoteKind
    on: date
    by: str
    about: str
    text: str


def opportunity(held: Opportunity | None) -> OpportunityOut | None:
    """The opportunity of a case, where there is one."""
    if held is None:
        return None
    return OpportunityOut(route=held.route, status=held.status, from_=held.period.start, to=held.period.end)


def method(item: Method) -> MethodOut:
    """A method of payment from."""
    return MethodOut(kind=item.kind, share=pounds(item.share), from_=item.start, to=item.until)


def note(item: Note) -> NoteOut:
    """A note with its text."""
    return NoteOut(number=item.number, kind=item.kind, on=item.on, by=item.by, about=item.about, text=item.text)
