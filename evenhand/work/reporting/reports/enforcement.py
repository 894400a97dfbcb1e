"""Arrears that went to enforcement, and how often somebody had tried to negotiate before."""

from evenhand.work.reporting.about import NOT_PRECEDED, PRECEDED, About
from evenhand.work.reporting.asked import Asked
from evenhand.work.reporting.counting import counted
from evenhand.work.reporting.report import Column, Report, Row, share
from evenhand.work.reporting.words import BY_MONTH


def rows(asked: Asked) -> tuple[Row, ...]:
    """In the month of the referral."""
    return counted(asked, About.ENFORCEMENT, lambda step: step[0], (PRECEDED, NOT_PRECEDED))


REPORT = Report(
    name="enforcement",
    title="Enforcement, and negotiation before it",
    says="Arrears that were referred to enforcement, in the month of the referral: after somebody had tried to "
    "negotiate, or without. Nobody has to try where the office's rules let an order to an employer come first.",
    groups=BY_MONTH | {"outcome": "Action"},
    columns=(
        Column(PRECEDED, "After negotiation"),
        Column(NOT_PRECEDED, "Without"),
        share("share", "After negotiation, of all", PRECEDED, PRECEDED, NOT_PRECEDED),
    ),
    rows=rows,
    drawn=(PRECEDED, NOT_PRECEDED),
    steps=("NEG-3", "NEG-15"),
)
