"""What a person records on a task. The form, the API schema and the decision all start from these."""

from evenhand.domain.opportunity.commands.after_answer import RecordUnlikelyToPay, SetMethods
from evenhand.domain.opportunity.commands.answer import AnswerOffer
from evenhand.domain.opportunity.commands.calculation import (
    DetermineRate,
    Income,
    OtherChildren,
    PerformCalculation,
)
from evenhand.domain.opportunity.commands.calls import ExplainToReceivingParent, RecordCall
from evenhand.domain.opportunity.commands.checks import (
    RecordCsaCheck,
    RecordLegalCheck,
    RecordOrderClaim,
    RecordPreference,
    ResolveReturnedLetter,
)
from evenhand.domain.opportunity.commands.choices import (
    AddressFinding,
    Arrangement,
    CallOutcome,
    LateDecision,
    LegalFinding,
    OrderClaim,
)
from evenhand.domain.opportunity.commands.circumstances import RecordCircumstances
from evenhand.domain.opportunity.commands.command import Command
from evenhand.domain.opportunity.commands.elsewhere import DecideLateOffer, RecordDone
from evenhand.domain.opportunity.commands.look_up import RecordLookUp
from evenhand.domain.opportunity.commands.misses import (
    DecideMiss,
    EmployerAnswer,
    MissContact,
    MissDecision,
    MissTalk,
    RecordEmployerAnswer,
    RecordMissContact,
    RecordMissTalk,
)
from evenhand.domain.opportunity.commands.registry import COMMANDS

__all__ = [
    "COMMANDS",
    "AddressFinding",
    "AnswerOffer",
    "Arrangement",
    "CallOutcome",
    "Command",
    "DecideLateOffer",
    "DecideMiss",
    "DetermineRate",
    "EmployerAnswer",
    "ExplainToReceivingParent",
    "Income",
    "LateDecision",
    "LegalFinding",
    "MissContact",
    "MissDecision",
    "MissTalk",
    "OrderClaim",
    "OtherChildren",
    "PerformCalculation",
    "RecordCall",
    "RecordCircumstances",
    "RecordCsaCheck",
    "RecordDone",
    "RecordEmployerAnswer",
    "RecordLegalCheck",
    "RecordLookUp",
    "RecordMissContact",
    "RecordMissTalk",
    "RecordOrderClaim",
    "RecordPreference",
    "RecordUnlikelyToPay",
    "ResolveReturnedLetter",
    "SetMethods",
]
