"""Who can sign in to a demonstration office, said when the server starts."""

from evenhand.demo.staff import STAFF


def lines() -> list[str]:
    """One line a person."""
    return ["Sign in by picking a person:"] + [f"  {person.name}, {person.role}: {person.about}" for person in STAFF]
