"""What keeps the office running: deadlines, accounts that stalled, files that were read in."""

from django.db import models


class Timer(models.Model):
    """A deadline of a case: why, what set it, and the day on which it is due."""

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="timers")
    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=30)
    request = models.PositiveIntegerField()
    since = models.DateField()
    due_on = models.DateField()

    class Meta:
        db_table = "timer"
        constraints = [models.UniqueConstraint(fields=["case", "why", "request"], name="one_timer_a_cause")]
        indexes = [models.Index(fields=["due_on", "account"], name="timers_due")]


class Stalled(models.Model):
    """An account that the daily cycle passed over, with the day, the step and the error."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="stalls")
    day = models.DateField()
    step = models.CharField(max_length=40)
    error = models.CharField(max_length=500)
    cleared_by = models.CharField(max_length=150, blank=True)

    class Meta:
        db_table = "stalled"
        constraints = [models.UniqueConstraint(fields=["account", "day", "step"], name="stalled_once_a_day")]


class FileTaken(models.Model):
    """A file that was read in: the same again changes nothing, another under its identity is refused."""

    kind = models.CharField(max_length=30)
    identity = models.CharField(max_length=100)
    digest = models.CharField(max_length=64)
    taken_on = models.DateField()
    taken_by = models.CharField(max_length=150)

    class Meta:
        db_table = "file_taken"
        constraints = [models.UniqueConstraint(fields=["kind", "identity"], name="file_once")]
