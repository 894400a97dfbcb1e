"""Whether paying parents pay in full and on time, by what was judged of their payments. Source: R8."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from evenhand.accounts.models import Instalment
from evenhand.config.book import the_book
from evenhand.domain.account.state import InstalmentState
from evenhand.domain.calendar import add_months
from evenhand.domain.negotiation import Reported
from evenhand.work.state.select import among

IN_TIME = (InstalmentState.MET, InstalmentState.OTHER_METHOD, InstalmentState.EXCUSED)
NOT = (InstalmentState.SHORT, InstalmentState.LATE, InstalmentState.MISSED)


def prompt_of(accounts: Sequence[int], on: date) -> Mapping[int, Reported]:
    """By the key of each account: no instalment of the last months was short, late or missed; unknown without any."""
    since = add_months(on, -the_book().rules.number("what_if.payments_months", on))
    judged = Instalment.objects.filter(account_id__in=among(accounts), due_on__gte=since, due_on__lt=on)
    judged = judged.filter(state__in=[str(state) for state in (*IN_TIME, *NOT)])
    found: dict[int, set[InstalmentState]] = defaultdict(set)
    for account, state in judged.values_list("account_id", "state").distinct().order_by():
        found[account].add(InstalmentState(state))
    return {key: _told(found[key]) for key in accounts}


def _told(states: set[InstalmentState]) -> Reported:
    if not states:
        return Reported.UNKNOWN
    return Reported.NO if states & set(NOT) else Reported.YES
