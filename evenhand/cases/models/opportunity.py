"""The opportunity of a case."""

from django.db import models

from evenhand.cases.models.case import Case


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
