"""People as rows. Names, addresses, employers and bank details live here and nowhere else."""

from evenhand.people.models.bank import BankDetail
from evenhand.people.models.employment import Employment
from evenhand.people.models.people import Person, PersonFact, PersonWord, PossibleDuplicate

__all__ = ["BankDetail", "Employment", "Person", "PersonFact", "PersonWord", "PossibleDuplicate"]
