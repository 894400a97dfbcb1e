"""Who sends money out: the one place where it is said."""

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

EXPORT = frozenset({"administrator", "team-leader"})


def may_export(actor: Actor) -> bool:
    """A file holds payments of restricted cases too: so, only holders of the grant make one (P1)."""
    return actor.is_system or (actor.restricted and bool(actor.roles & EXPORT))


def not_to_export(actor: Actor) -> Refusal | None:
    """The refusal where a person does not make the file."""
    if may_export(actor):
        return None
    if actor.roles & EXPORT:
        return Refusal(
            "grant-missing",
            "The file holds payments of restricted cases. Ask somebody with the grant for restricted cases to make it.",
            rules=("P1",),
        )
    return Refusal("role-missing", "The file of payments is made by an administrator or a team leader. Ask one.")
