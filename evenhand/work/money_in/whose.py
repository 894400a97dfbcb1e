"""Whose money a person says it is: a master case or a case that they may see, by its whole number."""

from dataclasses import dataclass

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.account.visible import visible_account

DIGITS = 12


@dataclass(frozen=True)
class Whose:
    """An account by its key and number, and the case that was named; empty for the whole account."""

    account: int
    reference: str
    case: str


def whose(number: str, actor: Actor, field: str) -> Whose | Refusal:
    """Refuses: reference-unknown, for what is not there and for what this person may not see alike (P1)."""
    plain = "".join(number.split())
    unknown = Refusal(
        "reference-unknown",
        "There is no master case or case with this number. Give all of its twelve digits.",
        field=field,
    )
    if len(plain) != DIGITS or not plain.isdecimal():
        return unknown
    account = Account.objects.filter(reference=plain).values_list("reference", flat=True).first()
    of_case = Case.objects.filter(reference=plain).values_list("account__reference", flat=True).first()
    reference = account or of_case
    key = visible_account(reference, actor) if reference else None
    if key is None or reference is None:
        return unknown
    return Whose(key, reference, "" if account else plain)
