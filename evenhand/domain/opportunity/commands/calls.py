"""What came of calls that have to be made."""

from dataclasses import dataclass

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.commands.choices import CallOutcome
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.vocabulary import Service


@dataclass(frozen=True)
class RecordCall(Command):
    """What came of a call that has to be made. Source: RPO-12, PPO-14, RPO-22."""

    outcome: CallOutcome = asks(
        "What came of the call?",
        options={
            "told": "Told them",
            "not-reached": "Could not reach them: try again",
            "letter-tells": "Could not reach them after trying: a letter tells them",
        },
    )


@dataclass(frozen=True)
class ExplainToReceivingParent(Command):
    """The call that explains the offer to the receiving parent. Source: ELG-3 to ELG-5, PPC-1."""

    outcome: CallOutcome = asks(
        "What came of the call?",
        options={
            "told": "Told them",
            "not-reached": "Could not reach them: try again",
            "letter-tells": "Could not reach them after trying: the letter tells them",
        },
    )
    wants: Service | None = asks(
        "Which service do they want?",
        "Leave it if they have already said and it has not changed.",
        options={"collect-and-pay": "Collect and pay", "direct-pay": "Direct pay"},
        only_when=("outcome", ("told",)),
        optional=True,
        default=None,
    )
    dissatisfied: bool | None = asks(
        "Are they unhappy with direct pay because of past non-payment?",
        "Yes is kept as a note; it decides later whether a claim of a voluntary order is checked.",
        only_when=("outcome", ("told",)),
        optional=True,
        default=None,
    )
