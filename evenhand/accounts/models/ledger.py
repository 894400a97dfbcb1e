"""The ledger: entries with their postings, appended and never changed; the balances that they make; receipts."""

from django.db import models
from django.db.models import Q


class Journal(models.Model):
    """One entry of the ledger. Without an account it belongs to the office's suspense."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="entries", null=True)
    number = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20)
    on = models.DateField()
    effective_on = models.DateField()
    cause = models.CharField(max_length=100)
    reverses = models.PositiveBigIntegerField(null=True)
    keeps = models.JSONField(null=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        db_table = "journal"
        constraints = [
            models.UniqueConstraint(fields=["account", "number"], name="entry_number_once"),
            models.UniqueConstraint(fields=["account", "cause"], name="entry_cause_once"),
            models.UniqueConstraint(
                fields=["account", "reverses"], condition=Q(reverses__isnull=False), name="entry_reversed_once"
            ),
            models.UniqueConstraint(fields=["number"], condition=Q(account=None), name="suspense_entry_number_once"),
            models.UniqueConstraint(fields=["cause"], condition=Q(account=None), name="suspense_entry_cause_once"),
            models.UniqueConstraint(
                fields=["reverses"],
                condition=Q(account=None, reverses__isnull=False),
                name="suspense_entry_reversed_once",
            ),
        ]


class Posting(models.Model):
    """One line of an entry, in pence: a debit is positive. `case_id` is 0 for what belongs to the whole account."""

    account = models.ForeignKey(
        "accounts.Account", on_delete=models.PROTECT, related_name="+", null=True, db_index=False
    )
    entry = models.PositiveBigIntegerField()
    case_id = models.BigIntegerField()
    bucket = models.CharField(max_length=30)
    pence = models.BigIntegerField()

    class Meta:
        db_table = "posting"
        indexes = [models.Index(fields=["account", "entry"], name="postings_of_an_entry")]


class Balance(models.Model):
    """Where the pence of an account stand now; a balance of nothing has no row."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="balances", db_index=False)
    case_id = models.BigIntegerField()
    bucket = models.CharField(max_length=30)
    pence = models.BigIntegerField()

    class Meta:
        db_table = "balance"
        constraints = [models.UniqueConstraint(fields=["account", "case_id", "bucket"], name="one_balance_a_bucket")]
        indexes = [
            models.Index(
                fields=["account"], condition=Q(bucket__in=["payable", "payable-old-scheme"]), name="accounts_to_pay_on"
            )
        ]


class Receipt(models.Model):
    """Money that came in. Without an account it waits in suspense, with why it could not be matched.

    One without an account that was returned left suspense another way, as an employer's payment that its return
    explained. `restricted`: only holders of the grant see it in suspense.
    """

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="receipts", null=True)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    number = models.PositiveIntegerField(null=True)
    method = models.CharField(max_length=60)
    way = models.CharField(max_length=30)
    received_on = models.DateField()
    pence = models.PositiveBigIntegerField()
    source = models.CharField(max_length=120, unique=True)
    entry = models.PositiveBigIntegerField(null=True)
    reference = models.CharField(max_length=140, blank=True)
    payer = models.CharField(max_length=140, blank=True)
    unmatched = models.CharField(max_length=40, blank=True)
    returned_on = models.DateField(null=True)
    return_reason = models.CharField(max_length=60, blank=True)
    restricted = models.BooleanField(default=False)

    class Meta:
        db_table = "receipt"
        constraints = [models.UniqueConstraint(fields=["account", "number"], name="receipt_number_once")]
        indexes = [
            models.Index(fields=["account", "received_on"], name="receipts_of_an_account"),
            models.Index(
                fields=["received_on"], condition=Q(account=None, returned_on=None), name="receipts_in_suspense"
            ),
            models.Index(
                fields=["payer"], condition=Q(account__isnull=False) & ~Q(payer=""), name="receipts_of_a_payer"
            ),
        ]
