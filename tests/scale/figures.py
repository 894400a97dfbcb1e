"""The figures of the formula on one day as plain numbers, for those who work it out in another way."""

from dataclasses import dataclass
from datetime import date

from evenhand.domain.rules import Rules


@dataclass(frozen=True, slots=True)
class Figures:
    """Amounts in pence, per cents as whole numbers. A row is by children from one, or by other children from none.

    Attributes:
        reduced: tenths of a per cent, a row for one, two and three children or more.
        nights: from how many a year each of `parts` holds, as a fraction in words.
    """

    nil_below: int
    flat: int
    flat_up_to: int
    basic_from: int
    basic_up_to: int
    cap: int
    reduced: list[list[int]]
    others: list[int]
    basic: list[int]
    basic_plus: list[int]
    default: list[int]
    nights: list[int]
    parts: list[str]
    half: int
    floor: int

    @classmethod
    def on(cls, day: date, rules: Rules) -> "Figures":
        """Those in force on a day. Errors: NoRuleInForce."""

        def number(name: str) -> int:
            return rules.number(f"maintenance.{name}_pence", day)

        def row(name: str) -> list[int]:
            return list(rules.rule(f"maintenance.{name}", day).numbers)

        return cls(
            nil_below=number("nil_below"),
            flat=number("flat"),
            flat_up_to=number("flat_up_to"),
            basic_from=number("basic_from"),
            basic_up_to=number("basic_up_to"),
            cap=number("income_cap"),
            reduced=[row(f"reduced_tenths.{children}") for children in (1, 2, 3)],
            others=[0, *row("other_children_per_cent")],
            basic=row("basic_per_cent"),
            basic_plus=row("basic_plus_per_cent"),
            default=row("default_pence"),
            nights=row("shared_care_nights"),
            parts=list(rules.rule("maintenance.shared_care_parts", day).words),
            half=number("shared_care_half"),
            floor=number("shared_care_floor"),
        )
