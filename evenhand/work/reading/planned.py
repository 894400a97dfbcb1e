"""The instalments of a case that fall due in some days, of this case alone, whatever else its account holds."""

from evenhand.accounts.models import Instalment
from evenhand.domain.account.state import InstalmentState, Planned
from evenhand.domain.calendar import DateRange
from evenhand.work.account.build import planned_of
from evenhand.work.account.load import INSTALMENT
from evenhand.work.reading.case_view import CaseView


def due_in(view: CaseView, during: DateRange) -> tuple[Planned, ...]:
    """In the order of their due dates, without those that another schedule replaced."""
    rows = Instalment.objects.filter(account_id=view.ids.account, case_id=view.ids.case, due_on__gte=during.start)
    rows = rows.exclude(state=InstalmentState.REPLACED)
    if during.end is not None:
        rows = rows.filter(due_on__lt=during.end)
    return tuple(
        planned_of(row, {view.ids.case: view.reference})
        for row in rows.order_by("due_on", "number").values(*INSTALMENT)
    )
