"""Entries that bring a request to its end, and who may make them."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.commands import (
    AddressFinding,
    AnswerOffer,
    Arrangement,
    CallOutcome,
    Command,
    DecideLateOffer,
    DecideMiss,
    DetermineRate,
    EmployerAnswer,
    ExplainToReceivingParent,
    Income,
    LateDecision,
    LegalFinding,
    MissContact,
    MissDecision,
    MissTalk,
    OrderClaim,
    OtherChildren,
    PerformCalculation,
    RecordCall,
    RecordCircumstances,
    RecordCsaCheck,
    RecordDone,
    RecordEmployerAnswer,
    RecordLegalCheck,
    RecordLookUp,
    RecordMissContact,
    RecordMissTalk,
    RecordOrderClaim,
    RecordPreference,
    RecordUnlikelyToPay,
    ResolveReturnedLetter,
    SetMethods,
)
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Employment, LegacyMethod, MethodWas, OfferAnswer, Service
from evenhand.domain.procedures.ending.putting import content_digest
from evenhand.domain.procedures.ending.welfare import children_of
from evenhand.domain.procedures.shape import Actor, Task
from tests.domain.cases import LEADER
from tests.domain.ends_of_negotiations import NEGOTIATING
from tests.domain.ends_of_opportunities import ENDING, WHY

PERSON = "somebody"
ENDS: dict[str, tuple[Command, ...]] = {
    "AnswerOffer": (AnswerOffer(OfferAnswer.DECLINES, reason=WHY),),
    "DecideLateOffer": (DecideLateOffer(LateDecision.MAKE_NOW, WHY),),
    "ExplainToReceivingParent": (
        ExplainToReceivingParent(CallOutcome.TOLD),
        ExplainToReceivingParent(CallOutcome.TOLD, Service.COLLECT_AND_PAY),
    ),
    "DetermineRate": (DetermineRate(1_00, WHY),),
    "PerformCalculation": (
        PerformCalculation(
            Frequency.MONTHLY,
            Income.AMOUNT,
            52000,
            on_benefit=False,
            other_children=OtherChildren.NONE,
            effective_on=date(2017, 3, 11),
        ),
    ),
    "RecordCall": (RecordCall(CallOutcome.LETTER_TELLS),),
    "RecordCircumstances": (
        RecordCircumstances(Employment.EMPLOYED, employer_known=True, on_benefit=False, gross_weekly=52000),
    ),
    "RecordCsaCheck": (RecordCsaCheck(MethodWas.ENFORCED),),
    "RecordDone": (RecordDone(WHY),),
    "DecideMiss": (DecideMiss(MissDecision.EXTENSION, WHY), DecideMiss(MissDecision.BANK_FAULT, WHY)),
    "RecordEmployerAnswer": (RecordEmployerAnswer(EmployerAnswer.NOT_DEDUCTED),),
    "RecordMissContact": (RecordMissContact(MissContact.ASKED_WHY),),
    "RecordMissTalk": (RecordMissTalk(MissTalk.CARD), RecordMissTalk(MissTalk.NOT_REACHED)),
    "RecordLegalCheck": (RecordLegalCheck(LegalFinding.NONE),),
    "RecordLookUp": (RecordLookUp(LegacyMethod.DEO, MethodWas.ENFORCED, liability_ends_on=date(2017, 3, 10)),),
    "RecordOrderClaim": (RecordOrderClaim(OrderClaim.NONE),),
    "RecordPreference": (RecordPreference(Service.DIRECT_PAY),),
    "RecordUnlikelyToPay": (RecordUnlikelyToPay(False, WHY),),
    "ResolveReturnedLetter": (ResolveReturnedLetter(AddressFinding.NONE),),
    "SetMethods": tuple(SetMethods(arrangement, charge=False, reason=WHY) for arrangement in Arrangement),
    **ENDING,
    **NEGOTIATING,
}


def ends_of(state: CaseState, number: int, task: Task) -> tuple[Command, ...]:
    """Entries that bring a task of a request to its end: what is seen and whose welfare is weighed are as they are."""
    return tuple(_here(command, state, number) for command in ENDS[task.asks])


def _here(command: Command, state: CaseState, number: int) -> Command:
    told: dict[str, Any] = {}
    for item in fields(command):
        words = item.metadata["ask"].words
        if words == "seen":
            told[item.name] = content_digest(state, number)
        elif words == "welfare":
            told[item.name] = (WHY,) * len(children_of(state))
    return replace(command, **told)


def actor_for(task: Task) -> Actor:
    """Somebody in the first role that may record a task; a team leader is somebody else."""
    return LEADER if task.who[:1] == ("team-leader",) else Actor(PERSON, frozenset(task.who[:1]))
