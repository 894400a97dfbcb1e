"""Something became known: a fact that a parent, a notice or a returned letter brings, and what it changes."""

from evenhand.domain.opportunity.vocabulary import BENEFITS
from evenhand.domain.procedures.known.facts import (
    AddressGiven,
    BenefitEnded,
    BenefitStarted,
    CaseClosing,
    CaseStaysOpen,
    EmployerChanged,
    Known,
    LeftHospital,
    LeftPrison,
    LegalActionNamed,
    LegalListed,
    LetterReturned,
    ProvisionalLetterSent,
    ServiceChosen,
    WentToHospital,
    WentToPrison,
    WorkChanged,
)
from evenhand.domain.procedures.known.learn import KNOWN, LEARN, learn

__all__ = [
    "BENEFITS",
    "KNOWN",
    "LEARN",
    "AddressGiven",
    "BenefitEnded",
    "BenefitStarted",
    "CaseClosing",
    "CaseStaysOpen",
    "EmployerChanged",
    "Known",
    "LeftHospital",
    "LeftPrison",
    "LegalActionNamed",
    "LegalListed",
    "LetterReturned",
    "ProvisionalLetterSent",
    "ServiceChosen",
    "WentToHospital",
    "WentToPrison",
    "WorkChanged",
    "learn",
]
