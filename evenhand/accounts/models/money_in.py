"""Money in, beside the receipts: what employers return, and money that the bank took back."""

from django.db import models
from django.db.models import Q


class Deduction(models.Model):
    """One line of an employer's return. `covered_by` is the bank's payment that brought the money; until then it waits.

    `employer` is its reference, in capitals with single spaces. `net_earnings` is null where it did not say.
    """

    employer = models.CharField(max_length=64)
    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="deductions")
    source = models.CharField(max_length=120, unique=True)
    start = models.DateField()
    until = models.DateField()
    net_earnings = models.PositiveBigIntegerField(null=True)
    requested = models.PositiveBigIntegerField()
    deducted = models.PositiveBigIntegerField()
    reason = models.CharField(max_length=200, blank=True)
    paid_on = models.DateField(null=True)
    told_on = models.DateField()
    covered_by = models.ForeignKey(
        "accounts.Receipt", on_delete=models.PROTECT, related_name="covers", null=True, db_index=False
    )

    class Meta:
        db_table = "deduction"
        indexes = [
            models.Index(
                fields=["employer", "paid_on"],
                condition=Q(covered_by=None, deducted__gt=0),
                name="deductions_that_wait",
            )
        ]


class TakenBack(models.Model):
    """Money that the bank, or Bacs, says went back. It waits for a person until it is settled.

    Attributes:
        sort: unpaid (a direct debit that Bacs returned) or debit (an entry of a statement).
        entry: the entry of the suspense ledger that a waiting debit posted.
        account, receipt: the receipt that it took back, once settled so.
        told_by: the source of the other telling of the same money, where there is one.
    """

    sort = models.CharField(max_length=10)
    source = models.CharField(max_length=120, unique=True)
    on = models.DateField()
    pence = models.PositiveBigIntegerField()
    reference = models.CharField(max_length=140, blank=True)
    waits = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=60, blank=True)
    represent_until = models.DateField(null=True)
    entry = models.PositiveBigIntegerField(null=True)
    account = models.ForeignKey(
        "accounts.Account", on_delete=models.PROTECT, related_name="taken_back", null=True, db_index=False
    )
    receipt = models.PositiveIntegerField(null=True)
    told_by = models.CharField(max_length=120, blank=True)
    settled_on = models.DateField(null=True)
    restricted = models.BooleanField(default=False)

    class Meta:
        db_table = "taken_back"
        indexes = [
            models.Index(fields=["on"], condition=Q(settled_on=None), name="taken_back_that_waits"),
            models.Index(fields=["account"], condition=Q(told_by=""), name="taken_back_told_once"),
        ]
