"""Which accounts a person may see. One with a restricted case does not exist for those without the grant (P1)."""

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor


def visible_account(reference: str, actor: Actor) -> int | None:
    """The primary key of an account that this person may see; None where there is none, or none for them."""
    key = Account.objects.filter(reference=reference).values_list("id", flat=True).first()
    if key is None or (not actor.restricted and Case.objects.filter(account_id=key, restricted=True).exists()):
        return None
    return key
