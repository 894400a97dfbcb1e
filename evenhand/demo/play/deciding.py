"""What caseworkers of the demonstration office decide: the payments, the check, an extension."""

from datetime import date

from evenhand.config.book import the_book
from evenhand.demo.chance import chance
from evenhand.demo.play.moment import Moment
from evenhand.demo.play.office import actor
from evenhand.demo.play.weighing import facts_of, lines_of, reasons_of
from evenhand.domain.opportunity.clocks import judged
from evenhand.domain.opportunity.commands.ending import (
    ComplianceChoice,
    EarlyChoice,
    RecordCheck,
    RecordCompliance,
    RecordEarlyEnd,
    RejectedReason,
)
from evenhand.domain.opportunity.commands.extension import ExtensionChoice, ProposeExtension
from evenhand.domain.opportunity.ending_words import REASON_OF, EarlyReason, ExtensionReason, Trigger
from evenhand.domain.opportunity.history import PaymentHistory
from evenhand.domain.procedures.context import Beside
from evenhand.domain.procedures.ending import proposals
from evenhand.domain.procedures.shape import Actor
from evenhand.work.ending.beside import read_beside

EXCUSED, GRANTED = 0.3, 0.8
TEAMS = {"maintenance": "celia", "arrears": "dilip", "enforcement": "celia"}
EXTENSIONS = {
    Trigger.EMPLOYER_CHANGED: ExtensionReason.EMPLOYER,
    Trigger.MISSED_PAYMENT: ExtensionReason.MISSED,
}


def worker(at: Moment) -> Actor:
    """Who works the case; a restricted one goes to those who may see it."""
    restricted = at.state.paying.restricted or at.state.receiving.restricted
    return actor("bryn" if restricted else TEAMS.get(at.request.segment, "amara"))


def beside(at: Moment) -> Beside:
    """What the decision reads beside the case."""
    return read_beside(at.state, at.request.number, worker(at), at.today).beside


def decide_payments(at: Moment) -> None:
    """As proposed; one default may be excused, and where nothing is proposed the opportunity goes on."""
    history = beside(at).history
    if history is None or at.state.opportunity is None:
        return
    last = judged(at.state.opportunity, at.state.application.received_on, the_book().rules).end or at.today
    until = min(last, at.today)
    if at.request.procedure == "outcome-scheduled-end":
        at.do("payment-history", _at_the_end(at, history, until), worker(at))
        return
    closing = at.request.closing
    assert closing is not None  # noqa: S101 - an outcome request has its details
    found = proposals.early(the_book().scenarios, closing.trigger, history, until).choice
    choice = EarlyChoice(found) if found else EarlyChoice.GOES_ON
    said = "Nothing shows that they would not go on paying." if choice is EarlyChoice.GOES_ON else "As it stands."
    why = REASON_OF.get(closing.trigger, EarlyReason.CHANGE)
    at.do("payment-history", RecordEarlyEnd(choice, why, said), worker(at))


def _at_the_end(at: Moment, history: PaymentHistory, until: date) -> RecordCompliance:
    excuses = chance("excuses", at.state.reference, at.seed).random() < EXCUSED
    choice = proposals.at_the_end(history, until).choice or str(ComplianceChoice.FAIL)
    if choice == ComplianceChoice.FAIL and excuses and len(history.defaults) == 1:
        said = "The bank closed their account by mistake; they paid as soon as they had another."
        return RecordCompliance(ComplianceChoice.PASS_EXCUSED, said)
    return RecordCompliance(
        ComplianceChoice(choice), "" if choice == ComplianceChoice.PASS else "As the payments show."
    )


def decide_check(at: Moment) -> None:
    """As the outcome suggests, with facts, reasons and a line for each child."""
    closing = at.request.closing
    likely = closing is not None and proposals.likely(closing) is not False
    command = RecordCheck(
        likely=likely,
        rejected_reason=None if likely else RejectedReason.MISSED,
        facts=facts_of(at, likely),
        reason=reasons_of(at, likely),
        welfare=lines_of(at, likely),
    )
    at.do("unlikely-check", command, worker(at))


def decide_extension(at: Moment) -> None:
    """Most are asked for, by one month."""
    closing = at.request.closing
    if closing is None:
        return
    grants = chance("extends", at.state.reference, at.seed).random() < GRANTED
    command = ProposeExtension(
        decision=ExtensionChoice.EXTEND if grants else ExtensionChoice.REFUSE,
        extension_reason=EXTENSIONS.get(closing.trigger, ExtensionReason.CHANGE) if grants else None,
        months=1 if grants else None,
        facts="What they told us, and the letter that they sent with it.",
        reason="It was beyond their control, and a month shows that payments come again." if grants else "No proof.",
        welfare=lines_of(at, grants),
    )
    at.do("propose", command, worker(at))
