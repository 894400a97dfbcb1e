"""How the receiving parent of a case is paid. Source: M10, SCH-17."""

from datetime import date

from evenhand.domain.account.method_to import MethodTo, PaymentTo
from evenhand.domain.opportunity.events import Event, MethodToEnded, MethodToSet
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Service
from evenhand.domain.procedures.offered import not_offered
from evenhand.domain.procedures.paying.asked import ENDS, SetMethodTo
from evenhand.domain.procedures.paying.change import note_of, out_of_range
from evenhand.domain.procedures.paying.means import Means
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

RULES = ("M10",)


def set_method_to(
    state: CaseState, command: SetMethodTo, means: Means, by: str, today: date, rules: Rules
) -> tuple[Event, ...] | Refusal:
    """Ends the live method of payment to, and sets another from the same day, or none.

    Refusals: value-not-offered, reason-needed, date-out-of-range, nothing-changes, bank-details-missing,
    service-collects.
    """
    wrong = not_offered(command, ()) or _wrong(state, command, means, today, rules)
    if wrong is not None:
        return wrong
    live = [item for item in state.pays_to if item.until is None]
    if [str(item.kind) for item in live] == ([] if command.kind == ENDS else [command.kind]):
        says = "This is how they are paid already. Choose another way, or leave the page."
        return Refusal("nothing-changes", says, rules=RULES, field="kind")
    events: list[Event] = [MethodToEnded(number=item.number, until=command.from_on, rules=RULES) for item in live]
    if command.kind != ENDS:
        number = max((item.number for item in state.pays_to), default=0) + 1
        method = MethodTo(number, PaymentTo(command.kind), command.from_on)
        events.append(MethodToSet(method=method, rules=RULES))
    return (*events, note_of(state, command.reason, by, today))


def _wrong(state: CaseState, command: SetMethodTo, means: Means, today: date, rules: Rules) -> Refusal | None:
    if not command.reason.strip():
        says = "Give the reason for the change: it is kept as a note."
        return Refusal("reason-needed", says, rules=RULES, field="reason")
    direct = state.service is Service.DIRECT_PAY
    if command.kind != ENDS and direct is not (command.kind == PaymentTo.DIRECT_PAY):
        says = "The parents of this case pay one another, so the office pays nothing out. Choose direct pay, or end it."
        other = "The office collects and pays out on this case. The service is changed before the parents pay directly."
        return Refusal("service-collects", says if direct else other, rules=RULES, field="kind")
    if command.kind == PaymentTo.DIRECT_PAYMENT and not means.paid_into:
        says = "Record the receiving parent's bank details first: the money is paid into their account."
        return Refusal("bank-details-missing", says, rules=RULES, field="kind")
    return out_of_range(command.from_on, today, rules)
