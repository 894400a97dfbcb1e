"""Enforcement puts the charge on the order of a parent who refused the opportunity."""

from datetime import date

from evenhand.accounts.models import Method, Posting
from evenhand.demo.play.office import actor
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.maintenance.charges import Action
from evenhand.work.account.by_hand import ChargeAsked
from evenhand.work.apply_charge import apply_charge

REASON = "They refused the offer, and the order was set up."


def charge_orders(day: date) -> None:
    """Each order whose charge was determined is charged once, on the day from which it runs."""
    charged = Posting.objects.filter(bucket="charges").values("account_id")
    rows = Method.objects.filter(kind=str(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER), until=None, start__lte=day)
    rows = rows.filter(case__requests__offer__charge="yes", case__restricted=False).exclude(account_id__in=charged)
    for row in rows.select_related("account", "case").order_by("id").distinct():
        asked = ChargeAsked(Action.DEDUCTION_FROM_EARNINGS_ORDER, row.start, REASON)
        apply_charge(actor("grace"), row.account.reference, row.case.reference, asked)
