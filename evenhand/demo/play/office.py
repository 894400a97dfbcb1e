"""The demonstration office: its people, its start, the roles that they act in."""

from datetime import date

from evenhand.demo.play.authority import delegate
from evenhand.demo.staff import STAFF
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.work.set_up_office import Colleague, add_colleague, set_up_office

NAME = "Evenhand demonstration office"
PHONE = "01632 960100"
ADDRESS = ("Evenhand demonstration office", "PO Box 0", "Nowhere", "ZZ99 9ZZ")
ROLE_NAMES = {"csa-legal-spoc": "legal-spoc"}


def open_office(start: date) -> None:
    """Sets the office up on its first day. Errors: RuntimeError where there is an office already."""
    made = set_up_office(NAME, start, demonstration=True, phone=PHONE, address=ADDRESS)
    if isinstance(made, Refusal):
        raise RuntimeError(made.sentence)
    for member in STAFF:
        role = ROLE_NAMES.get(member.role, member.role)
        roles = [(role, segment) for segment in member.segments] or [(role, "")]
        if member.restricted:
            roles.append(("restricted", ""))
        add_colleague(Colleague(member.username, member.name, roles), start)
    delegate(start)


def actor(username: str) -> Actor:
    """A member of the office as they act."""
    member = next(member for member in STAFF if member.username == username)
    return Actor(username, frozenset({ROLE_NAMES.get(member.role, member.role)}), member.restricted)
