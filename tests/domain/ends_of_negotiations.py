"""Entries that bring a negotiation to its end."""

from datetime import date

from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.talks import Willing

WHY = "Because."
FAR = date(2017, 5, 1)
NEGOTIATING: dict[str, tuple[Command, ...]] = {
    "QuantifyDebt": (QuantifyDebt(0), QuantifyDebt(1_00, WHY)),
    "RecordNegotiationTalk": (
        RecordNegotiationTalk(Willing.NEGOTIATES),
        RecordNegotiationTalk(Willing.REFUSES, WHY),
    ),
    "ProposePlan": (
        ProposePlan(Rung.OWN_OFFER, FAR, Frequency.MONTHLY, months=12),
        ProposePlan(Rung.OWN_OFFER, FAR, Frequency.MONTHLY, months=36),
    ),
    "HearReceivingParent": (HearReceivingParent(HardshipAnswer.NO),),
    "DecideNegotiation": (
        DecideNegotiation(Verdict.AGREE, WHY, WHY),
        DecideNegotiation(Verdict.REFUSE, WHY, WHY),
    ),
}
