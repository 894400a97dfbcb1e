"""Entries that a person could make: any at all, and those that bring a request to its end."""

from dataclasses import MISSING, fields
from datetime import date, timedelta
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from evenhand.domain.maintenance import Frequency
from evenhand.domain.opportunity.asking import Ask
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
from evenhand.domain.opportunity.vocabulary import Employment, LegacyMethod, MethodWas, OfferAnswer, Service
from evenhand.domain.procedures.shape import Actor, Task

WHY = "Because."
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
}


def actor_for(task: Task) -> Actor:
    """Somebody in the first role that may record a task."""
    return Actor("somebody", frozenset(task.who[:1]))


@st.composite
def any_entry(draw: st.DrawFn, kind: type[Any], today: date) -> Any:
    """A value for every question of a command or of a fact, as a form could carry it."""
    hints = get_type_hints(kind)
    values = {}
    for item in fields(kind):
        left_out = item.default is not MISSING and draw(st.integers(0, 3)) == 0
        values[item.name] = item.default if left_out else draw(_answer(item.metadata["ask"], hints[item.name], today))
    return kind(**values)


def _answer(ask: Ask, hint: Any, today: date) -> st.SearchStrategy[Any]:
    kind = next((one for one in get_args(hint) if one is not type(None)), hint) if get_args(hint) else hint
    if get_origin(hint) is tuple:
        return st.lists(_one_of(ask, get_args(hint)[0]), max_size=2, unique=True).map(tuple)
    if ask.options is not None:
        return _one_of(ask, kind)
    if kind is date:
        return st.integers(-40, 80).map(lambda days: today + timedelta(days=days))
    if kind is bool:
        return st.booleans()
    return st.sampled_from([0, 699, 700, 52000]) if kind is int else st.just(WHY)


def _one_of(ask: Ask, kind: type[Any]) -> st.SearchStrategy[Any]:
    assert ask.options is not None
    return st.sampled_from([kind(option) for option in ask.options])
