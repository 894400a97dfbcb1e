"""Every branch of an offer, on both routes, with what it leads to: walked by mouse, and over HTTP."""

from dataclasses import dataclass

from tests.branches.ends import End
from tests.branches.further import further
from tests.branches.written import written

ROUTES = ("receiving", "paying")


@dataclass(frozen=True)
class Branch:
    """One way that an offer goes, on the route of one applicant, on a case of the stories."""

    id: str
    route: str
    case: str
    end: End

    @property
    def name(self) -> str:
        return f"{self.route}: {self.id}"


def _branch(route: str, id: str, case: str, end: End) -> Branch:
    return Branch(id, route, case if route == "receiving" else f"paying-{case}", end)


WRITTEN = {item.name: item for route in ROUTES for row in written(route) for item in [_branch(route, *row)]}
FURTHER = {item.name: item for route in ROUTES for row in further(route) for item in [_branch(route, *row)]}
