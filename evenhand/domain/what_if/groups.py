"""By what the parents of a scenario are told apart. Unknown is a group of its own, never another one."""

from collections.abc import Iterator
from enum import StrEnum

from evenhand.domain.what_if.compared import Compared

MANY = 4


class Group(StrEnum):
    """A way to tell them apart."""

    ALL = "all"
    RATE = "rate"
    CHILDREN = "children"
    EMPLOYMENT = "employment"
    SERVICE = "service"
    PROMPT = "pays-on-time"
    ARREARS = "arrears"


def of_payer(one: Compared) -> Iterator[tuple[Group, str]]:
    """The groups of a paying parent: children are those of all of their cases."""
    collected = {parent.collected for parent in one.payer.given.receiving}
    yield Group.RATE, one.rate.value
    yield Group.CHILDREN, _children(one.payer.given.children)
    yield Group.EMPLOYMENT, one.payer.employment
    yield Group.SERVICE, "both" if len(collected) > 1 else _service(collected.pop())
    yield Group.PROMPT, one.payer.prompt.value
    yield Group.ARREARS, "none" if one.payer.debts is None else "some"


def of_receiving(one: Compared, place: int) -> Iterator[tuple[Group, str]]:
    """The groups of a receiving parent: children are their own; rate, work and payments those of the paying parent."""
    parent = one.payer.given.receiving[place]
    yield Group.RATE, one.rate.value
    yield Group.CHILDREN, _children(parent.children)
    yield Group.EMPLOYMENT, one.payer.employment
    yield Group.SERVICE, _service(parent.collected)
    yield Group.PROMPT, one.payer.prompt.value


def _children(count: int) -> str:
    return str(min(count, MANY))


def _service(collected: bool) -> str:
    return "collect-and-pay" if collected else "direct-pay"
