"""The office's own bank accounts, for the page, the API and the command line."""

from dataclasses import dataclass
from datetime import date, datetime

from evenhand.domain.office_account import COLLECTS, PAYS, in_use
from evenhand.office.models import OfficeAccount
from evenhand.work.office_accounts import known_accounts
from evenhand.work.reading.who import staff_names


@dataclass(frozen=True)
class OfficeAccountLine:
    """One account, who set it and when. `pays`, `collects`: whether files leave with it on the day asked about."""

    id: int
    from_on: date
    use: str
    holder: str
    sort_code: str
    number: str
    iban: str
    bic: str
    service_user: str
    set_by: str
    recorded_at: datetime
    pays: bool
    collects: bool


def office_accounts(today: date) -> tuple[OfficeAccountLine, ...]:
    """All of them, the latest first."""
    known = known_accounts()
    pays, collects = in_use(known, PAYS, today), in_use(known, COLLECTS, today)
    rows = {row.id: row for row in OfficeAccount.objects.all()}
    names = staff_names({row.set_by for row in rows.values()})
    return tuple(
        OfficeAccountLine(
            **vars(item) | {"use": str(item.use)},
            set_by=names[rows[item.id].set_by],
            recorded_at=rows[item.id].recorded_at,
            pays=pays is not None and item.id == pays.id,
            collects=collects is not None and item.id == collects.id,
        )
        for item in sorted(known, key=lambda item: (item.from_on, item.id), reverse=True)
    )
