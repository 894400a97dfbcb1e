"""What keeps a schedule from being set. Source: M2, R25."""

from datetime import date

from evenhand.domain.account.instalment import Instalment
from evenhand.domain.account.methods import ENFORCED
from evenhand.domain.account.planning.difference import Line
from evenhand.domain.account.planning.wish import Wish
from evenhand.domain.account.state import AccountState, Planned
from evenhand.domain.account.terms import Owing
from evenhand.domain.calendar import long_date
from evenhand.domain.refusal import Refusal, Refused

STEPS, RULES = ("PPO-13", "RPO-15"), ("M2", "M8", "M10", "R25")


def starts_in_time(wish: Wish, today: date) -> None:
    """Raises Refused: start-past, arrears-until-early."""
    if wish.start < today:
        raise Refused(
            Refusal(
                "start-past",
                f"A schedule cannot start on {long_date(wish.start)}: that day is past. Choose {long_date(today)} or "
                "a later day.",
                STEPS, RULES, field="start",
            )
        )  # fmt: skip
    if wish.arrears_until is not None and wish.arrears_until <= wish.start:
        raise Refused(
            Refusal(
                "arrears-until-early",
                f"Arrears cannot be cleared before the first collection. Choose a day after {long_date(wish.start)}, "
                "or leave it out: then they run to the annual review.",
                STEPS, RULES, field="arrears_until",
            )
        )  # fmt: skip


def holds_something(lines: tuple[Planned, ...], shown: tuple[Instalment, ...], weeks: int) -> None:
    """Raises Refused: review-too-near, nothing-owed."""
    if not weeks:
        says = "The annual review comes before a whole week is over. Start the schedule on the day of the review."
        raise Refused(Refusal("review-too-near", says, STEPS, RULES, field="start"))
    if not lines and not shown:
        says = "Nothing is owed up to the annual review, so there is nothing to collect. Set what is owed first."
        raise Refused(Refusal("nothing-owed", says, STEPS, RULES))


def changes_something(state: AccountState, changes: tuple[Line, ...], wish: Wish) -> None:
    """A plan that was agreed is set even where it asks what is asked already. Raises Refused: nothing-changes."""
    if wish.agreed is None and state.schedule is not None and not any(line.changes for line in changes):
        raise Refused(Refusal("nothing-changes", "This is the schedule in force. Nothing has to be set.", STEPS, RULES))


def has_first_collections(owing: tuple[Owing, ...], lines: tuple[Planned, ...], today: date) -> None:
    """An opportunity that is to start starts with a collection that is not enforced.

    Raises Refused: first-collection-missing.
    """
    for case in owing:
        first = case.opportunity.start if case.collected and case.opportunity else None
        own = [item for item in lines if item.case == case.reference and item.method not in ENFORCED]
        if first is None or first < today or not own or any(item.due_on == first for item in own):
            continue
        raise Refused(
            Refusal(
                "first-collection-missing",
                f"The arrangement for case {case.reference} starts with the collection on {long_date(first)}, and this "
                "schedule collects nothing on that day. Start the schedule so that it holds that day, or have the "
                "acceptance corrected first.",
                STEPS, RULES, field="start",
            )
        )  # fmt: skip
