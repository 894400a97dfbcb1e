"""The office's own bank accounts: from which payments leave, into which debits come, and whose statements are taken."""

from datetime import date

from evenhand.domain import office_account as rules
from evenhand.domain.office_account import COLLECTS, PAYS, Use
from evenhand.office.models import OfficeAccount
from evenhand.work.files.bank import FileRefused

_LAST = -4


def known_accounts() -> tuple[rules.OfficeAccount, ...]:
    """All that were ever set, in their order."""
    return tuple(_account(row) for row in OfficeAccount.objects.order_by("id"))


def pays_from(day: date) -> rules.OfficeAccount | None:
    """The account from which payments leave on a day."""
    return rules.in_use(known_accounts(), PAYS, day)


def collects_into(day: date) -> rules.OfficeAccount | None:
    """The account into which direct debits are collected on a day."""
    return rules.in_use(known_accounts(), COLLECTS, day)


def account_that_left(key: int) -> rules.OfficeAccount:
    """The account that a file which left names. Errors: DoesNotExist."""
    return _account(OfficeAccount.objects.get(id=key))


def of_the_office(number: str, field: str) -> None:
    """Errors: FileRefused where a file names an account that is not the office's. Where none is set, any is taken."""
    known = known_accounts()
    if known and not rules.is_named(known, number):
        last = ", ".join(sorted({f"••••{item.number[_LAST:]}" for item in known}))
        raise FileRefused(f"the account ••••{number[_LAST:]}", f"an account of this office: {last}", field)


def _account(row: OfficeAccount) -> rules.OfficeAccount:
    return rules.OfficeAccount(
        id=row.id,
        from_on=row.from_on,
        use=Use(row.use),
        holder=row.holder,
        sort_code=row.sort_code,
        number=row.number,
        iban=row.iban,
        bic=row.bic,
        service_user=row.service_user,
    )
