"""Charges for enforcement, put on an account and waived again. Source: SI 2014/612 part 4; R10, R22."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger.buckets import Bucket
from evenhand.domain.account.ledger.entries import claim
from evenhand.domain.account.ledger.journal import Entry, Kind
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.posting import Fact, posted
from evenhand.domain.account.standing import standing_entry
from evenhand.domain.account.state import AccountState, CaseOnAccount
from evenhand.domain.altered import altered
from evenhand.domain.calendar import DateRange, long_date
from evenhand.domain.maintenance.charges import Action, Waiver, charge_for, waived
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules

ORDERS = {
    Action.DEDUCTION_FROM_EARNINGS_ORDER: PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER,
    Action.DEDUCTION_FROM_EARNINGS_REQUEST: PaymentMethod.DEDUCTION_FROM_EARNINGS_REQUEST,
    Action.REGULAR_DEDUCTION_ORDER: PaymentMethod.REGULAR_DEDUCTION_ORDER,
    Action.VARIED_DEDUCTION_ORDER: PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER,
}
"""The method that must be set up before its charge is made."""


@dataclass(frozen=True)
class Circumstances:
    """What the case knows that a charge depends on.

    Attributes:
        opportunity: the days of an accepted opportunity that has not lapsed.
        check_recorded: whether the unlikely to pay check after it is recorded.
        offer_waits: whether an offer waits for its answer.
        determined: what was determined when the offer led nowhere: yes, no, or nothing (RPO-22).
        determined_on: when; it is about the order that was set up then, and not about a later one.
        on_benefit: whether the paying parent is on a benefit on the day of the action.
        free: the days around the opportunity without charges, without an end while its outcome is not decided (R10).
    """

    opportunity: DateRange | None = None
    check_recorded: bool = False
    offer_waits: bool = False
    determined: str = ""
    determined_on: date | None = None
    on_benefit: bool = False
    free: DateRange | None = None


def apply_charge(
    state: AccountState,
    case: str,
    action: Action,
    on: date,
    circumstances: Circumstances,
    reason: str,
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[AccountEvent, ...] | Refusal:
    """Puts the charge for an action of a day on a case, by the amount in force on that day.

    Refusals: case-unknown; day-to-come; charge-in-opportunity, charge-before-opportunity, charge-before-check (R10);
    offer-waits, charge-determined-no, charge-on-benefit (R22); no-order; charged-already; no-charge-in-force.
    """
    held = state.case(case)
    if held is None:
        return Refusal(
            "case-unknown", "This case does not belong to the account. Choose one of its cases.", field="case"
        )
    if on > today:
        return Refusal("day-to-come", "Give the day on which the action was taken: today or before.", field="on")
    pence = charge_for(action, on, rules, circumstances.opportunity)
    if isinstance(pence, Refusal):
        return altered(pence, field="action")
    refused = (
        _around(on, circumstances, rules)
        or _on_the_facts(held, action, on, circumstances)
        or _no_order(held, action, on)
    )
    if refused is None and (earlier := _charged(held, action, on, history)) is not None:
        says = (
            f"This was charged already, on {long_date(earlier.effective_on)}. Nothing is charged twice for one order."
        )
        refused = Refusal("charged-already", says, rules=("R22",), field="action")
    if refused is not None:
        return refused
    fact = Fact(Kind.CHARGED, on, f"charge:{action}:{case}:{on}", claim(case, Bucket.CHARGES, pence), why=reason)
    steps = ("SCH-31", "EAR-33") if action is Action.VARIED_DEDUCTION_ORDER else ()
    return posted(state, [fact], today, rules, history, steps=steps, why=("R10", "R22"))


def waive_charge(
    state: AccountState,
    number: int,
    ground: Waiver,
    reason: str,
    today: date,
    rules: Rules,
    history: Sequence[Entry],
) -> tuple[AccountEvent, ...] | Refusal:
    """Waives a charge on one of the grounds that count for it; money that had paid it is free again.

    The waiver counts from today: until then the charge was owed. Refusals: entry-unknown; entry-reversed; no-charge;
    waived-already; ground-does-not-count on the day of the charge.
    """
    entry = standing_entry(history, number)
    if isinstance(entry, Refusal):
        return entry
    if entry.kind is not Kind.CHARGED:
        return Refusal("no-charge", "Only a charge can be waived. Choose one from the ledger.", rules=("R22",))
    cause, gone = f"waiver:{number}", {item.reverses for item in history}
    if any(item.cause.partition("#")[0] == cause and item.number not in gone for item in history):
        return Refusal("waived-already", "This charge was waived already. Nothing more is owed of it.", rules=("R22",))
    line = next(line for line in entry.postings if line.bucket is Bucket.CHARGES)
    allowed = waived(action_of(entry), ground, entry.effective_on, rules)
    if isinstance(allowed, Refusal):
        return altered(allowed, field="ground")
    again = sum(item.cause.partition("#")[0] == cause for item in history)
    own = f"{cause}#{again}" if again else cause
    fact = Fact(Kind.WAIVED, today, own, claim(line.case, Bucket.CHARGES, -line.pence), why=f"{ground}: {reason}")
    return posted(state, [fact], today, rules, history, why=("R22",))


def action_of(entry: Entry) -> Action:
    """What a charge was made for. Errors: ValueError where the entry is no charge."""
    what, _, rest = entry.cause.partition(":")
    if what != "charge":
        raise ValueError(f"{entry.cause} is no charge")
    return Action(rest.partition(":")[0])


def _around(on: date, known: Circumstances, rules: Rules) -> Refusal | None:
    days = known.opportunity
    if known.offer_waits:
        says = "The offer of an opportunity waits for its answer: no charge is made before it has ended."
        return Refusal("offer-waits", says, steps=("RPO-22", "PPO-18"), rules=("R10", "R22"), field="on")
    if days is None:
        return None
    if on < days.start and rules.in_force("fees.none_before_opportunity", on):
        says = f"No charge is made before an accepted opportunity starts on {long_date(days.start)}."
        return Refusal("charge-before-opportunity", says, rules=("R10",), field="on")
    free = known.free is not None and on in known.free
    if days.end is not None and on >= days.end and (free or not known.check_recorded):
        says = (
            "No charge is made between the end of an opportunity and the unlikely to pay check, nor before a fail is "
            "approved. Record the check, and have it approved, first."
        )
        return Refusal("charge-before-check", says, steps=("SCH-31", "EAR-33"), rules=("R10",), field="on")
    return None


def _on_the_facts(case: CaseOnAccount, action: Action, on: date, known: Circumstances) -> Refusal | None:
    if action not in ORDERS:
        return None
    if known.on_benefit:
        says = "The paying parent is on a benefit: there is no charge for a deduction order."
        return Refusal("charge-on-benefit", says, rules=("R22",), field="action")
    order = _order(case, action, on)
    of_the_offer = order is None or known.determined_on is None or order.start <= known.determined_on
    if known.determined == "no" and of_the_offer and action is Action.DEDUCTION_FROM_EARNINGS_ORDER:
        says = "It was determined that the charge does not apply after the offer. The determination is on the timeline."
        return Refusal("charge-determined-no", says, steps=("RPO-22", "PPO-18"), rules=("R22",), field="action")
    if action is Action.VARIED_DEDUCTION_ORDER and not (known.opportunity and known.check_recorded):
        says = (
            "This charge is for an order that is first varied after an opportunity failed. No such outcome is recorded."
        )
        return Refusal("no-failed-opportunity", says, steps=("SCH-31", "EAR-33"), rules=("R22",), field="action")
    return None


def _no_order(case: CaseOnAccount, action: Action, on: date) -> Refusal | None:
    kind = ORDERS.get(action)
    if kind is None or _order(case, action, on):
        return None
    says = f"No {str(kind).lower()} is set up on this case on {long_date(on)}. Set the method up first."
    return Refusal("no-order", says, steps=("RPO-22", "PPO-18"), rules=("R22",), field="action")


def _order(case: CaseOnAccount, action: Action, on: date) -> DateRange | None:
    """The days of the order that the action was about."""
    for method in case.methods:
        live = method.start <= on and (method.until is None or on < method.until)
        if method.kind is ORDERS.get(action) and live:
            return DateRange(method.start, method.until)
    return None


def _charged(case: CaseOnAccount, action: Action, on: date, history: Sequence[Entry]) -> Entry | None:
    gone = {entry.reverses for entry in history}
    named, order = f"charge:{action}:{case.reference}:", _order(case, action, on)
    for entry in history:
        if entry.reverses is not None or entry.number in gone or not entry.cause.startswith(named):
            continue
        once = action is Action.VARIED_DEDUCTION_ORDER
        if once or entry.effective_on == on or (order is not None and entry.effective_on in order):
            return entry
    return None
