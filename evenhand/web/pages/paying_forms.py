"""The words of the forms behind the Methods tab."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FormWords:
    """Title, what recording it does, the button, and what is said once it is recorded."""

    title: str
    lead: str
    button: str
    done: str


METHOD_TO = FormWords(
    "How the receiving parent is paid",
    "The present method ends on the day you give, and the one you choose holds from it.",
    "Set how they are paid",
    "How the receiving parent is paid was set.",
)
EMPLOYER = FormWords(
    "Add an employer",
    "It stands beside the employers that are known. Name and address show under People alone, to those who give a "
    "reason.",
    "Add the employer",
    "Employer added.",
)
ORDER = FormWords(
    "Order to an employer",
    "The normal deduction rate is worked out for each length of pay period. An order that runs to the same employer "
    "ends on the day of issue.",
    "Issue the order",
    "Order issued.",
)


def employer_again(number: int) -> FormWords:
    """Other facts of an employer that is known."""
    return FormWords(
        f"Change employer {number}",
        "What you give replaces all that is held of this employer, from the day you give. What is held is not shown "
        "here.",
        "Change the employer",
        f"Employer {number} changed.",
    )


def employer_end(number: int) -> FormWords:
    """An employer that is one no longer."""
    return FormWords(
        f"End employer {number}",
        "The paying parent no longer works there from the day you give. An order to this employer is ended by itself.",
        "End the employer",
        f"Employer {number} ended.",
    )


def order_end(number: int) -> FormWords:
    """An order that ends without another."""
    return FormWords(
        f"End order {number}",
        "Nothing more is asked of this employer from the day you give. The methods of the case stay as they are.",
        "End the order",
        f"Order {number} ended.",
    )


def name_employers(field: dict[str, Any], numbers: tuple[str, ...]) -> None:
    """Employers are offered by their numbers: their names show under People."""
    field["kind"] = "radios"
    field["options"] = [{"value": number, "label": f"Employer {number}"} for number in numbers]
    field["hint"] = "Their names are under People." if numbers else "No employer is recorded: add one first."
