"""Money out, beside the instructions that left: what the bank said of each."""

from django.db import models
from django.db.models import Q


class BankAnswer(models.Model):
    """One thing that the bank said of one instruction that left, told once.

    Attributes:
        sort: accepted, rejected (it never left the bank), booked (on a statement) or returned (it came back).
        source: the identity of the telling over the office.
        details: the bank details that cannot be used, where that is why it was rejected or came back.
    """

    outbox = models.ForeignKey("records.Outbox", on_delete=models.PROTECT, related_name="answers", db_index=False)
    sort = models.CharField(max_length=10)
    source = models.CharField(max_length=120, unique=True)
    on = models.DateField()
    code = models.CharField(max_length=35, blank=True)
    words = models.CharField(max_length=140, blank=True)
    details = models.BigIntegerField(null=True, db_index=True)

    class Meta:
        db_table = "bank_answer"
        constraints = [
            models.UniqueConstraint(fields=["outbox", "sort"], name="bank_says_a_thing_once"),
            models.UniqueConstraint(
                fields=["outbox"], condition=Q(sort__in=["rejected", "returned"]), name="instruction_comes_back_once"
            ),
        ]
