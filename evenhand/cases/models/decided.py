"""What was put to a team leader, what was decided, and what was written about it."""

from django.db import models

from evenhand.cases.models.case import Case


class Approval(models.Model):
    """What was put to a team leader, by the digest of its content, and the answer: never that of who put it (R17)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="approvals")
    number = models.PositiveIntegerField()
    request = models.PositiveIntegerField()
    task = models.CharField(max_length=40)
    kind = models.CharField(max_length=30)
    by = models.CharField(max_length=150)
    asked_on = models.DateField()
    digest = models.CharField(max_length=64)
    amount = models.BigIntegerField(null=True)
    answer = models.CharField(max_length=10)
    answered_by = models.CharField(max_length=150, blank=True)
    answered_on = models.DateField(null=True)

    class Meta:
        db_table = "approval"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="approval_number_once"),
            models.UniqueConstraint(
                fields=["case", "request"], condition=models.Q(answer="waiting"), name="one_open_approval_a_request"
            ),
            models.CheckConstraint(
                condition=~models.Q(answer__in=["approved", "returned", "rejected"])
                | ~models.Q(answered_by=models.F("by")),
                name="approver_is_not_requester",
            ),
        ]
        indexes = [models.Index(fields=["asked_on", "id"], condition=models.Q(answer="waiting"), name="approvals_open")]


class Decision(models.Model):
    """A discretionary decision beside its proposal; reasons and welfare lines are notes of the case (GEN-8)."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="decisions")
    place = models.PositiveIntegerField()
    request = models.PositiveIntegerField()
    task = models.CharField(max_length=40)
    chosen = models.CharField(max_length=60)
    proposed = models.CharField(max_length=60, blank=True)
    statement_from = models.DateField()
    children = models.JSONField()
    by = models.CharField(max_length=150)
    on = models.DateField()

    class Meta:
        db_table = "decision"
        constraints = [models.UniqueConstraint(fields=["case", "place"], name="decision_place_once")]


class Note(models.Model):
    """A note; its text is nowhere else."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=40)
    on = models.DateField()
    by = models.CharField(max_length=150)
    about = models.CharField(max_length=40, blank=True)
    text = models.TextField()

    class Meta:
        db_table = "note"
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="note_number_once")]
