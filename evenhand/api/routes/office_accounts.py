"""The office's own bank accounts."""

from datetime import date, datetime

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies_office import OfficeAccountBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.domain.office_account import SetOfficeAccount
from evenhand.work.administering import ADMINISTER
from evenhand.work.reading.office_accounts import office_accounts
from evenhand.work.roles import EVERYONE
from evenhand.work.set_office_account import set_office_account

router = Router(tags=["Office"])


class OfficeAccountOut(Shape):
    """`set_by` is a colleague's name; `pays` and `collects`: whether files leave with it on the business date."""

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


class OfficeAccountsOut(Shape):
    """All of them, the latest first; none until an office has set one."""

    accounts: list[OfficeAccountOut]


@reads(router, "", OfficeAccountsOut, EVERYONE, "The office's own bank accounts", absent=False)
def read_office_accounts(request: Asking) -> OfficeAccountsOut:
    """Where one is set, statements of other accounts are refused."""
    found = office_accounts(request.auth.today)
    return OfficeAccountsOut(accounts=[OfficeAccountOut(**vars(item)) for item in found])


@writes(router, "", RecordedOut, sorted(ADMINISTER), "Set an account of the office", does="set_office_account")
def set_account(request: Asking, body: OfficeAccountBody, sent: Sent = HEADER) -> RecordedOut:
    """From the business date or later. Those before it stay known."""
    asked = SetOfficeAccount(
        from_on=body.from_,
        use=body.use,
        holder=body.holder,
        sort_code=body.sort_code,
        account=body.account,
        iban=body.iban,
        bic=body.bic,
        service_user=body.service_user,
    )
    return answer(set_office_account(request.auth.actor, asked, key=key(request, body, sent)), request.auth)
