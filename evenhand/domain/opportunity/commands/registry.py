"""Every command by its name, as procedures name it."""

from evenhand.domain.opportunity.commands.after_answer import RecordUnlikelyToPay, SetMethods
from evenhand.domain.opportunity.commands.agreed import ReviewPlan, SetPlanSchedule
from evenhand.domain.opportunity.commands.answer import AnswerOffer
from evenhand.domain.opportunity.commands.calculation import DetermineRate, PerformCalculation
from evenhand.domain.opportunity.commands.calls import ExplainToReceivingParent, RecordCall
from evenhand.domain.opportunity.commands.checks import (
    RecordCsaCheck,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
    ResolveReturnedLetter,
)
from evenhand.domain.opportunity.commands.circumstances import RecordCircumstances
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.commands.elsewhere import DecideLateOffer, RecordDone
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ConfirmDirectPay,
    ExplainDirectPay,
    RecordCheck,
    RecordCompliance,
    RecordEarlyEnd,
    VaryOrderCharge,
)
from evenhand.domain.opportunity.commands.enforcement import ConsiderAction
from evenhand.domain.opportunity.commands.extension import (
    ConsiderEarlyEnd,
    DecideApproval,
    DecideExtension,
    ProposeExtension,
)
from evenhand.domain.opportunity.commands.look_up import RecordLookUp
from evenhand.domain.opportunity.commands.misses import (
    DecideMiss,
    RecordEmployerAnswer,
    RecordMissContact,
    RecordMissTalk,
)
from evenhand.domain.opportunity.commands.reviewing import ReviewDecision
from evenhand.domain.opportunity.commands.talks import (
    DecideNegotiation,
    HearReceivingParent,
    ProposePlan,
    QuantifyDebt,
    RecordNegotiationTalk,
)

COMMANDS: dict[str, type[Command]] = {
    kind.__name__: kind
    for kind in (
        RecordLegalCheck, RecordPreference, RecordOrderClaim, RecordCsaCheck, AnswerOffer, RecordCall,
        ExplainToReceivingParent, SetMethods, RecordUnlikelyToPay, RecordLookUp, RecordCircumstances,
        ResolveReturnedLetter, PerformCalculation, DetermineRate, DecideLateOffer, RecordDone,
        RecordEmployerAnswer, RecordMissTalk, RecordMissContact, DecideMiss,
        RecordCompliance, RecordEarlyEnd, RecordCheck, ConfirmDirectPay, ExplainDirectPay, ChangeToDirectPay,
        VaryOrderCharge, ProposeExtension, ConsiderEarlyEnd, DecideApproval, DecideExtension, ReviewDecision,
        QuantifyDebt, RecordNegotiationTalk, ProposePlan, HearReceivingParent, DecideNegotiation,
        SetPlanSchedule, ReviewPlan, ConsiderAction,
    )
}  # fmt: skip
