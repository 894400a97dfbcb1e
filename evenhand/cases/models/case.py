"""A case of two parents, and its children."""

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
