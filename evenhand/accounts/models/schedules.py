"""What is owed each week, and the promise-to-pay schedule that collects it."""

from django.db import models
from django.db.models import F, Q


class Liability(models.Model):
    """What a case owes each week, in pence, from one day until another."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="liabilities")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="liabilities")
    number = models.PositiveIntegerField()
    weekly = models.PositiveIntegerField()
    start = models.DateField()
    until = models.DateField(null=True)
    cause = models.CharField(max_length=60)

    class Meta:
        db_table = "liability"
        constraints = [
            models.UniqueConstraint(fields=["account", "number"], name="liability_number_once"),
            models.UniqueConstraint(fields=["case"], condition=Q(until=None), name="one_live_liability_a_case"),
            models.CheckConstraint(condition=Q(until=None) | Q(until__gt=F("start")), name="liability_has_days"),
        ]


class Schedule(models.Model):
    """One version of the promise-to-pay schedule. Old ones are kept; one is live. `agreed` is the plan it follows."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="schedules")
    number = models.PositiveIntegerField()
    set_on = models.DateField()
    start = models.DateField()
    until = models.DateField()
    frequency = models.CharField(max_length=20)
    cause = models.CharField(max_length=60)
    days_not_covered = models.PositiveSmallIntegerField()
    ended_on = models.DateField(null=True)
    agreed = models.JSONField(null=True)

    class Meta:
        db_table = "schedule"
        constraints = [
            models.UniqueConstraint(fields=["account", "number"], name="schedule_number_once"),
            models.UniqueConstraint(fields=["account"], condition=Q(ended_on=None), name="one_live_schedule"),
        ]


class Instalment(models.Model):
    """What one method collects for one case on one day, in pence by part.

    `uncovered` and `uncovered_fee` are what nothing collects, as the rate from earnings does not cover it. `otherwise`
    is what counted for it late or by another method, as JSON is written; nothing where there is none.
    """

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="instalments")
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="instalments", db_index=False)
    number = models.PositiveIntegerField()
    schedule = models.PositiveIntegerField()
    method = models.CharField(max_length=60)
    due_on = models.DateField()
    judge_on = models.DateField()
    maintenance = models.PositiveIntegerField()
    fee = models.PositiveIntegerField()
    arrears = models.PositiveIntegerField(default=0)
    charges = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=20)
    received = models.PositiveIntegerField(default=0)
    uncovered = models.PositiveIntegerField(default=0)
    uncovered_fee = models.PositiveIntegerField(default=0)
    otherwise = models.TextField(null=True)

    class Meta:
        db_table = "instalment"
        constraints = [models.UniqueConstraint(fields=["account", "number"], name="instalment_number_once")]
        indexes = [
            models.Index(fields=["due_on", "account"], condition=Q(state="planned"), name="instalments_to_fall_due"),
            models.Index(fields=["judge_on", "account"], condition=Q(state="due"), name="instalments_to_judge"),
            models.Index(fields=["case", "due_on"], name="instalments_of_a_case"),
        ]
