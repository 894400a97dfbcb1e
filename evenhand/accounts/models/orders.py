"""Orders and requests to employers, with what each takes."""

from django.db import models
from django.db.models import F, Q


class DeductionOrder(models.Model):
    """One version of an order to one employer of the paying parent; it ends when it is varied or discharged.

    Amounts are in pence. `employment` is the employer's number among those of the person. `protected` and `over` are
    null where net earnings are not known; `most` is null where nobody set a maximum.
    """

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="deduction_orders")
    number = models.PositiveIntegerField()
    employment = models.PositiveIntegerField()
    kind = models.CharField(max_length=60)
    issued_on = models.DateField()
    ended_on = models.DateField(null=True)
    pay = models.CharField(max_length=20)
    weekly = models.PositiveIntegerField()
    fortnightly = models.PositiveIntegerField()
    four_weekly = models.PositiveIntegerField()
    monthly = models.PositiveIntegerField()
    protected = models.PositiveIntegerField(null=True)
    over = models.BooleanField(null=True)
    most = models.PositiveIntegerField(null=True)

    class Meta:
        db_table = "deduction_order"
        constraints = [
            models.UniqueConstraint(fields=["account", "number"], name="order_number_once"),
            models.UniqueConstraint(
                fields=["account", "employment"], condition=Q(ended_on=None), name="one_live_order_an_employer"
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("issued_on")), name="order_ends_after_issue"
            ),
            models.CheckConstraint(condition=Q(most=None) | Q(most__gt=0), name="maximum_is_an_amount"),
        ]
