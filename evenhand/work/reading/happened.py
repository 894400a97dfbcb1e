"""What one entry did, in words, for whoever made it: the same whenever it is asked."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.procedures.shape import Actor
from evenhand.records.models import Event
from evenhand.work.account_words import account_sentence
from evenhand.work.state.codec import ACCOUNT_EVENTS, account_event
from evenhand.work.state.codec import event as decode
from evenhand.work.words import sentence


@dataclass(frozen=True)
class Happened:
    """The cases and accounts that this person may see, and the sentences."""

    cases: frozenset[str]
    says: tuple[str, ...]


def happened(command: int, cases: Collection[str], actor: Actor) -> Happened:
    """What a command did on these cases and accounts, and to their people."""
    seen = Case.objects.filter(reference__in=cases)
    keys = dict((seen if actor.restricted else seen.filter(restricted=False)).values_list("id", "reference"))
    accounts = _accounts(cases, actor)
    of_people = Q(case_id=None) & ~Q(kind__in=list(ACCOUNT_EVENTS))
    of_accounts = Q(kind__in=list(ACCOUNT_EVENTS), account_id__in=accounts)
    rows = Event.objects.filter(Q(case_id__in=keys) | of_people | of_accounts, command_id=command).order_by("id")
    says = (_says(row) for row in rows)
    found = frozenset((*keys.values(), *(name for name in accounts.values() if name in cases)))
    return Happened(found, tuple(dict.fromkeys(line for line in says if line)))


def _accounts(named: Collection[str], actor: Actor) -> dict[int, str]:
    """The accounts of these numbers or cases, without those that this person may not see."""
    found = Account.objects.filter(Q(reference__in=named) | Q(cases__reference__in=named)).distinct()
    if not actor.restricted:
        found = found.exclude(id__in=Case.objects.filter(restricted=True).values("account_id"))
    return dict(found.values_list("id", "reference"))


def _says(row: Event) -> str:
    if row.kind in ACCOUNT_EVENTS:
        return account_sentence(account_event(row.kind, row.payload, row.steps, row.rules), "")
    return sentence(decode(row.kind, row.payload, row.steps, row.rules))
