"""What is owed on the account, opened up: to whom, from which scheme, how it arose, and what of it is disputed."""

from typing import Any

from django.urls import reverse

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Situation
from evenhand.web.pages.negotiating.words import who


def owed(given: Situation, names: dict[str, str], account: str, *, known: bool) -> dict[str, Any]:
    """`account`: its number where this person may see it. `known`: what is disputed is on the record."""
    rows = [
        {
            "who": who(debt.receiving_parent, names),
            "scheme": "Before 2012" if debt.old_scheme else "2012 scheme",
            "amount": spoken(debt.pence),
            "backdated": spoken(debt.backdated) if debt.backdated else "–",
            "disputed": spoken(debt.disputed) if debt.disputed else "–" if known else "Not asked yet",
        }
        for debt in given.debts
    ]
    if given.charges:
        rows.append({"who": "The office", "scheme": "Fees and charges", "amount": spoken(given.charges),
                     "backdated": "–", "disputed": "–"})  # fmt: skip
    return {
        "rows": rows,
        "total": spoken(sum(debt.pence for debt in given.debts) + given.charges),
        "planned": spoken(given.owed),
        "left_out": any(debt.disputed for debt in given.debts),
        "href": reverse("account-arrears", args=[account]) if account else "",
    }
