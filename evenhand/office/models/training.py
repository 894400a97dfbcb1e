"""What people of the office learned: attempts at exercises, and what was completed."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Attempt(models.Model):
    """An exercise that somebody began on a practice case of their own, and how it was marked.

    `number` counts a person's attempts at one exercise; `since` is the key of the last event before it began. What it
    earned is written by its markings, until it is complete: `results` are the marks by name.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="attempts")
    exercise = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    number = models.PositiveIntegerField()
    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+")
    since = models.BigIntegerField()
    started_on = models.DateField()
    started_at = models.DateTimeField()
    marked_on = models.DateField(null=True)
    marked_at = models.DateTimeField(null=True)
    score = models.PositiveSmallIntegerField(null=True)
    out_of = models.PositiveSmallIntegerField(null=True)
    results = models.JSONField(default=dict)
    complete = models.BooleanField(default=False)

    class Meta:
        db_table = "exercise_attempt"
        constraints = [
            models.UniqueConstraint(fields=["person", "exercise", "number"], name="attempts_in_order"),
            models.CheckConstraint(condition=Q(complete=False) | Q(marked_on__isnull=False), name="complete_is_marked"),
        ]


class Training(models.Model):
    """Who completed which walk or exercise, in which version, as what, when, and how. Appended; never changed.

    An exercise has the attempt that completed it, and what that earned.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="training")
    role = models.CharField(max_length=30)
    walk = models.CharField(max_length=60)
    version = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    attempt = models.OneToOneField(Attempt, on_delete=models.PROTECT, null=True, related_name="record")
    score = models.PositiveSmallIntegerField(null=True)
    out_of = models.PositiveSmallIntegerField(null=True)

    class Meta:
        db_table = "training"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "walk", "version", "kind", "on"],
                condition=Q(attempt=None),
                name="training_once_a_day",
            ),
            models.CheckConstraint(condition=Q(kind__in=["confirmed", "exercise"]), name="training_kind"),
        ]
        indexes = [models.Index(fields=["on", "role"], name="training_of_a_report")]
