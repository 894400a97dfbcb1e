"""Letters as rows. Once issued, the bytes are kept and never rendered again."""

from django.db import models


class Letter(models.Model):
    """A letter with a cause: one cause, recipient and code, one letter.

    `state`: queued, held (the address changed after it was queued), drafted (a person checks and sends it), by-hand (a
    person must make it), issued, cancelled. `drafted` says that it began so.
    `released_on`: a person checked the address and let it go; `queued_on` stays the day of its cause.
    """

    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="letters")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=30)
    role = models.CharField(max_length=10)
    cause = models.CharField(max_length=100)
    queued_on = models.DateField()
    released_on = models.DateField(null=True)
    state = models.CharField(max_length=10, default="queued")
    drafted = models.BooleanField(default=False)
    why = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=2, blank=True)
    letter_format = models.CharField(max_length=20, blank=True)
    template_version = models.CharField(max_length=20, blank=True)
    context = models.JSONField(default=dict)
    address = models.JSONField(default=list)
    issued_on = models.DateField(null=True)
    html = models.TextField(blank=True)
    pdf = models.BinaryField(null=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        db_table = "letter"
        constraints = [models.UniqueConstraint(fields=["case", "cause", "role", "code"], name="one_letter_a_cause")]
        indexes = [
            models.Index(fields=["queued_on", "id"], condition=models.Q(state="queued"), name="letters_to_leave"),
            models.Index(fields=["state", "id"], condition=~models.Q(state="issued"), name="letters_waiting"),
        ]
