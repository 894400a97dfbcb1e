"""The last characters of an NI number, enough to check it aloud."""

from evenhand.people.models import Person
from evenhand.work.secret import unseal

SHOWN = 3


def ending(person: Person) -> str:
    """The end of the number; empty where none is held."""
    if not person.nino_cipher:
        return ""
    return unseal(person.nino_cipher, f"person:{person.reference}:nino")[-SHOWN:]
