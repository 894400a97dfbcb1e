"""The office itself: its date, who works in it and may approve what, its deadlines, what stalled, what was read in."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


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


class Authority(models.Model):
    """What a person may approve between two dates (R17); `covers` is who is away and whose it is."""

    holder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="authorities")
    kind = models.CharField(max_length=30)
    up_to = models.BigIntegerField(null=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    covers = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="covered_by")

    class Meta:
        db_table = "authority"
        constraints = [
            models.CheckConstraint(condition=Q(to_on=None) | Q(to_on__gt=F("from_on")), name="authority_has_days"),
            models.CheckConstraint(condition=Q(up_to=None) | Q(up_to__gte=0), name="authority_limit_is_an_amount"),
            models.CheckConstraint(condition=Q(covers=None) | ~Q(covers=F("holder")), name="nobody_covers_themselves"),
            models.UniqueConstraint(fields=["holder", "kind", "from_on", "covers"], name="cover_once_from_a_day"),
            models.UniqueConstraint(
                fields=["holder", "kind", "from_on"], condition=Q(covers=None), name="authority_once_from_a_day"
            ),
        ]


class DecisionStatement(models.Model):
    """What the office says in every discretionary decision from a day on (R28). Appended; never changed."""

    from_on = models.DateField()
    text = models.TextField()
    set_by = models.CharField(max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "decision_statement"
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="statement_says_something")]


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


class OfficeAccount(models.Model):
    """A bank account of the office itself, from a day on. Appended; never changed: files that left name it."""

    from_on = models.DateField()
    use = models.CharField(max_length=30)
    holder = models.CharField(max_length=70)
    sort_code = models.CharField(max_length=6)
    number = models.CharField(max_length=8)
    iban = models.CharField(max_length=34, blank=True)
    bic = models.CharField(max_length=11, blank=True)
    service_user = models.CharField(max_length=6, blank=True)
    set_by = models.CharField(max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "office_account"
        constraints = [
            models.CheckConstraint(condition=~Q(sort_code="") & ~Q(number=""), name="office_account_has_a_number"),
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
