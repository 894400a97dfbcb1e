"""What reports are read from: rows that the events told. All of them can be dropped and told again.

Nothing here names a person or a place: cases and accounts by their keys and references, people by their references.
Rows refer to nothing by foreign key, as they are told and forgotten as a whole.
"""

from django.db import models

WORD, LONG_WORD = 30, 60


class Progress(models.Model):
    """How far events have been told. `since` and `until` are the ends of the last telling, by the key of an event."""

    since = models.BigIntegerField(default=0)
    handled = models.BigIntegerField(default=0)
    until = models.BigIntegerField(default=0)
    closed_on = models.DateField(null=True)

    class Meta:
        db_table = "insight_progress"


class Known(models.Model):
    """A person's work as events last told it."""

    reference = models.CharField(max_length=WORD, unique=True)
    employment = models.CharField(max_length=WORD)

    class Meta:
        db_table = "insight_known"


class Subject(models.Model):
    """A case, and how far its offer or opportunity has come; `paying` is the paying parent's reference."""

    case_id = models.BigIntegerField(unique=True)
    account_id = models.BigIntegerField(db_index=True)
    reference = models.CharField(max_length=WORD)
    paying = models.CharField(max_length=WORD)
    team = models.CharField(max_length=WORD)
    scheme = models.CharField(max_length=WORD)
    offer = models.PositiveIntegerField(default=0)
    offered_on = models.DateField(null=True)
    answered_on = models.DateField(null=True)
    started_on = models.DateField(null=True)
    ending = models.PositiveIntegerField(default=0)
    judged_on = models.DateField(null=True)

    class Meta:
        db_table = "insight_subject"


class Cut(models.Model):
    """What a figure can be taken apart by: as it was when the row was told."""

    team = models.CharField(max_length=WORD)
    scheme = models.CharField(max_length=WORD)
    employment = models.CharField(max_length=WORD)

    class Meta:
        abstract = True


class Milestone(Cut):
    """One dated step of an opportunity, a request, an approval, a decision, a missed payment, and so on.

    Attributes:
        about: what it is a step of; `number` is that within its case, or within its account for a missed payment.
        kind, outcome: which step, and how it came out where there is more than one way.
        days: since the step before it; None where there is none, or where it does not apply.
    """

    about = models.CharField(max_length=WORD)
    kind = models.CharField(max_length=WORD)
    outcome = models.CharField(max_length=LONG_WORD, blank=True)
    account_id = models.BigIntegerField()
    case_id = models.BigIntegerField()
    number = models.PositiveIntegerField()
    on = models.DateField()
    month = models.DateField()
    days = models.IntegerField(null=True)

    class Meta:
        db_table = "insight_milestone"
        indexes = [models.Index(fields=["account_id", "about", "number"], name="milestones_of_a_thing")]


class Tally(Cut):
    """How many milestones are alike in all that a report asks of them: there are few, however many cases there are.

    `days` is -1 where the milestones have none, so that those are one row on every database.
    """

    NO_DAYS = -1

    about = models.CharField(max_length=WORD)
    month = models.DateField()
    kind = models.CharField(max_length=WORD)
    outcome = models.CharField(max_length=LONG_WORD, blank=True)
    days = models.IntegerField()
    times = models.BigIntegerField()

    class Meta:
        db_table = "insight_tally"
        constraints = [
            models.UniqueConstraint(
                fields=["about", "month", "kind", "outcome", "team", "scheme", "employment", "days"],
                name="tallied_once",
            )
        ]


class Standing(Cut):
    """Something that is open: a request or an approval. `timers` are its deadlines by why, `due_on` the earliest."""

    about = models.CharField(max_length=WORD)
    kind = models.CharField(max_length=LONG_WORD)
    account_id = models.BigIntegerField()
    case_id = models.BigIntegerField()
    number = models.PositiveIntegerField()
    since = models.DateField()
    due_on = models.DateField(null=True)
    timers = models.JSONField(default=dict)

    class Meta:
        db_table = "insight_standing"
        constraints = [models.UniqueConstraint(fields=["case_id", "about", "number"], name="standing_once")]
        indexes = [
            models.Index(fields=["account_id"], name="standing_of_an_account"),
            models.Index(fields=["about", "kind", "team", "scheme", "due_on", "since"], name="standing_of_a_report"),
        ]


class Negotiation(Cut):
    """A negotiation of arrears, and the plan that was agreed to in it.

    Attributes:
        number: its request within the case.
        entry: what began it; `since`: when.
        disputed: pence that were left out of every plan.
        outcome: how it was decided; empty until then.
        agreed: arrears of the account that the plan is to clear, in pence; `collected`: what was paid of them since.
        first: the first instalment that was planned since the agreement; None until a schedule was set.
        broken: the day on which each instalment of it was judged missed or short; `broken_on` the first of them.
        ended_on: since when another plan is in its place, or the case is closed.
    """

    account_id = models.BigIntegerField(db_index=True)
    case_id = models.BigIntegerField()
    number = models.PositiveIntegerField()
    entry = models.CharField(max_length=WORD)
    since = models.DateField()
    disputed = models.BigIntegerField(default=0)
    outcome = models.CharField(max_length=LONG_WORD, blank=True)
    decided_on = models.DateField(null=True)
    agreed = models.BigIntegerField(default=0)
    collected = models.BigIntegerField(default=0)
    first = models.PositiveIntegerField(null=True)
    broken = models.JSONField(default=dict)
    broken_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)

    class Meta:
        db_table = "insight_negotiation"
        constraints = [models.UniqueConstraint(fields=["case_id", "number"], name="negotiation_once")]
        indexes = [models.Index(fields=["decided_on", "outcome"], name="negotiations_of_a_report")]


class MoneyMonth(Cut):
    """What fell due, came in and was paid on of an account in the postings of a month, in pence."""

    account_id = models.BigIntegerField()
    month = models.DateField()
    due = models.BigIntegerField()
    received = models.BigIntegerField()
    paid_on = models.BigIntegerField()

    class Meta:
        db_table = "insight_money_month"
        constraints = [models.UniqueConstraint(fields=["account_id", "month"], name="one_month_an_account")]
        indexes = [
            models.Index(
                fields=["month", "team", "scheme", "employment", "due", "received", "paid_on"],
                name="money_of_a_report",
            )
        ]


class Owed(Cut):
    """A part of the arrears of a case, in pence: what it is, and since when. What pays it, pays the oldest first.

    Attributes:
        sort: parent, fees, old-scheme or state.
        place: among the parts of one account, oldest first within case and sort.
        brought: it was owed already when the case came in, so that nobody here knows its age.
    """

    account_id = models.BigIntegerField()
    case_id = models.BigIntegerField()
    sort = models.CharField(max_length=WORD)
    place = models.PositiveIntegerField()
    since = models.DateField()
    brought = models.BooleanField()
    pence = models.BigIntegerField()

    class Meta:
        db_table = "insight_owed"
        constraints = [models.UniqueConstraint(fields=["account_id", "place"], name="owed_place_once")]
        indexes = [
            models.Index(
                fields=["since", "brought", "sort", "team", "scheme", "employment", "case_id", "pence"],
                name="owed_of_a_report",
            )
        ]
