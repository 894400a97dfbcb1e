"""Instructions to pay wait in the outbox with keys and pence; where the money goes is looked up when they leave."""

from collections.abc import Iterable
from datetime import date

from evenhand.domain.account.paying_on import Payment
from evenhand.records.models import Outbox
from evenhand.work.account.load import Account
from evenhand.work.payments.identity import PAYMENT
from evenhand.work.state.insert import insert_rows

KIND = PAYMENT


def key_of(account: str, entry: int) -> str:
    """What makes a second instruction for one entry impossible."""
    return f"payment:{account}:{entry}"


def queue_payments(payments: Iterable[tuple[Account, Iterable[Payment]]], day: date) -> None:
    """One instruction a payment; inside the transaction that posts its entry. No case: back to the paying parent."""
    insert_rows(
        Outbox,
        [
            {
                "key": key_of(account.state.reference, payment.entry),
                "kind": KIND,
                "payload": {
                    "account": account.ids.account,
                    "case": account.ids.cases[payment.case] or None,
                    "entry": payment.entry,
                    "pence": payment.pence,
                },
                "queued_on": day,
            }
            for account, those in payments
            for payment in those
        ],
    )
