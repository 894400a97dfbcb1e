"""Bank details of people: a cipher, a mask, and a keyed hash to find them by. No digit of an account stands here."""

from django.db import models
from django.db.models import F, Q


class BankDetail(models.Model):
    """An account of a person from one day until another. `role` says what for: collecting, or paying into.

    An earlier one that never came to hold ends on the day on which it would have begun.
    """

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="bank_details")
    number = models.PositiveIntegerField()
    role = models.CharField(max_length=10)
    cipher = models.CharField(max_length=600)
    mask = models.CharField(max_length=40)
    hash = models.CharField(max_length=64, db_index=True)
    mandate = models.BooleanField()
    start = models.DateField()
    until = models.DateField(null=True)
    recorded_by = models.CharField(max_length=150)

    class Meta:
        db_table = "bank_detail"
        constraints = [
            models.UniqueConstraint(fields=["person", "number"], name="bank_detail_number_once"),
            models.UniqueConstraint(
                fields=["person", "role"], condition=Q(until=None), name="one_current_account_a_role"
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("start")), name="bank_detail_ends_after_start"
            ),
            models.CheckConstraint(condition=Q(mandate=False) | Q(role="paying"), name="only_a_payer_gives_a_mandate"),
            models.CheckConstraint(condition=~Q(cipher=""), name="bank_detail_is_sealed"),
        ]
