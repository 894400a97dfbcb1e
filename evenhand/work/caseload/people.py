"""The two parents."""

from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, StrictBool

from evenhand.work.caseload.choices import Language, LetterFormat, Nation, Protection
from evenhand.work.caseload.circumstances import Circumstances
from evenhand.work.caseload.codes import Nino, PersonReference, Postcode
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.form import Form, NeverNull
from evenhand.work.caseload.text import AddressLine, Email, Name, Phone


def _in_one_order(marks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(marks)))


class Person(Form):
    """One human being; the same reference names the same person on every line."""

    reference: PersonReference
    name: Name
    date_of_birth: Day
    nino: Annotated[Nino | None, NeverNull] = Field(default=None, description="National Insurance number.")
    address: tuple[AddressLine, ...] = Field(min_length=1, max_length=8, description="Lines, without the postcode.")
    postcode: Postcode
    phone: Phone = Field(description="Empty where there is none.")
    email: Email = Field(description="Empty where there is none.")
    language: Language = Field(description="The language of letters: English or Welsh.")
    format: LetterFormat
    nation: Nation = Field(description="The bank holidays that apply.")
    restricted: StrictBool = Field(description="Seen by holders of a grant alone.")
    protection: Annotated[tuple[Protection, ...], AfterValidator(_in_one_order)]
    may_pass_on_contact: StrictBool = Field(description="Contact details may be given to the other parent.")


class ReceivingParent(Person):
    model_config = ConfigDict(title="Receiving parent")


class PayingParent(Person):
    model_config = ConfigDict(title="Paying parent")

    circumstances: Circumstances
