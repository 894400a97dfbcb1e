"""The account itself."""

from django.db import models


class Account(models.Model):
    """One a paying parent: the master case. `last_*` number what was made for it; nothing is counted twice.

    `rate` is the most that is taken from each pay, in pence, where a person set it, and `rate_pay` how often that is.
    """

    reference = models.CharField(max_length=12, unique=True)
    paying = models.OneToOneField("people.Person", on_delete=models.PROTECT, related_name="account")
    version = models.PositiveIntegerField(default=1)
    settled_to = models.DateField(null=True)
    allocated_to = models.DateField(null=True)
    last_entry = models.PositiveIntegerField(default=0)
    last_instalment = models.PositiveIntegerField(default=0)
    last_schedule = models.PositiveIntegerField(default=0)
    last_receipt = models.PositiveIntegerField(default=0)
    rate = models.PositiveIntegerField(null=True)
    rate_pay = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        db_table = "account"
