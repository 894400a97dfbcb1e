"""What a person records on a task. The form, the API schema and the decision all start from these."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evenhand.domain.opportunity.asking import asks
from evenhand.domain.opportunity.vocabulary import (
    Employment,
    EnforcementKind,
    Ground,
    LegacyMethod,
    MethodWas,
    OfferAnswer,
    Service,
)


class LegalFinding(StrEnum):
    """What the Legal SPOC said."""

    NONE = "none"
    ORDER_FOR_SALE = "order-for-sale"
    COMMITTAL = "committal"
    SISTED = "sisted"
    DISQUALIFICATION = "disqualification"


class OrderClaim(StrEnum):
    """What the paying parent said of the old order."""

    NONE = "none"
    VOLUNTARY = "voluntary"
    NEITHER = "neither"


class CallOutcome(StrEnum):
    """What came of a call that has to be made."""

    TOLD = "told"
    NOT_REACHED = "not-reached"
    LETTER_TELLS = "letter-tells"


class Arrangement(StrEnum):
    """Methods of payment from, as they are set up together."""

    HALF_ORDER_HALF_DEBIT = "half-order-half-debit"
    DIRECT_DEBIT = "direct-debit"
    STANDING_ORDER = "standing-order"
    DEDUCTION_ORDER = "deduction-order"
    DEFAULT_STANDING_ORDER = "default-standing-order"


class LateDecision(StrEnum):
    """What a team leader does about an offer that nobody tried to make."""

    MAKE_NOW = "make-now"
    CLOSE = "close"


@dataclass(frozen=True)
class Command:
    """Something a person records on a task."""


@dataclass(frozen=True)
class RecordLegalCheck(Command):
    """Whether the CSA Legal SPOC told us of an action that excludes. Source: PPO-1, RPO-5."""

    found: LegalFinding = asks(
        "Has the CSA Legal SPOC told us of one of these actions?",
        options={
            "none": "None of them",
            "order-for-sale": "Order for sale",
            "committal": "Committal",
            "sisted": "Sisted",
            "disqualification": "Disqualification from driving",
        },
    )
    negotiation_failed: bool | None = asks(
        "Has negotiation already failed on this case?",
        "Yes opens an arrears request to consider action.",
        only_when=("found", ("order-for-sale", "committal", "sisted", "disqualification")),
        default=None,
    )


@dataclass(frozen=True)
class RecordPreference(Command):
    """Which service the paying parent prefers. Source: RPO-6."""

    wants: Service = asks(
        "Which service does the paying parent prefer?",
        options={"direct-pay": "Direct pay", "collect-and-pay": "Collect and pay"},
    )


@dataclass(frozen=True)
class RecordOrderClaim(Command):
    """What the paying parent says of the old order. Source: PPO-8, RPO-7."""

    claim: OrderClaim = asks(
        "What did the paying parent say about the old order?",
        options={
            "none": "Nothing, or that it was imposed",
            "voluntary": "That it was voluntary",
            "neither": "That it was neither chosen nor imposed",
        },
    )


@dataclass(frozen=True)
class RecordCsaCheck(Command):
    """What the old scheme's records show. Source: PPO-8, RPO-7."""

    found: MethodWas = asks(
        "What do the old scheme's records show?",
        options={
            "enforced": "Enforced",
            "voluntary": "Voluntary",
            "neither": "Neither chosen nor imposed for not paying",
        },
    )


@dataclass(frozen=True)
class AnswerOffer(Command):
    """What the paying parent said to the offer. Source: PPO-5 to PPO-9, RPO-8 to RPO-11."""

    answer: OfferAnswer = asks(
        "What did the paying parent say?",
        options={
            "accepts": "Accepts",
            "declines": "Declines",
            "not-reached": "Could not reach them",
            "not-appropriate": "No longer appropriate",
        },
    )
    first_attempt_on: date | None = asks(
        "Date of the first attempted contact",
        "The Offer Date. The 15 days to the withdrawal run from it.",
        default=None,
    )
    direct_debit: bool | None = asks(
        "Can they pay by direct debit?",
        "No: all of it by standing order, by exception and with a reason.",
        only_when=("answer", ("accepts",)),
        default=None,
    )
    first_collection_on: date | None = asks(
        "First collection by the method that is not enforced",
        "The opportunity starts on this day.",
        only_when=("answer", ("accepts",)),
        default=None,
    )
    ground: Ground | None = asks(
        "Why is it no longer appropriate?",
        options={
            "on-benefit": "Now on a benefit",
            "nil-income": "No income",
            "not-employed": "No longer in work",
            "letter-returned": "Letter came back and no new address was given",
            "other-change": "Another change of circumstances",
        },
        only_when=("answer", ("not-appropriate",)),
        default=None,
    )
    reason: str = asks(
        "Reason",
        "Needed for a standing order, for an answer after the answer date, and for another change.",
        prose=True,
        optional=True,
        words="reason",
        default="",
    )


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


