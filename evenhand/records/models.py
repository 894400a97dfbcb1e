"""The three records: events, audit, outbox; and the commands that made them."""

from django.db import models


class Command(models.Model):
    """One write, by one person. An idempotency key makes a second sending harmless."""

    key = models.CharField(max_length=100, unique=True, null=True)
    body = models.CharField(max_length=64, blank=True)
    actor = models.CharField(max_length=150)
    verb = models.CharField(max_length=40)
    on = models.DateField()
    answer = models.JSONField(default=dict)
    undone_by = models.OneToOneField("self", on_delete=models.PROTECT, null=True, related_name="undoes")

    class Meta:
        db_table = "command"


class Event(models.Model):
    """Something that happened, in business words. Appended; never changed."""

    stream = models.CharField(max_length=30)
    seq = models.PositiveIntegerField()
    account_id = models.BigIntegerField()
    case_id = models.BigIntegerField(null=True, db_index=True)
    command = models.ForeignKey(Command, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=40)
    version = models.PositiveSmallIntegerField(default=1)
    on = models.DateField()
    recorded_at = models.DateTimeField()
    actor = models.CharField(max_length=150)
    steps = models.JSONField()
    rules = models.JSONField()
    rules_digest = models.CharField(max_length=16)
    payload = models.JSONField()

    class Meta:
        db_table = "event"
        constraints = [models.UniqueConstraint(fields=["stream", "seq"], name="event_in_order")]
        indexes = [
            # Whose money came, or was taken back: those accounts are looked at when the next day opens.
            models.Index(
                fields=["on", "account_id"],
                condition=models.Q(kind__in=["ReceiptTaken", "ReceiptReturned"]),
                name="money_told_of",
            )
        ]


class Audit(models.Model):
    """Who changed or read which protected thing. For investigators: no feature reads it. Chained by stream."""

    stream = models.CharField(max_length=40)
    seq = models.PositiveIntegerField()
    at = models.DateTimeField()
    on = models.DateField()
    actor = models.CharField(max_length=150)
    did = models.CharField(max_length=60)
    what = models.CharField(max_length=200)
    reason = models.CharField(max_length=500, blank=True)
    chain = models.CharField(max_length=64)

    class Meta:
        db_table = "audit"
        constraints = [models.UniqueConstraint(fields=["stream", "seq"], name="audit_in_order")]


class Seal(models.Model):
    """Over the heads of the audit streams touched on a day, chained to the last seal."""

    day = models.DateField(unique=True)
    heads = models.CharField(max_length=64)
    chain = models.CharField(max_length=64)

    class Meta:
        db_table = "seal"


class Outbox(models.Model):
    """What must still leave the office; each with a key that makes a second sending harmless."""

    key = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=30)
    payload = models.JSONField()
    queued_on = models.DateField()
    left_on = models.DateField(null=True, db_index=True)

    class Meta:
        db_table = "outbox"
