"""Whose line it is: by the National Insurance number exactly, and never by a guess."""

from evenhand.cases.models import Case
from evenhand.people.models import Person
from evenhand.work.files import Fault, Faults
from evenhand.work.secret import search_hash

_EXPECTED = "the number of one paying parent of this office"


def paying_cases(line: int, nino: str) -> list[int] | Faults:
    """The cases in which the person with this number pays; a fault where there are none, or two people."""
    people = list(Person.objects.filter(nino_hash=search_hash(nino)).values_list("id", flat=True)[:2])
    if len(people) > 1:
        return _fault(line, "a number that two people share: a possible duplicate to decide first")
    cases = list(Case.objects.filter(paying_id__in=people).order_by("id").values_list("id", flat=True))
    return cases or _fault(line, "a number that no paying parent here has")


def _fault(line: int, found: str) -> Faults:
    return Faults(line, (Fault(line, "nino", found, _EXPECTED),))
