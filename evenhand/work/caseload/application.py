"""The application to the 2012 scheme."""

from pydantic import ConfigDict, Field

from evenhand.work.caseload.choices import Applicant, Wish
from evenhand.work.caseload.days import Day
from evenhand.work.caseload.form import Form, OptionalDay


class Application(Form):
    model_config = ConfigDict(title="Application")

    applicant: Applicant = Field(description="The parent who applied.")
    received_on: Day
    receiving_parent_wants: Wish = Field(description="The service that the receiving parent asks for.")
    paying_parent_wants: Wish = Field(description="The service that the paying parent asks for.")
    provisional_letter_on: OptionalDay = Field(
        default=None, description="Issue of the provisional calculation letter; absent until then."
    )
    effective_on: OptionalDay = Field(default=None, description="Initial effective date; absent until there is one.")
