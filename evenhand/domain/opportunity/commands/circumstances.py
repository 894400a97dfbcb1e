"""What the paying parent told us of themselves."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.vocabulary import BENEFITS, Employment


@dataclass(frozen=True)
class RecordCircumstances(Command):
    """What the paying parent told us of work, benefits and income. Source: Gather Paying Parent Information."""

    employment: Employment = asks(
        "Are they in work?",
        options={"employed": "Employed", "self-employed": "Self-employed", "not-employed": "Not in work"},
    )
    employer_known: bool | None = asks(
        "Do we know the employer?", only_when=("employment", ("employed",)), default=None
    )
    on_benefit: bool | None = asks("Are they on a benefit?", default=None)
    benefit: str = asks(
        "Which benefit?", options=BENEFITS, only_when=("on_benefit", ("yes",)), optional=True, default=""
    )
    benefit_from: date | None = asks("Benefit from", only_when=("on_benefit", ("yes",)), optional=True, default=None)
    gross_weekly: int | None = asks(
        "Gross weekly income", "In pounds, such as 520.00. Leave it empty where we know it and it has not changed.",
        words="money", optional=True, default=None,
    )  # fmt: skip
