"""What the office says in every discretionary decision."""

from datetime import date, datetime

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies_office import StatementBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.domain.authority.statement import SetDecisionStatement
from evenhand.work.administering import ADMINISTER
from evenhand.work.reading.decision_statements import decision_statements
from evenhand.work.roles import EVERYONE
from evenhand.work.set_decision_statement import set_decision_statement

router = Router(tags=["Office"])


class DecisionStatementOut(Shape):
    """`set_by` is a colleague's name; `in_force` as of the business date."""

    id: int
    from_on: date
    text: str
    set_by: str
    recorded_at: datetime
    in_force: bool


class DecisionStatementsOut(Shape):
    """All of them, the latest first; none until an office has set one."""

    statements: list[DecisionStatementOut]


@reads(router, "", DecisionStatementsOut, EVERYONE, "The statement for discretionary decisions", absent=False)
def read_decision_statements(request: Asking) -> DecisionStatementsOut:
    """Without one in force no discretionary decision can be closed."""
    found = decision_statements(request.auth.today)
    return DecisionStatementsOut(statements=[DecisionStatementOut(**vars(item)) for item in found])


@writes(router, "", RecordedOut, sorted(ADMINISTER), "Set the statement", does="set_decision_statement")
def set_statement(request: Asking, body: StatementBody, sent: Sent = HEADER) -> RecordedOut:
    """From the business date or later. Those before it stay, in the decisions that carry them."""
    asked = SetDecisionStatement(body.from_, body.text)
    return answer(set_decision_statement(request.auth.actor, asked, key=key(request, body, sent)), request.auth)
