"""Every way that an opportunity ends or is extended, and how the case stands after it."""

from dataclasses import dataclass

from evenhand.domain.opportunity.vocabulary import Service

ORDER, DEFAULT = "Deduction from Earnings Order", "Standing Order (Default)"
ACCEPTED, REJECTED = "CofC Accepted", "CofC Rejected"
LETTERS = (("CMSL0136", "paying"), ("CMSL0137", "receiving"))


@dataclass(frozen=True)
class After:
    """How it stands.

    Attributes:
        compliance, check: how the opportunity ended; empty where it goes on.
        resolution: of the request about it.
        service: the service type.
        fees: whether fees count again.
        ways: what is collected by, with its share.
        letters: about the outcome, by code and parent.
        extended: by how many months.
    """

    compliance: str
    check: str
    resolution: str = ACCEPTED
    service: Service = Service.COLLECT_AND_PAY
    fees: bool = False
    ways: tuple[tuple[str, int], ...] = ()
    letters: tuple[tuple[str, str], ...] = LETTERS
    extended: int = 0


LIKELY, UNLIKELY = "Not Applicable", "NRP Unlikely to Pay"
HALVES = ((ORDER, 50), ("Direct Debit", 50))
TO_DIRECT_PAY = After("Ended Early", LIKELY, service=Service.DIRECT_PAY)
WITH_FEES = After("Fail", UNLIKELY, fees=True, ways=((ORDER, 100),))
WITHOUT_FEES = After("Fail", UNLIKELY)
NOT_EXTENDED = After("", "", REJECTED, ways=HALVES, letters=())

AT_THE_END: dict[str, After] = {
    "scheduled-pass-with-order": After("Pass", LIKELY, service=Service.DIRECT_PAY),
    "scheduled-fail": WITH_FEES,
    "scheduled-fail-returned": WITH_FEES,
}
ON_THE_WAY: dict[str, After] = {
    "early-benefit-pass": TO_DIRECT_PAY,
    "early-benefit-fail": After("Fail", UNLIKELY, fees=True),
    "early-prison-pass": TO_DIRECT_PAY,
    "early-prison-fail": WITHOUT_FEES,
    "early-nil-assessed-pass": TO_DIRECT_PAY,
    "early-nil-assessed-fail": WITHOUT_FEES,
    "early-case-closing-pass": After("Ended Early", LIKELY, ways=HALVES),
    "early-another-method-pass": TO_DIRECT_PAY,
    "early-another-method-fail": WITH_FEES,
    "early-missed-payment-fail": WITH_FEES,
    "early-direct-pay-asked": TO_DIRECT_PAY,
    "extension-approved": After("", "", ways=HALVES, letters=(), extended=1),
    "extension-returned": After("", "", ways=HALVES, letters=(), extended=1),
    "extension-rejected": NOT_EXTENDED,
}
