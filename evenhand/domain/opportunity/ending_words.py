"""The closed lists of words that the end of an opportunity is decided with, as staff know them."""

from enum import StrEnum


class CocAction(StrEnum):
    """Action of a Compliance Opportunity Outcome request (SCH-3, EAR-4, EXT-6)."""

    END = "End of Seg 5"
    EARLY = "Early End of Seg 5"
    EXTENSION = "Extension of Seg 5"


OUTCOMES = {
    "outcome-scheduled-end": CocAction.END,
    "outcome-early-end": CocAction.EARLY,
    "outcome-extension": CocAction.EXTENSION,
}
"""The procedures of a Compliance Opportunity Outcome request, and the action that each selects."""

ENDS = ("outcome-scheduled-end", "outcome-early-end")
EXTENSION = "outcome-extension"


class Trigger(StrEnum):
    """What became known and opened the request (EAR-1a to EAR-1g); kept beside the reason that it falls under (R12)."""

    END_DATE = "end-date"
    BENEFIT = "benefit"
    PRISON = "prison"
    NIL_ASSESSED = "nil-assessed"
    CASE_CLOSING = "case-closing"
    DIRECT_PAY_ASKED = "direct-pay-asked"
    ANOTHER_METHOD = "another-method"
    MISSED_PAYMENT = "missed-payment"
    EMPLOYER_CHANGED = "employer-changed"
    HOSPITAL = "hospital"
    OTHER_CHANGE = "other-change"


class EarlyReason(StrEnum):
    """Early End reason (EAR-6)."""

    DIRECT_PAY = "Change to Direct Pay"
    CASE_CLOSED = "Case Closed"
    NIL_ASSESSED = "Paying Parent Nil Assessed"
    CHANGE = "Change of Circumstance"
    ON_BENEFIT = "On-benefit change"
    MISSED = "Missed Payment/s"


class ExtensionReason(StrEnum):
    """Extension reason (EXT-8)."""

    EMPLOYER = "Change to Employer"
    METHOD = "Change to Method of Payment From"
    MISSED = "Missed Payment/s"
    CHANGE = "Change of Circumstance"


class Compliance(StrEnum):
    """Compliance Action (SCH-7, EAR-9)."""

    PASS = "Pass"  # noqa: S105 - a word of the field
    FAIL = "Fail"
    ENDED_EARLY = "Ended Early"


class ComplianceReason(StrEnum):
    """Compliance Reason (SCH-7, EAR-9)."""

    ALL_RECEIVED = "All Payments Received"
    DEFAULT = "Payment Default"


class CheckStatus(StrEnum):
    """Unlikely to Pay Status, as the check leaves it (SCH-12, SCH-23)."""

    NOT_APPLICABLE = "Not Applicable"
    UNLIKELY = "NRP Unlikely to Pay"


class Answer(StrEnum):
    """What became of what was put to a team leader (R17)."""

    WAITING = "waiting"
    APPROVED = "approved"
    RETURNED = "returned"
    REJECTED = "rejected"
    VOID = "void"


REASON_OF: dict[Trigger, EarlyReason] = {
    Trigger.BENEFIT: EarlyReason.ON_BENEFIT,
    Trigger.PRISON: EarlyReason.CHANGE,
    Trigger.NIL_ASSESSED: EarlyReason.NIL_ASSESSED,
    Trigger.CASE_CLOSING: EarlyReason.CASE_CLOSED,
    Trigger.DIRECT_PAY_ASKED: EarlyReason.DIRECT_PAY,
    Trigger.ANOTHER_METHOD: EarlyReason.CHANGE,
    Trigger.MISSED_PAYMENT: EarlyReason.MISSED,
    Trigger.EMPLOYER_CHANGED: EarlyReason.CHANGE,
    Trigger.HOSPITAL: EarlyReason.CHANGE,
    Trigger.OTHER_CHANGE: EarlyReason.CHANGE,
}
"""The value of the reason list that each trigger falls under (R12)."""
