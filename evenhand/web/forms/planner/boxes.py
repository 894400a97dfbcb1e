"""What each question of the planner asks, field by field. What is asked depends on what was answered before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from evenhand.web.forms.planner.amounts import pence_of
from evenhand.work.planner import LETTERS

Carried = Mapping[str, str]
FREQUENCIES = ("weekly", "fortnightly", "four-weekly", "monthly")


@dataclass(frozen=True)
class Box:
    """A field.

    Attributes:
        kind: money, count, choice or date.
        label: name of its words; `parent` is put into them, and the label of `about`.
        options: what a choice offers.
        needed: whether it must be filled in where it is asked.
        within: the choice that it belongs to, and the answer of it that asks for this field.
        period: how often an amount is meant, where it is not as often as they are paid.
    """

    name: str
    kind: str
    label: str = ""
    parent: str = ""
    options: tuple[str, ...] = ()
    needed: bool = True
    within: tuple[str, str] | None = None
    about: "Box | None" = None
    period: str = ""


def boxes_of(step: str, carried: Carried) -> tuple[Box, ...]:
    """The fields of a question, those within a choice after it."""
    match step:
        case "parents":
            return (Box("parents", "choice", options=tuple(map(str, range(1, len(LETTERS) + 1)))),)
        case "owed":
            return debts(carried)
        case "wrong":
            return (Box("wrong", "choice", options=("yes", "no")), *wrong(carried))
        case "maintenance":
            return tuple(_maintenance(carried))
        case "often":
            return (Box("often", "choice", options=FREQUENCIES),)
        case "pay" | "spending":
            return tuple(_by_period(step, carried, ("unknown",)))
        case "bills":
            return tuple(_by_period(step, carried, ("none", "unknown")))
        case "ending":
            return _ending(carried)
        case "lump":
            return _amount(step, ("yes", "no"), "at_once")
        case "offer":
            return _amount(step, ("yes", "no"), "each_time")
        case "children":
            return Box("here", "count", "here"), Box("there", "count", "there")
    return (
        Box("first", "date", "first"),
        Box("review", "choice", "review", options=("yes", "no")),
        Box("review_on", "date", "review_on", within=("review", "yes")),
        Box("nation", "choice", "nation", options=("england-and-wales", "scotland")),
    )


def often(carried: Carried) -> str:
    """How often they are paid; each week where that was not said."""
    said = carried.get("often", "")
    return said if said in FREQUENCIES else "weekly"


def spent_by(carried: Carried) -> str:
    """The period by which they told their spending, and so tell what of it ends."""
    said = carried.get("spending", "")
    return said if said in FREQUENCIES else often(carried)


def ending_box(carried: Carried) -> str:
    """The name of the field for how much of the spending ends."""
    return f"ending_{spent_by(carried)}"


def parents(carried: Carried) -> str:
    """The letters of the other parents; one where the number was not said."""
    said = carried.get("parents", "")
    return LETTERS[: int(said) if said in ("1", "2", "3", "4") else 1]


def debts(carried: Carried) -> tuple[Box, ...]:
    """What is owed, to whom and since when."""
    found = []
    for letter in parents(carried):
        found.append(Box(f"owed_{letter}", "money", "owed", letter))
        found.append(Box(f"old_{letter}", "money", "old", letter, needed=False))
    return (*found, Box("state", "money", "state", needed=False), Box("charges", "money", "charges", needed=False))


def wrong(carried: Carried) -> Iterator[Box]:
    """How much of each debt is wrong; charges are left as they are."""
    for box in debts(carried):
        if box.name != "charges" and pence_of(carried.get(box.name, "")):
            within = ("wrong", "yes")
            yield Box(f"wrong_{box.name}", "money", "wrong_of", box.parent, needed=False, within=within, about=box)


def _maintenance(carried: Carried) -> Iterator[Box]:
    for letter in parents(carried):
        yield Box(f"pays_{letter}", "money", "pays", letter)
    yield Box("per", "choice", "per", options=("weekly", "monthly"))
    for letter in parents(carried):
        yield Box(f"service_{letter}", "choice", "service", letter, ("collect-and-pay", "direct-pay"))


def _by_period(name: str, carried: Carried, others: tuple[str, ...]) -> Iterator[Box]:
    """An amount as often as they are paid, or by the month as rent comes; who is paid by the month, by the week."""
    own = often(carried)
    periods = (own, "weekly" if own == "monthly" else "monthly")
    yield Box(name, "choice", options=(*periods, *others))
    for period in periods:
        yield Box(f"{name}_{period}", "money", "amount", within=(name, period), period=period)


def _ending(carried: Carried) -> tuple[Box, ...]:
    inside = ("ending", "yes")
    return (
        Box("ending", "choice", options=("yes", "no")),
        Box(ending_box(carried), "money", "amount", within=inside, period=spent_by(carried)),
        Box("ending_on", "date", "ending_on", within=inside),
    )


def _amount(name: str, options: tuple[str, ...], label: str) -> tuple[Box, ...]:
    return Box(name, "choice", options=options), Box(f"{name}_amount", "money", label, within=(name, options[0]))
