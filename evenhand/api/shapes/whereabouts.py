"""Where one parent is, and nothing of the other."""

from evenhand.api.shapes.basics import Shape
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.work.show_whereabouts import Whereabouts


class WorkplaceOut(Shape):
    number: int
    name: str
    reference: str
    address: list[str]
    postcode: str


class WhereaboutsOut(Shape):
    who: Role
    address: list[str]
    postcode: str
    employer: str
    employers: list[WorkplaceOut]
    phone: str
    email: str


def whereabouts_out(found: Whereabouts) -> WhereaboutsOut:
    """As held today."""
    return WhereaboutsOut(
        who=found.role,
        address=list(found.address),
        postcode=found.postcode,
        employer=found.employer,
        employers=[WorkplaceOut(**{**vars(item), "address": list(item.address)}) for item in found.employers],
        phone=found.phone,
        email=found.email,
    )
