"""A service request, and what was recorded on its tasks."""

from django.db import models

from evenhand.cases.models.case import Case

OFFERS = ("offer-receiving-parent-application", "offer-paying-parent-application")
ENDS = ("outcome-scheduled-end", "outcome-early-end")
KIND_ASKS = ("segment", "procedure", "opened_on", "id", "assigned_to", "restricted", "due_on", "role", "status")


class Request(models.Model):
    """A service request. `due_on` is its earliest deadline, far off where it has none."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="requests")
    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    procedure = models.CharField(max_length=60)
    version_of_procedure = models.CharField(max_length=20)
    cause = models.CharField(max_length=100)
    parent = models.PositiveIntegerField(null=True)
    segment = models.CharField(max_length=20)
    role = models.CharField(max_length=30, default="caseworker")
    status = models.CharField(max_length=20)
    sub_status = models.CharField(max_length=30, blank=True)
    resolution = models.CharField(max_length=30, blank=True)
    ending = models.CharField(max_length=20, blank=True)
    opened_on = models.DateField()
    opened_by = models.CharField(max_length=150)
    closed_on = models.DateField(null=True)
    assigned_to = models.CharField(max_length=150, blank=True)
    reminder = models.CharField(max_length=200, blank=True)
    offer = models.JSONField(null=True)
    closing = models.JSONField(null=True)
    talks = models.JSONField(null=True)
    carried = models.JSONField(default=list)
    moved = models.JSONField(default=list)
    tried = models.JSONField(default=list)
    due_on = models.DateField()
    restricted = models.BooleanField()

    class Meta:
        db_table = "request"
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="request_number_once"),
            models.UniqueConstraint(fields=["case", "cause"], name="one_request_a_cause"),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(procedure__in=OFFERS) & ~models.Q(status="Closed"),
                name="one_open_offer_a_case",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(procedure="look-up") & ~models.Q(status="Closed"),
                name="one_open_look_up_a_case",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(procedure__in=ENDS) & ~models.Q(status="Closed"),
                name="one_open_outcome_a_case",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(procedure="outcome-extension") & ~models.Q(status="Closed"),
                name="one_open_extension_a_case",
            ),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(procedure="arrears-negotiation") & ~models.Q(status="Closed"),
                name="one_open_negotiation_a_case",
            ),
        ]
        indexes = [
            # What a queue or a team's page asks of many requests stands in these, so that no row is read for it.
            models.Index(
                fields=["segment", "due_on", "id", "role", "assigned_to", "restricted", "procedure", "opened_on"],
                condition=~models.Q(status="Closed"),
                name="queue_of_a_team",
            ),
            models.Index(
                fields=["segment", "opened_on", "id", "role", "assigned_to", "restricted", "procedure", "due_on"],
                condition=~models.Q(status="Closed"),
                name="queue_by_waiting",
            ),
            models.Index(
                fields=KIND_ASKS,
                condition=~models.Q(status="Closed"),
                name="queue_of_a_kind",
            ),
            models.Index(
                fields=["assigned_to", "due_on", "id"], condition=~models.Q(status="Closed"), name="queue_of_a_person"
            ),
        ]


class TaskRecord(models.Model):
    """What was recorded on a task; one live record a task of a request."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    request = models.PositiveIntegerField()
    task = models.CharField(max_length=40)
    values = models.JSONField()
    by = models.CharField(max_length=150)
    on = models.DateField()
    place = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "task_record"
        constraints = [models.UniqueConstraint(fields=["case", "request", "task"], name="one_live_record_a_task")]
        indexes = [models.Index(fields=["on", "by"], name="records_of_a_day")]
