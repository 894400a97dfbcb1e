"""What entries by hand on an account carry."""

from typing import Annotated

from pydantic import StringConstraints

from evenhand.api.bodies import Drawn
from evenhand.api.values import CaseReference, Day, Line
from evenhand.domain.maintenance.charges import Action, Waiver

Amount = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,9})\.[0-9]{2}$")]


class ReasonBody(Drawn):
    """One line, for the ledger."""

    reason: Line


class ChargeBody(ReasonBody):
    """The charge for an action of a day; the amount is the one in force then."""

    case: CaseReference
    action: Action
    on: Day


class WaiverBody(ReasonBody):
    """On one of the grounds that count for the charge."""

    ground: Waiver


class StateArrearsBody(ReasonBody):
    """How much of what is owed to the Secretary of State on a case."""

    case: CaseReference
    amount: Amount


class WriteOffBody(ReasonBody):
    """All that is owed on a case."""

    case: CaseReference
