"""People as rows. Names and addresses live here and nowhere else."""

from django.db import models


class Person(models.Model):
    """One human being. The NI number is kept as a cipher, and found through a keyed hash."""

    reference = models.CharField(max_length=10, unique=True)
    name = models.CharField(max_length=200)
    date_of_birth = models.DateField()
    nino_cipher = models.CharField(max_length=200, blank=True)
    nino_hash = models.CharField(max_length=64, blank=True, db_index=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.CharField(max_length=254, blank=True)
    language = models.CharField(max_length=2)
    letter_format = models.CharField(max_length=20)
    nation = models.CharField(max_length=20)
    restricted = models.BooleanField()
    protection = models.JSONField(default=list)
    may_pass_on_contact = models.BooleanField()
    fingerprint = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        db_table = "person"


class PersonFact(models.Model):
    """A dated fact of a person: work, benefits, income, address, prison, hospital, a returned letter."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="facts")
    kind = models.CharField(max_length=20)
    from_on = models.DateField()
    until = models.DateField(null=True)
    value = models.JSONField(null=True)
    source = models.CharField(max_length=100, blank=True)

    class Meta:
        db_table = "person_fact"
        constraints = [
            models.UniqueConstraint(fields=["person", "kind", "from_on"], name="one_fact_a_day"),
            models.UniqueConstraint(fields=["person", "kind"], condition=models.Q(until=None), name="one_current_fact"),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gt=models.F("from_on")), name="fact_ends_after_start"
            ),
        ]


class PersonWord(models.Model):
    """A word of a name, folded, for search by the beginnings of words in any order."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="words")
    word = models.CharField(max_length=100)

    class Meta:
        db_table = "person_word"
        constraints = [models.UniqueConstraint(fields=["word", "person"], name="word_once_a_person")]


class PossibleDuplicate(models.Model):
    """One NI number under two references; a person decides."""

    first = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    decision = models.CharField(max_length=20, blank=True)
    decided_by = models.CharField(max_length=150, blank=True)

    class Meta:
        db_table = "possible_duplicate"
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="pair_once")]
