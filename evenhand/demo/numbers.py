"""Numbers that look like an office's and are no two alike: references, and National Insurance numbers in QQ.

Everybody has an index of their own. Multiplying it by a number without a common factor gives each index another result.
"""

_MILLION = 10**6
_SUFFIXES = "ABCD"
PARENTS_AN_ACCOUNT = 8
NOBODY = PARENTS_AN_ACCOUNT - 1


def person_index(account: int, place: int) -> int:
    """The index of a person: place 0 pays, the others receive; the last place stays free for people of no case."""
    return account * PARENTS_AN_ACCOUNT + place


def nino(index: int) -> str:
    """A number that was never given to anybody."""
    turn, rest = divmod(index, _MILLION)
    if turn >= len(_SUFFIXES):
        raise ValueError(f"QQ has no number left for person {index}")
    return f"QQ{(rest * 611_953 + 104_729) % _MILLION:06d}{_SUFFIXES[(turn + rest) % len(_SUFFIXES)]}"


def person_reference(index: int) -> str:
    return f"45{(index * 48_271_003 + 7_919) % 10**8:08d}"


def case_reference(account: int, place: int) -> str:
    return f"71{(person_index(account, place) * 7_368_787_003 + 15_485_863) % 10**10:010d}"


def master_case_reference(account: int) -> str:
    return f"81{(account * 5_915_587_277 + 32_452_843) % 10**10:010d}"
