"""What a scenario may change, and how each of it stands on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from evenhand.config.book import DATA, the_book, toml_of
from evenhand.domain.rules import NoRuleInForce, Rule
from evenhand.domain.what_if import Parameter, Unit

FILE = DATA / "what_if_parameters.toml"


@dataclass(frozen=True)
class Standing:
    """A parameter with the rule in force on a day; None where there is none."""

    parameter: Parameter
    rule: Rule | None


@cache
def parameters() -> Mapping[str, Parameter]:
    """Every parameter by its name. Errors: DataFault."""
    return {raw["name"]: Parameter(**raw | {"unit": Unit(raw["unit"])}) for raw in toml_of(FILE)["parameter"]}


def standing(day: date) -> list[Standing]:
    """All of them on a day, in the order of the file."""
    return [Standing(each, _in_force(each.name, day)) for each in parameters().values()]


def _in_force(name: str, day: date) -> Rule | None:
    try:
        return the_book().rules.rule(name, day)
    except NoRuleInForce:
        return None
