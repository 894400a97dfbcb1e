"""Entries that bring a negotiation to its end."""

from datetime import date

from evenhand.domain.maintenance import Frequency
from evenhand.domain.negotiation import Rung
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.commands.agreed import ReviewAnswer, ReviewPlan, SetPlanSchedule
from evenhand.domain.opportunity.commands.enforcement import ActionDecision, ConsiderAction, EnforcementAction
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HardshipAnswer,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
    Verdict,
)
from evenhand.domain.opportunity.talks import RefusalGround, Willing

WHY = "Because."
FAR = date(2017, 5, 1)
NEGOTIATING: dict[str, tuple[Command, ...]] = {
    "QuantifyDebt": (QuantifyDebt(0), QuantifyDebt(1_00, WHY)),
    "RecordNegotiationTalk": (
        RecordNegotiationTalk(Willing.NEGOTIATES),
        RecordNegotiationTalk(Willing.REFUSES, WHY),
        RecordNegotiationTalk(Willing.CANNOT, WHY),
    ),
    "ProposePlan": (
        ProposePlan(Rung.OWN_OFFER, FAR, Frequency.MONTHLY, months=12),
        ProposePlan(Rung.OWN_OFFER, FAR, Frequency.MONTHLY, months=36),
    ),
    "HearReceivingParent": (HearReceivingParent(HardshipAnswer.NO),),
    "DecideNegotiation": (
        DecideNegotiation(Verdict.AGREE, facts=WHY, reason=WHY),
        DecideNegotiation(Verdict.REFUSE, RefusalGround.PAYS_MORE, WHY, WHY),
    ),
    "SetPlanSchedule": (SetPlanSchedule(),),
    "ReviewPlan": (ReviewPlan(ReviewAnswer.KEEPS, reason=WHY), ReviewPlan(ReviewAnswer.NEGOTIATES, reason=WHY)),
    "ConsiderAction": (
        ConsiderAction(ActionDecision.NOTHING, reason=WHY),
        ConsiderAction(ActionDecision.REFER, EnforcementAction.LIABILITY_ORDER, WHY),
        ConsiderAction(ActionDecision.NEGOTIATE, reason=WHY),
    ),
}
