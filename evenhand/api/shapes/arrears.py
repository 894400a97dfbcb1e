"""How the arrears of an account arose, as it is answered."""

from datetime import date

from evenhand.api.shapes.basics import Pounds, Shape, amount
from evenhand.domain.account.arrears import Figure, Line
from evenhand.domain.account.ledger import Bucket
from evenhand.domain.money import pounds


class ArrearsStepOut(Shape):
    """What made a line less, on which day."""

    on: date
    what: str
    amount: Pounds


class ArrearsLineOut(Shape):
    """One part of a figure: how it came to be owed, what was due of it, what made it less, and what is left."""

    made: str
    on: date
    entry: int
    cause: str
    due: Pounds
    steps: list[ArrearsStepOut]
    left: Pounds
    missed_on: date | None = None
    suspended_on: date | None = None


class ArrearsFigureOut(Shape):
    """One claim of one case with the lines that sum to it, oldest first."""

    case: str
    bucket: Bucket
    amount: Pounds
    lines: list[ArrearsLineOut]


class ArrearsExplainedOut(Shape):
    as_at: date
    figures: list[ArrearsFigureOut]


def arrears_out(as_at: date, figures: tuple[Figure, ...]) -> ArrearsExplainedOut:
    """How each figure arose."""
    return ArrearsExplainedOut(
        as_at=as_at,
        figures=[
            ArrearsFigureOut(
                case=figure.case,
                bucket=figure.bucket,
                amount=amount(figure.pence),
                lines=[_line(line) for line in figure.lines],
            )
            for figure in figures
        ],
    )


def _line(line: Line) -> ArrearsLineOut:
    return ArrearsLineOut(
        made=str(line.made),
        on=line.on,
        entry=line.entry.number,
        cause=line.entry.cause,
        due=pounds(line.due),
        steps=[ArrearsStepOut(on=step.on, what=str(step.what), amount=pounds(step.pence)) for step in line.steps],
        left=pounds(line.left),
        missed_on=line.missed_on,
        suspended_on=line.suspended_on,
    )
