"""Which accounts a person may see. One with a restricted case does not exist for those without the grant (P1)."""

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

WIDER = "This account holds more than you may see, and its schedule cannot be set as it is. Ask your team leader."


def visible_account(reference: str, actor: Actor) -> int | None:
    """The primary key of an account that this person may see; None where there is none, or none for them."""
    found = Account.objects.filter(reference=reference)
    if not actor.restricted:
        found = found.exclude(
            id__in=Case.objects.filter(restricted=True, account__reference=reference).values("account_id")
        )
    return found.values_list("id", flat=True).first()


def hidden(refusal: Refusal) -> Refusal:
    """A refusal that may name another case, for who may not see all of the account."""
    return Refusal(refusal.code, WIDER, refusal.steps, refusal.rules)
