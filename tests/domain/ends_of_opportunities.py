"""Entries that bring the requests about the end of an opportunity to theirs."""

from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.commands.ending import (
    ChangeToDirectPay,
    ComplianceChoice,
    Confirmation,
    ConfirmDirectPay,
    EarlyChoice,
    ExplainDirectPay,
    Explained,
    RecordCheck,
    RecordCompliance,
    RecordEarlyEnd,
    RejectedReason,
    VaryOrderCharge,
)
from evenhand.domain.opportunity.commands.extension import (
    AfterRefusal,
    ApprovalAnswer,
    ConsiderEarlyEnd,
    DecideApproval,
    DecideExtension,
    ExtensionChoice,
    ProposeExtension,
)
from evenhand.domain.opportunity.commands.reviewing import ReviewDecision, ReviewFinding
from evenhand.domain.opportunity.ending_words import EarlyReason, ExtensionReason

WHY = "Because."
ENDING: dict[str, tuple[Command, ...]] = {
    "RecordCompliance": tuple(RecordCompliance(choice, WHY) for choice in ComplianceChoice),
    "RecordEarlyEnd": tuple(RecordEarlyEnd(choice, EarlyReason.CHANGE, WHY) for choice in EarlyChoice),
    "RecordCheck": (
        RecordCheck(likely=True, facts=WHY, reason=WHY),
        RecordCheck(likely=False, rejected_reason=RejectedReason.MISSED, facts=WHY, reason=WHY),
    ),
    "ConfirmDirectPay": (ConfirmDirectPay(Confirmation.CONFIRMS), ConfirmDirectPay(Confirmation.WITHDRAWS)),
    "ExplainDirectPay": (
        ExplainDirectPay(Explained.UNDERSTOOD, pass_on=True),
        ExplainDirectPay(Explained.LETTER_TELLS),
    ),
    "ChangeToDirectPay": (ChangeToDirectPay(suspend_state_arrears=True, reason=WHY),),
    "VaryOrderCharge": (VaryOrderCharge("none"), VaryOrderCharge("office-error", WHY)),
    "ProposeExtension": (
        ProposeExtension(ExtensionChoice.EXTEND, ExtensionReason.MISSED, months=1, facts=WHY, reason=WHY),
        ProposeExtension(ExtensionChoice.REFUSE, facts=WHY, reason=WHY),
    ),
    "ConsiderEarlyEnd": tuple(ConsiderEarlyEnd(decision, WHY) for decision in AfterRefusal),
    "DecideApproval": (
        DecideApproval(ApprovalAnswer.APPROVE, WHY),
        DecideApproval(ApprovalAnswer.RETURN, WHY),
    ),
    "DecideExtension": tuple(DecideExtension(answer, WHY) for answer in ApprovalAnswer),
    "ReviewDecision": tuple(ReviewDecision(finding, WHY) for finding in ReviewFinding),
}
