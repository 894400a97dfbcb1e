"""What a payment's references mean, and whether they name one account."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Waits(StrEnum):
    """Why money waits in suspense for a person."""

    NO_REFERENCE = "no-reference"
    UNKNOWN_REFERENCE = "unknown-reference"
    SEVERAL_ACCOUNTS = "several-accounts"
    UNBROKEN_BATCH = "unbroken-batch"
    EMPLOYER = "employer"
    REST_OF_EMPLOYER = "rest-of-employer"
    WRONG_MATCH = "wrong-match"
    CAME_BACK = "came-back"


@dataclass(frozen=True)
class Meaning:
    """What one reference stands for: an account, or one case of it; `case` is empty for the whole account."""

    account: int
    case: str = ""


@dataclass(frozen=True)
class Matched:
    """The account that every known reference names, and the case where they name just one."""

    account: int
    case: str


@dataclass(frozen=True)
class Unmatched:
    """Why nothing was matched; `said` is the reference that led so far: an employer's, or one that nobody has."""

    why: Waits
    said: str = ""


def match(
    numbers: Sequence[str],
    known: Mapping[str, Sequence[Meaning]],
    employers: Iterable[str] = (),
    *,
    unbroken: bool = False,
) -> Matched | Unmatched:
    """The account of a payment, where its references name exactly one.

    Attributes:
        numbers: the references found in it.
        known: what each of them stands for; a number may be a master case and, elsewhere, a case.
        employers: the employers that it names: their money waits for their return.
        unbroken: it stands for several payments that the bank does not list.
    """
    named = list(dict.fromkeys(employers))
    if len(named) == 1 and not any(known.get(number) for number in numbers):
        return Unmatched(Waits.EMPLOYER, named[0])
    if unbroken:
        return Unmatched(Waits.UNBROKEN_BATCH)
    meant = [meaning for number in numbers for meaning in known.get(number, ())]
    accounts = {meaning.account for meaning in meant}
    if len(accounts) + len(named) > 1:
        return Unmatched(Waits.SEVERAL_ACCOUNTS)
    if accounts:
        cases = {meaning.case for meaning in meant if meaning.case}
        return Matched(accounts.pop(), cases.pop() if len(cases) == 1 else "")
    return Unmatched(Waits.UNKNOWN_REFERENCE, numbers[0]) if numbers else Unmatched(Waits.NO_REFERENCE)