@dataclass(frozen=True)
class SetMethods(Command):
    """How the paying parent will pay. Source: PPO-13, PPO-18, RPO-15, RPO-22."""

    arrangement: Arrangement = asks(
        "Method of payment from",
        options={
            "half-order-half-debit": "Half by deduction from earnings order, half by direct debit",
            "direct-debit": "All by direct debit",
            "standing-order": "All by standing order",
            "deduction-order": "Deduction from earnings order",
            "default-standing-order": "Weekly default standing order",
        },
    )
    charge: bool | None = asks(
        "Does the deduction order charge apply?",
        "The letter came back, so a person decides.",
        only_when=("arrangement", ("deduction-order",)),
        optional=True,
        default=None,
    )
    reason: str = asks(
        "Reason", "Needed where you choose another way than proposed, or decide on the charge.",
        prose=True, optional=True, words="reason", default="",
    )  # fmt: skip


@dataclass(frozen=True)
class RecordUnlikelyToPay(Command):
    """Unlikely to Pay on a voluntary or benefit case needs a person's reason. Source: RPO-19, R26."""

    record: bool = asks("Record NRP Unlikely to Pay?", "It follows the paying parent into later checks.")
    reason: str = asks("Reason", prose=True, words="reason", default="")


@dataclass(frozen=True)
class RecordLookUp(Command):
    """What the old scheme's screens show. Source: LKP-1 to LKP-8."""

    method: LegacyMethod = asks(
        "Method of collection when the case was selected",
        options={
            "DEO": "Deduction from earnings order",
            "DER": "Deduction from earnings request",
            "RDO": "Regular deduction order",
            "deduction-from-benefit": "Deduction from benefit",
            "direct-debit": "Direct debit",
            "standing-order": "Standing order",
            "none": "None",
        },
    )
    method_was: MethodWas | None = asks(
        "Was the order enforced or voluntary?",
        "No note on the old system: enforced.",
        options={"enforced": "Enforced, or no note", "voluntary": "Voluntary", "neither": "Neither chosen nor imposed"},
        only_when=("method", ("DEO", "DER", "RDO")),
        default=None,
    )
    enforcement: tuple[EnforcementKind, ...] = asks(
        "Civil enforcement going on",
        options={
            "liability-order": "Liability order",
            "lump-sum-deduction-order": "Lump sum deduction order",
            "freezing-order": "Freezing order",
            "setting-aside-disposition": "Setting aside of a disposition",
            "bailiffs": "Bailiffs acting",
            "order-for-sale": "Order for sale",
            "committal": "Committal",
            "sisted": "Sisted",
            "disqualification": "Disqualification from driving",
        },
        optional=True,
        default=(),
    )
    liability_ends_on: date | None = asks(
        "T-date, if it was not known", "The day liability in the old scheme ends.", optional=True, default=None
    )


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
    on_benefit: bool = asks("Are they on a benefit?", default=False)
    benefit: str = asks("Which benefit?", only_when=("on_benefit", ("yes",)), words="plain", optional=True, default="")
    benefit_from: date | None = asks("Benefit from", only_when=("on_benefit", ("yes",)), optional=True, default=None)
    gross_weekly: int | None = asks(
        "Gross weekly income", "In pounds, such as 520.00. Leave it empty if it is not known.",
        words="money", optional=True, default=None,
    )  # fmt: skip


class AddressFinding(StrEnum):
    """What was found after a letter came back."""

    NEW = "new"
    NONE = "none"


@dataclass(frozen=True)
class ResolveReturnedLetter(Command):
    """Whether a newer address is known after a letter came back. Source: RPO-10, R29."""

    found: AddressFinding = asks(
        "Has the paying parent given a new address?",
        options={
            "new": "Yes: it is recorded under Something became known",
            "none": "No: none is known",
        },
    )


@dataclass(frozen=True)
class RecordFigures(Command):
    """The figures of the calculation, from the person who worked it out. Source: PPO-13, RPO-15."""

    weekly_maintenance: int = asks("Weekly maintenance", "In pounds, such as 57.00.", words="money")
    normal_deduction: int | None = asks(
        "Normal deduction rate a month",
        "Where half is taken from earnings.",
        words="money",
        optional=True,
        default=None,
    )


@dataclass(frozen=True)
class DecideLateOffer(Command):
    """What happens to an offer that nobody tried to make. Source: R2."""

    decision: LateDecision = asks(
        "What should happen?",
        options={"make-now": "Make the offer now", "close": "Close it without an offer"},
    )
    reason: str = asks("Reason", prose=True, words="reason", default="")


@dataclass(frozen=True)
class RecordDone(Command):
    """That something outside this procedure was done."""

    reason: str = asks("What was done", prose=True, words="reason", default="")


COMMANDS: dict[str, type[Command]] = {
    kind.__name__: kind
    for kind in (
        RecordLegalCheck, RecordPreference, RecordOrderClaim, RecordCsaCheck, AnswerOffer, RecordCall,
        ExplainToReceivingParent, SetMethods, RecordUnlikelyToPay, RecordLookUp, RecordCircumstances,
        ResolveReturnedLetter, RecordFigures, DecideLateOffer, RecordDone,
    )
}  # fmt: skip
