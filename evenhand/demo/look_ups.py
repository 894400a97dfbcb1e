"""What somebody finds who looks a case up in the old scheme."""

from dataclasses import dataclass

from evenhand.demo.chance import chance

_FOUND = (
    ("DEO", "enforced", 52),
    ("DEO", "unknown", 12),
    ("DEO", "voluntary", 9),
    ("DEO", "neither", 5),
    ("RDO", "enforced", 5),
    ("standing-order", "voluntary", 10),
    ("none", "neither", 7),
)


@dataclass(frozen=True)
class LookUp:
    """What the old records say.

    Attributes:
        after_days: days until somebody has looked.
        method: method of collection when the case was selected.
        method_was: enforced, voluntary or neither; unknown is no note, which is taken as enforced.
        enforcement: kinds of enforcement under way.
    """

    after_days: int
    method: str
    method_was: str
    enforcement: tuple[str, ...]


def look_up_of(case_reference: str, seed: int) -> LookUp:
    """The finding for a case: always the same for the same case and seed."""
    rng = chance("look-up", case_reference, seed)
    method, was, _ = rng.choices(_FOUND, weights=[share for _, _, share in _FOUND])[0]
    under_way = rng.choices(((), ("liability-order",), ("bailiffs",)), weights=(80, 16, 4))[0]
    return LookUp(rng.randint(1, 6), method, was, under_way)
