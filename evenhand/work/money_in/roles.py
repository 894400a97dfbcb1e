"""Who may do what with money in: the one place where it is said."""

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal

MATCH = frozenset({"caseworker", "team-leader"})
KEY = frozenset({"caseworker", "team-leader"})
TAKE_BACK = frozenset({"team-leader"})
SETTLE = frozenset({"team-leader"})
SEE_SUSPENSE = MATCH | SETTLE
SEE_RECEIPTS = KEY | TAKE_BACK | {"enforcement-case-manager", "auditor"}


def not_for(actor: Actor, roles: frozenset[str]) -> Refusal | None:
    """The refusal where none of the roles held is one of these."""
    if actor.roles & roles:
        return None
    who = " or ".join(sorted(role.replace("-", " ") for role in roles))
    return Refusal("role-missing", f"This is done by a {who}. Ask one to do it.")
