"""Secretary of State arrears that are not collected for now, and collected again; small balances written off. M9."""

from collections.abc import Sequence
from datetime import date

from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger import CLAIMS, Bucket, Entry, Kind
from evenhand.domain.account.ledger.entries import resumed, suspended, written_off
from evenhand.domain.account.posting import Fact, posted
from evenhand.domain.account.state import AccountState, InstalmentState
from evenhand.domain.calendar import long_date
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce, Rules

UNKNOWN = Refusal("case-unknown", "This case does not belong to the account. Choose one of its cases.", field="case")


def suspend_state_arrears(
    state: AccountState, case: str, pence: int, reason: str, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """Stops the collection of so much of what a case owes the Secretary of State. Refusals: see `_moved`."""
    return _moved(state, case, pence, reason, today, rules, history, Kind.SUSPENDED)


def resume_state_arrears(
    state: AccountState, case: str, pence: int, reason: str, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """Collects so much of what was suspended again. Refusals: see `_moved`."""
    return _moved(state, case, pence, reason, today, rules, history, Kind.RESUMED)


def write_off(
    state: AccountState, case: str, reason: str, today: date, rules: Rules, history: Sequence[Entry]
) -> tuple[AccountEvent, ...] | Refusal:
    """Writes off all that an inactive case owes, where it is less than the dated amount (M9).

    Refusals: case-unknown; write-off-not-in-force; case-active, where maintenance runs, anything is planned, or money
    waits to be paid on; nothing-owed; owed-too-much.
    """
    if state.case(case) is None:
        return UNKNOWN
    try:
        below = rules.number("write_off.below", today)
    except NoRuleInForce:
        says = f"Small balances are not written off on {long_date(today)}: the rule begins on 26 February 2024."
        return Refusal("write-off-not-in-force", says, rules=("M9",))
    if _active(state, case, today):
        says = (
            "Only an inactive case is written off: maintenance still runs on this one, or a payment is still planned."
        )
        return Refusal("case-active", says, rules=("M9",), field="case")
    owed = sum(held for (of, bucket), held in state.balances.items() if of == case and bucket in CLAIMS)
    if owed <= 0:
        return Refusal("nothing-owed", "Nothing is owed on this case.", rules=("M9",), field="case")
    if owed >= below:
        says = f"{spoken(owed)} is owed. Only less than {spoken(below)} is written off; collect the rest."
        return Refusal("owed-too-much", says, rules=("M9",), field="case")
    cause = f"write-off:{case}:{state.entries + 1}"
    fact = Fact(Kind.WRITTEN_OFF, today, cause, written_off(case, state.balances), why=reason)
    return posted(state, [fact], today, rules, history, why=("M9",))


def _active(state: AccountState, case: str, today: date) -> bool:
    runs = any(
        item.case == case and item.weekly and (item.during.end is None or item.during.end > today)
        for item in state.liabilities
    )
    open_ones = (InstalmentState.PLANNED, InstalmentState.DUE)
    return runs or any(item.case == case and item.state in open_ones for item in state.instalments)


def _moved(
    state: AccountState,
    case: str,
    pence: int,
    reason: str,
    today: date,
    rules: Rules,
    history: Sequence[Entry],
    kind: Kind,
) -> tuple[AccountEvent, ...] | Refusal:
    """Refusals: case-unknown; amount-out-of-range; nothing-to-suspend, nothing-to-resume; more-than-owed."""
    if state.case(case) is None:
        return UNKNOWN
    stops = kind is Kind.SUSPENDED
    held = state.balances.get((case, Bucket.STATE_ARREARS if stops else Bucket.SUSPENDED), 0)
    if pence <= 0:
        return Refusal("amount-out-of-range", "Give an amount of more than nothing.", field="amount")
    if held <= 0:
        what = "owed to the Secretary of State" if stops else "suspended"
        return Refusal(
            f"nothing-to-{'suspend' if stops else 'resume'}", f"Nothing is {what} on this case.", field="case"
        )
    if pence > held:
        what = "is owed to the Secretary of State and collected" if stops else "is suspended"
        return Refusal("more-than-owed", f"{spoken(held)} {what} on this case. Give that or less.", field="amount")
    word, lines = ("suspension", suspended(case, pence)) if stops else ("resumption", resumed(case, pence))
    fact = Fact(kind, today, f"{word}:{case}:{state.entries + 1}", lines, why=reason)
    return posted(state, [fact], today, rules, history, why=("M3",))
