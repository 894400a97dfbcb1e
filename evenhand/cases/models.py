"""A case and what belongs to it as rows. A request is found by its case and its number within it."""

from django.db import models


class Case(models.Model):
    """One paying and one receiving parent."""

    reference = models.CharField(max_length=12, unique=True)
    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="cases")
    paying = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="cases_paying")
    receiving = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="cases_receiving")
    segment = models.CharField(max_length=20)
    service = models.CharField(max_length=20)
    applicant = models.CharField(max_length=10)
    received_on = models.DateField()
    receiving_parent_wants = models.CharField(max_length=20)
    paying_parent_wants = models.CharField(max_length=20)
    provisional_letter_on = models.DateField(null=True)
    effective_on = models.DateField(null=True)
    legacy = models.JSONField()
    arrears = models.BigIntegerField()
    annual_review_on = models.DateField()
    exclusions = models.JSONField(default=list)
    assessment = models.JSONField(null=True)
    override = models.CharField(max_length=40, blank=True)
    unlikely_to_pay = models.CharField(max_length=40, blank=True)
    outcome = models.CharField(max_length=40, blank=True)
    news = models.JSONField(default=list)
    closing_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    restricted = models.BooleanField()
    fingerprint = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "case"


class Child(models.Model):
    """A child of the case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="children")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    date_of_birth = models.DateField()
    nights_a_year = models.PositiveSmallIntegerField()

    class Meta:
        db_table = "child"
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="child_number_once")]


class Opportunity(models.Model):
    """An accepted opportunity; one at most is open on a case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="opportunities")
    request = models.PositiveIntegerField()
    route = models.CharField(max_length=10)
    start = models.DateField()
    end = models.DateField()
    status = models.CharField(max_length=10)
    extended = models.PositiveSmallIntegerField(default=0)
    compliance = models.CharField(max_length=20, blank=True)
    check_status = models.CharField(max_length=30, blank=True)
    ended_on = models.DateField(null=True)
    fees_from = models.DateField(null=True)

    class Meta:
        db_table = "opportunity"
        constraints = [
            models.UniqueConstraint(fields=["case", "request"], name="opportunity_once_a_request"),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(status__in=["accepted", "running"]),
                name="one_open_opportunity_a_case",
            ),
            models.CheckConstraint(condition=models.Q(end__gt=models.F("start")), name="opportunity_ends_after_start"),
            models.CheckConstraint(
                condition=models.Q(status="ended", ended_on__isnull=False)
                | (~models.Q(status="ended") & models.Q(ended_on__isnull=True, fees_from__isnull=True)),
                name="opportunity_ended_on_a_day",
            ),
        ]


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
