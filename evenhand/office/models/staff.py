"""Who works in the office: their roles, what they may approve, their keys."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q


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


class ApiKey(models.Model):
    """A key of a person: only its digest is kept, and it carries that person's rights."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="api_keys")
    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=60)
    ends_on = models.DateField(null=True)

    class Meta:
        db_table = "api_key"
