"""Whom people work for: dated facts, several at a time. It is a whereabouts: it never reaches the other parent."""

from django.db import models
from django.db.models import F, Q


class Employment(models.Model):
    """An employer of a person as it was known from one day until another; `number` stays while its facts change.

    `reference` is the one that deduction returns carry, in capitals with single spaces; empty where none is known.
    """

    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="employments")
    number = models.PositiveIntegerField()
    reference = models.CharField(max_length=64, blank=True, db_index=True)
    name = models.CharField(max_length=200)
    address = models.JSONField(default=list)
    postcode = models.CharField(max_length=10, blank=True)
    pay_frequency = models.CharField(max_length=20, blank=True)
    nation = models.CharField(max_length=20)
    start = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        db_table = "employment"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "number"], condition=Q(until=None), name="one_current_employment_a_number"
            ),
            models.UniqueConstraint(
                fields=["person", "reference"],
                condition=Q(until=None) & ~Q(reference=""),
                name="one_current_employer_a_reference",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("start")), name="employment_ends_after_start"
            ),
        ]
        indexes = [models.Index(fields=["person", "start"], name="employments_of_a_person")]
