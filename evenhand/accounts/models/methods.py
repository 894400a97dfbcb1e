"""Methods of payment from, and to."""

from django.db import models

from evenhand.domain.account.methods import ENFORCED


class Method(models.Model):
    """A method of payment from; one live a case and kind."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="methods")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="methods")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=60)
    share = models.PositiveSmallIntegerField()
    start = models.DateField()
    frequency = models.CharField(max_length=20, blank=True)
    mandatory = models.BooleanField()
    desire = models.BooleanField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "method"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="method_number_once"),
            models.UniqueConstraint(
                fields=["case", "kind"], condition=models.Q(until=None), name="one_live_method_of_a_kind"
            ),
            models.CheckConstraint(condition=models.Q(share__gte=1, share__lte=100), name="share_is_a_per_cent"),
            models.CheckConstraint(
                condition=models.Q(mandatory=False) | models.Q(kind__in=sorted(map(str, ENFORCED))),
                name="mandatory_is_enforced",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="Direct Pay") | models.Q(share=100), name="direct_pay_is_the_whole"
            ),
        ]


class MethodTo(models.Model):
    """A method of payment to: how the receiving parent of a case is paid; one live a case."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="methods_to", db_index=False)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=60)
    start = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "method_to"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="method_to_number_once"),
            models.UniqueConstraint(fields=["case"], condition=models.Q(until=None), name="one_live_method_to"),
        ]
