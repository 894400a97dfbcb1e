"""One line of the caseload file: one case."""

from typing import Annotated

from pydantic import ConfigDict, Field, StrictInt, ValidationInfo, field_validator

from evenhand.domain.money import pounds
from evenhand.work.caseload.amount import Amount, PerCent
from evenhand.work.caseload.application import Application
from evenhand.work.caseload.choices import MethodKind, NoteKind, OwningSegment
from evenhand.work.caseload.codes import CaseReference
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.expected import not_as_expected
from evenhand.work.caseload.form import Form, NeverNull
from evenhand.work.caseload.legacy import Legacy
from evenhand.work.caseload.people import PayingParent, ReceivingParent
from evenhand.work.caseload.text import Name, NoteText

WHOLE = 100


class Child(Form):
    model_config = ConfigDict(title="Child")

    name: Name
    date_of_birth: Day
    nights_a_year: StrictInt = Field(ge=0, le=365, description="Nights a year with the paying parent.")


class Method(Form):
    model_config = ConfigDict(title="Method of payment from")

    kind: MethodKind
    share: PerCent = Field(description="Share of the maintenance, such as 0.50.")
    first_collection_on: Day


class Note(Form):
    model_config = ConfigDict(title="Note")

    on: Day
    text: NoteText
    kind: NoteKind


class CaseLine(Form):
    """Amounts are held in pence, shares in hundredths."""

    model_config = ConfigDict(title="One line of the caseload file: one case")

    case: CaseReference
    master_case: CaseReference = Field(description="The paying parent's cases together.")
    application: Application
    paying_parent: PayingParent
    receiving_parent: ReceivingParent
    children: tuple[Child, ...]
    legacy: Legacy
    arrears: Amount = Field(description="2012-scheme arrears owed to the receiving parent.")
    annual_review_on: Day
    segment: OwningSegment = Field(description="The team that owns the case.")
    methods: Annotated[tuple[Method, ...] | None, NeverNull] = Field(
        default=None, description="Live methods of payment from; absent where there are none."
    )
    notes: tuple[Note, ...]

    @field_validator("receiving_parent")
    @classmethod
    def is_another_person(cls, receiving: ReceivingParent, info: ValidationInfo) -> ReceivingParent:
        paying = info.data.get("paying_parent")
        if paying is not None and paying.reference == receiving.reference:
            raise not_as_expected("another person", found="the paying parent again")
        return receiving

    @field_validator("methods")
    @classmethod
    def make_up_the_whole(cls, methods: tuple[Method, ...] | None) -> tuple[Method, ...] | None:
        together = sum(method.share for method in methods or ())
        if methods and together != WHOLE:
            raise not_as_expected("shares that make 1.00", found=f"shares that make {pounds(together)}")
        return methods
