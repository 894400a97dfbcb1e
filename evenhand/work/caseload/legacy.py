"""What the case brings from the old schemes."""

from pydantic import ConfigDict, Field

from evenhand.work.caseload.amount import Amount
from evenhand.work.caseload.choices import (
    EnforcementKind,
    LegacySegment,
    MethodOfCollection,
    MethodWas,
    Scheme,
)
from evenhand.work.caseload.form import Form, OptionalDay, Period
from evenhand.work.caseload.unknown import ListOrUnknown


class Enforcement(Period):
    model_config = ConfigDict(title="Enforcement action")

    kind: EnforcementKind


class LegacyArrears(Form):
    model_config = ConfigDict(title="Arrears of the old schemes")

    receiving_parent: Amount = Field(description="Owed to the receiving parent.")
    secretary_of_state: Amount = Field(description="Owed to the Secretary of State.")


class Legacy(Form):
    model_config = ConfigDict(title="Old scheme")

    scheme: Scheme
    segment: LegacySegment = Field(description="Segment of the case closure.")
    closure_notice_on: OptionalDay = None
    selected_on: OptionalDay = None
    liability_ends_on: OptionalDay = Field(default=None, description="T-date: the old scheme's liability ends.")
    method_of_collection: MethodOfCollection
    method_was: MethodWas = Field(description="Whether the method was imposed or chosen.")
    enforcement: ListOrUnknown[Enforcement] = Field(description="An empty list is none; unknown is not no.")
    arrears: LegacyArrears
    arrears_transitioned_on: OptionalDay = None
