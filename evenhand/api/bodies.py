"""What writes carry."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from evenhand.api.values import Day, Line, Prose, Username, Version, Whole, one_of
from evenhand.domain.opportunity.vocabulary import NoteKind, PPEligibility, Role
from evenhand.domain.procedures.known import KNOWN
from evenhand.work.payments.leaving import Form

Values = Annotated[dict[str, Any], Field(description="As the JSON Schema of what is asked says.")]
if TYPE_CHECKING:
    Kind = str
else:
    Kind = one_of(KNOWN)


class Body(Schema):
    model_config = ConfigDict(extra="forbid")


class Drawn(Body):
    """A write may say what it was drawn from: the version of the case, and the business date."""

    version: Version | None = None
    business_date: Day | None = None


class TaskBody(Body):
    """`values` are those that the task asks; `note` is for what the office cannot know by itself."""

    version: Version
    business_date: Day | None = None
    values: Values = Field(default_factory=dict)
    note: Prose = ""


class AssignmentBody(Drawn):
    """`to` is a colleague; an empty text puts the request back in the queue."""

    to: Username | Literal[""]


class PickedRequest(Body):
    """A request, and the version of its case that it was picked from."""

    id: Whole
    version: Version | None = None


class HandOverBody(Body):
    """`to` is a colleague; an empty text puts the requests back in the queue."""

    requests: Annotated[list[PickedRequest], Field(min_length=1, max_length=500)]
    to: Username | Literal[""]
    business_date: Day | None = None


class MoveBody(Body):
    """By a day, a week, or to the next thing due. With the business date that was seen, the same again is stale."""

    to: Literal["day", "week", "next"]
    business_date: Day | None = None


class EventBody(Drawn):
    """Something became known. `values` are those that the kind asks: GET /known lists them."""

    kind: Kind
    values: Values = Field(default_factory=dict)


class OutcomeBody(Drawn):
    """An early end or an extension that is opened by hand: `values` are those that it asks."""

    values: Values = Field(default_factory=dict)


class NegotiationBody(Drawn):
    """A negotiation that is begun by hand: `values` are those that it asks."""

    values: Values = Field(default_factory=dict)


class AdviceBody(Body):
    """What one wants to know before one decides."""

    question: Prose


class MoneyBody(Body):
    """What is said of money: `values` are those that the entry asks."""

    values: Values = Field(default_factory=dict)


class BatchBody(Body):
    """A file of payments: all that waits, or a batch that left, by its name."""

    batch: Annotated[str, Field(max_length=20, pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{1,4})?$")] = ""


class PaymentsBody(BatchBody):
    """The same; `format` is that of a new file: a batch goes again in the form in which it left."""

    format: Literal[Form.CSV, Form.PAIN_001] = Form.CSV


class NoteBody(Body):
    kind: NoteKind = NoteKind.GENERAL
    text: Prose


class EligibilityBody(Drawn):
    """PP Eligibility by hand; without a value it is taken back."""

    value: PPEligibility | None = None
    reason: Prose


class WhereaboutsBody(Body):
    who: Role
    reason: Line


class ReleaseBody(Body):
    """Whether a held letter leaves, or is cancelled."""

    send: Annotated[bool, Field(strict=True)]


class DecisionBody(Body):
    decision: Literal["same-person", "different-people"]
