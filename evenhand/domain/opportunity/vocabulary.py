"""The closed lists of words that the opportunity is decided with."""

from enum import StrEnum


class Service(StrEnum):
    """How maintenance is paid on."""

    COLLECT_AND_PAY = "collect-and-pay"
    DIRECT_PAY = "direct-pay"
    UNKNOWN = "unknown"


class Applicant(StrEnum):
    """Who applied; it names the route of the offer."""

    RECEIVING = "receiving"
    PAYING = "paying"


class Role(StrEnum):
    """A parent's place in the case."""

    PAYING = "paying"
    RECEIVING = "receiving"


class Scheme(StrEnum):
    """The old scheme that the case comes from."""

    CSCS = "CSCS"
    CS2 = "CS2"
    CCD = "CCD"
    NONE = "none"


class LegacyMethod(StrEnum):
    """Method of collection in the old scheme."""

    DEO = "DEO"
    DER = "DER"
    RDO = "RDO"
    DEDUCTION_FROM_BENEFIT = "deduction-from-benefit"
    DIRECT_DEBIT = "direct-debit"
    STANDING_ORDER = "standing-order"
    NONE = "none"
    UNKNOWN = "unknown"


class MethodWas(StrEnum):
    """Whether the old order was imposed or chosen."""

    ENFORCED = "enforced"
    VOLUNTARY = "voluntary"
    NEITHER = "neither"
    UNKNOWN = "unknown"


class EnforcementKind(StrEnum):
    """Enforcement in the old scheme."""

    LIABILITY_ORDER = "liability-order"
    LUMP_SUM_DEDUCTION_ORDER = "lump-sum-deduction-order"
    FREEZING_ORDER = "freezing-order"
    SETTING_ASIDE_DISPOSITION = "setting-aside-disposition"
    ORDER_FOR_SALE = "order-for-sale"
    COMMITTAL = "committal"
    DISQUALIFICATION = "disqualification"
    SISTED = "sisted"
    BAILIFFS = "bailiffs"


IN_FLIGHT = frozenset(
    {
        EnforcementKind.LIABILITY_ORDER,
        EnforcementKind.LUMP_SUM_DEDUCTION_ORDER,
        EnforcementKind.FREEZING_ORDER,
        EnforcementKind.SETTING_ASIDE_DISPOSITION,
        EnforcementKind.BAILIFFS,
    }
)
EXCLUDING = frozenset(
    {
        EnforcementKind.ORDER_FOR_SALE,
        EnforcementKind.COMMITTAL,
        EnforcementKind.DISQUALIFICATION,
        EnforcementKind.SISTED,
    }
)
ENFORCED_METHODS = frozenset({LegacyMethod.DEO, LegacyMethod.DER, LegacyMethod.RDO})


class Employment(StrEnum):
    """The paying parent's work."""

    EMPLOYED = "employed"
    SELF_EMPLOYED = "self-employed"
    NOT_EMPLOYED = "not-employed"
    UNKNOWN = "unknown"


class Truth(StrEnum):
    """What is known of a criterion. Unknown is not no."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """The answer of an assessment."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not eligible"
    UNKNOWN = "unknown"


class PPEligibility(StrEnum):
    """The PP Eligibility field, with the values that staff know (R4)."""

    LIKELY = "Likely to be Segment 5"
    NOT_LIKELY = "Not Likely to be Segment 5"
    YES = "Yes"
    NO = "No"
    DIRECT_PAY = "RP requested Direct Pay"
    ON_BENEFIT = "On Benefit"
    NO_RESPONSE = "No response"


class Status(StrEnum):
    """Status of a service request."""

    OPEN = "Open"
    IN_PROGRESS = "In Progress"
    PENDING = "Pending Approval"
    CLOSED = "Closed"


class Ending(StrEnum):
    """How a request came to its end; different words for different things."""

    COMPLETED = "completed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Resolution(StrEnum):
    """Resolution code of a request."""

    NONE = ""
    ACCEPTED = "Compliance Accepted"
    REJECTED = "Compliance Rejected"
    NO_RESPONSE = "No Response Received"
    COFC_ACCEPTED = "CofC Accepted"
    COFC_REJECTED = "CofC Rejected"


class Outcome(StrEnum):
    """The Compliance Opportunity drop-down (RPO-20)."""

    ACCEPTED = "Accepted"
    DECLINED = "Declined"
    NO_RESPONSE = "No Response"
    NOT_APPROPRIATE = "Not Appropriate"


class OfferAnswer(StrEnum):
    """What became of the offer."""

    ACCEPTS = "accepts"
    DECLINES = "declines"
    NOT_REACHED = "not-reached"
    NOT_APPROPRIATE = "not-appropriate"
    NO_RESPONSE = "no-response"


class Ground(StrEnum):
    """Why an offer did not lead to an opportunity. The ground, not the resolution code, decides on a charge (R22)."""

    DECLINED = "declined"
    SILENCE = "silence"
    LETTER_RETURNED = "letter-returned"
    PREFERS_COLLECT_AND_PAY = "prefers-collect-and-pay"
    VOLUNTARY_ORDER = "voluntary-order"
    NEITHER_CHOSEN_NOR_IMPOSED = "neither-chosen-nor-imposed"
    ON_BENEFIT = "on-benefit"
    NIL_INCOME = "nil-income"
    NOT_EMPLOYED = "not-employed"
    LEGAL_EXCLUSION = "legal-exclusion"
    RECEIVING_PARENT_CHOSE_DIRECT_PAY = "receiving-parent-chose-direct-pay"
    NOT_MADE_IN_TIME = "not-made-in-time"
    OTHER_CHANGE = "other-change"


class OpportunityStatus(StrEnum):
    """The life of an accepted opportunity."""

    ACCEPTED = "accepted"
    RUNNING = "running"
    LAPSED = "lapsed"
    ENDED = "ended"


class ContactOutcome(StrEnum):
    """What came of a call."""

    REACHED = "reached"
    NOT_REACHED = "not-reached"


class TimerWhy(StrEnum):
    """Why a timer runs. Dated facts and old arrears are of the case and of no request: number 0."""

    DATED_FACT = "dated-fact"
    REMINDER = "offer-reminder"
    WITHDRAWAL = "offer-withdrawal"
    LATE = "offer-late"
    START = "opportunity-start"
    END = "opportunity-end"
    ARREARS_COME_OVER = "arrears-come-over"
    PLAN_REVIEW = "plan-review"
    PAYMENT_RETURNED = "payment-returned"


class NoteKind(StrEnum):
    """What a note is about."""

    GENERAL = "general"
    DISSATISFIED_WITH_DIRECT_PAY = "dissatisfied-with-direct-pay"
    REASON = "reason"
    WELFARE = "welfare-of-the-child"
    FACTS = "facts-considered"


BENEFITS = {
    "jobseekers-allowance": "Jobseeker's Allowance",
    "employment-and-support-allowance": "Employment and Support Allowance",
    "income-support": "Income Support",
    "pension-credit": "Pension Credit",
    "universal-credit": "Universal Credit",
    "other": "Another benefit",
}
