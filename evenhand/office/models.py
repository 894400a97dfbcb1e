"""The office itself: its business date, who works in it, its deadlines, what stalled, what was read in."""

from django.conf import settings
from django.db import models


class Office(models.Model):
    """The one office of this database. `opened_on` is the last business date whose due timers have all fired."""

    name = models.CharField(max_length=100)
    demonstration = models.BooleanField()
    phone = models.CharField(max_length=40)
    address = models.JSONField()
    business_date = models.DateField()
    opened_on = models.DateField()
    last_closed = models.DateField(null=True)

    class Meta:
        db_table = "office"
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_office")]


class StaffRole(models.Model):
    """A role that a person holds between two dates; `restricted` is a grant of its own (P1)."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="staff_roles")
    role = models.CharField(max_length=30)
    segment = models.CharField(max_length=20, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)

    class Meta:
        db_table = "staff_role"
        constraints = [
            models.UniqueConstraint(fields=["user", "role", "segment", "from_on"], name="role_once_from_a_day")
        ]


class ApiKey(models.Model):
    """A key of a person: only its digest is kept, and it carries that person's rights."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="api_keys")
    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=60)
    ends_on = models.DateField(null=True)

    class Meta:
        db_table = "api_key"


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
