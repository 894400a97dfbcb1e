"""A dated value as a page tells it: what it is of, and its amount with its unit."""

from evenhand.domain.money import spoken
from evenhand.domain.rules import Rule
from evenhand.domain.rules.tables import Row

UNITS = {
    "_per_cent": "%",
    "_working_days": " working days",
    "_days": " days",
    "_weeks": " weeks",
    "_months": " months",
}
PENCE = "_pence"
AMOUNTS = ("charge.", "write_off.", "payment.minimum")
"""What is an amount of money by its kind, though its name does not end so."""


def title_of(rule: Rule) -> str:
    """Its name as words, without the unit that stands with the amount: "Offer: answer"."""
    name = rule.name.removesuffix(PENCE).removesuffix(_unit(rule))
    kind, _, words = name.replace("_", " ").replace("-", " ").partition(".")
    return f"{kind.capitalize()}: {words}"


def amount_of(rule: Rule) -> str:
    """Its value in words; several with commas between."""
    items = rule.value if isinstance(rule.value, Row) else (rule.value,)
    return ", ".join(_told(rule, item) for item in items)


def _told(rule: Rule, item: int | str) -> str:
    if isinstance(item, str):
        return item.replace("-", " ")
    if _is_money(rule):
        return spoken(item)
    unit = UNITS.get(_unit(rule), "")
    return f"{item:,}{unit.removesuffix('s') if item == 1 else unit}"


def _is_money(rule: Rule) -> bool:
    return rule.name.endswith(PENCE) or rule.name.startswith(AMOUNTS)


def _unit(rule: Rule) -> str:
    return next((suffix for suffix in UNITS if rule.name.endswith(suffix)), "")
