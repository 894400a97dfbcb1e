"""The sorts of case that come in, and how often: most of them are such that the offer can be made."""

from dataclasses import dataclass
from datetime import date
from random import Random

from evenhand.demo import circumstances, days, legacy
from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days


@dataclass(frozen=True)
class Sort:
    """One sort of case: what it brings, and what the receiving and the paying parent want."""

    name: str
    share: int
    legacy: str = "enforced"
    circumstances: str = "working"
    receiving_wants: str = "collect-and-pay"
    paying_wants: str = "direct-pay"
    late: bool = False


SORTS = (
    Sort("may be offered", 60),
    Sort("on benefit", 7, circumstances="on_benefit"),
    Sort("without income", 3, circumstances="not_working"),
    Sort("order was voluntary", 4, legacy="voluntary"),
    Sort("never enforced", 6, legacy="not_enforced"),
    Sort("both want collection", 3, paying_wants="collect-and-pay"),
    Sort("both want to pay direct", 5, receiving_wants="direct-pay"),
    Sort("receiving parent not yet asked", 2, receiving_wants="unknown"),
    Sort("work or benefits not known", 4, circumstances="not_known"),
    Sort("old scheme not known", 3, legacy="not_known"),
    Sort("applied after the old liability ended", 2, late=True),
    Sort("legal action excludes", 1, legacy="excluded"),
)
_LEGACIES = {
    "enforced": legacy.enforced,
    "voluntary": legacy.voluntary,
    "not_enforced": legacy.not_enforced,
    "not_known": legacy.not_known,
    "excluded": legacy.excluded,
}


def sort_of_case(rng: Random) -> Sort:
    return rng.choices(SORTS, weights=[sort.share for sort in SORTS])[0]


def named(name: str) -> Sort:
    return next(sort for sort in SORTS if sort.name == name)


def legacy_of(sort: Sort, received: date, rng: Random) -> Fields:
    """The old scheme's facts with T-date: before the application where it came late, weeks after it otherwise."""
    ends = days.closure(add_days(received, -rng.randint(1, 40)), rng) if sort.late else days.ending(received, rng)
    return _LEGACIES[sort.legacy](rng) | ends


def circumstances_of(sort: Sort, received: date, rng: Random, today: date) -> Fields:
    """A paying parent's circumstances."""
    if sort.circumstances == "on_benefit":
        return circumstances.on_benefit(rng, today, received)
    if sort.circumstances == "not_working":
        return circumstances.not_working(rng, today)
    if sort.circumstances == "not_known":
        return circumstances.not_known(rng, today)
    return circumstances.working(rng, today)


def wishes_of(sort: Sort, rng: Random) -> Fields:
    """Who applied and what each asks for; on a receiving parent's application the other has mostly not been asked."""
    applicant = rng.choices(("receiving", "paying"), weights=(68, 32))[0]
    asked = applicant == "paying" or rng.random() < 0.35 or sort.paying_wants == "collect-and-pay"
    if sort.receiving_wants == "unknown":
        applicant = "paying"
    return {
        "applicant": applicant,
        "receiving_parent_wants": sort.receiving_wants,
        "paying_parent_wants": sort.paying_wants if asked or applicant == "paying" else "unknown",
    }
