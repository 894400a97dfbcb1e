"""What turns up in the life of an opportunity that runs."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.demo.chance import chance


class Turn(StrEnum):
    """Something that may end it early, or give a reason to extend it."""

    NOTHING = "nothing"
    BENEFIT = "benefit"
    DIRECT_PAY = "direct-pay"
    PRISON = "prison"
    NIL = "nil"
    CLOSURE = "closure"
    HOSPITAL = "hospital"
    EMPLOYER = "employer"


_SHARES = {
    Turn.NOTHING: 70,
    Turn.BENEFIT: 7,
    Turn.DIRECT_PAY: 8,
    Turn.PRISON: 2,
    Turn.NIL: 3,
    Turn.CLOSURE: 3,
    Turn.HOSPITAL: 3,
    Turn.EMPLOYER: 4,
}
_EARLIEST, _LATEST = 12, 150


@dataclass(frozen=True)
class Plan:
    """What turns up, and how many days after the start."""

    turn: Turn
    after_days: int


def turn_of(case_reference: str, seed: int) -> Plan:
    """The plan for a case: always the same for the same case and seed."""
    rng = chance("turns up", case_reference, seed)
    turn: Turn = rng.choices(list(_SHARES), weights=list(_SHARES.values()))[0]
    return Plan(turn, rng.randint(_EARLIEST, _LATEST))
