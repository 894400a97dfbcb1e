"""What an entry by hand would come to before it is made: by the same decision that makes it."""

from evenhand.config.book import the_book
from evenhand.domain.account import charging, reversing, suspending
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.account.ledger import Entry
from evenhand.domain.maintenance.charges import Action, charge_for, waivers_of
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.work.account.circumstances import circumstances_on
from evenhand.work.reading.account_view import AccountView

Decided = tuple[AccountEvent, ...] | Refusal


def charge_hints(view: AccountView, case: str) -> dict[str, str]:
    """For each action what its charge would be today, or why there would be none."""
    rules, known = the_book().rules, circumstances_on(case, view.reference, view.today).known
    hints = {}
    for action in Action:
        found = charging.apply_charge(view.state, case, action, view.today, known, "", view.today, rules, view.entries)
        amount = charge_for(action, view.today, rules)
        if isinstance(found, Refusal):
            hints[str(action)] = f"Not today. {found.sentence}"
        elif isinstance(amount, int):
            hints[str(action)] = f"{spoken(amount)} more is owed, after maintenance and arrears."
    return hints


def grounds_of(charge: Entry) -> tuple[str, ...]:
    """The grounds that count for a charge."""
    return tuple(map(str, waivers_of(charging.action_of(charge), charge.effective_on, the_book().rules)))


def write_off_preview(view: AccountView, case: str) -> Decided:
    """What a write-off of a case would do today."""
    return suspending.write_off(view.state, case, "", view.today, the_book().rules, view.entries)


def reversal_preview(view: AccountView, number: int) -> Decided:
    """What taking an entry back would do today."""
    return reversing.reverse_entry(view.state, number, "", view.today, the_book().rules, view.entries)
