"""Everything at once. Source: N3."""

from evenhand.domain.money import spoken
from evenhand.domain.negotiation.changes import changed
from evenhand.domain.negotiation.draft import Draft
from evenhand.domain.negotiation.ground import Ground
from evenhand.domain.negotiation.ladder import Input, Rung


def in_full(ground: Ground) -> Draft:
    """Possible where what can be paid now clears all of it; no instalment carries arrears."""
    owed, lump = ground.given.owed, ground.given.lump
    enough = lump == owed
    said = ground.because("lump-clears", "ladder", lump=spoken(owed))
    if not enough:
        said = ground.because("lump-short" if lump else "lump-none", "ladder", owed=spoken(owed), lump=spoken(lump))
    change = None if enough else changed(ground, Input.LUMP_SUM, lump, owed)
    return Draft(Rung.IN_FULL, enough, owed, (0,) * len(ground.stretches), (said,), change)
