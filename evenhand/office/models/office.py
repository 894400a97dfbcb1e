"""The office, its bank accounts, and what it says in its decisions."""

from django.db import models
from django.db.models import Q


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


class DecisionStatement(models.Model):
    """What the office says in every discretionary decision from a day on (R28). Appended; never changed."""

    from_on = models.DateField()
    text = models.TextField()
    set_by = models.CharField(max_length=150)
    recorded_at = models.DateTimeField()

    class Meta:
        db_table = "decision_statement"
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="statement_says_something")]
