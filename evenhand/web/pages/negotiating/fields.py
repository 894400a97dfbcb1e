"""The fields of the form of a plan: some stand open on a step, and the others go along unseen."""

from collections.abc import Iterable, Mapping
from typing import Any

from evenhand.domain.opportunity.household_budget import Group, Heading, group_of

Field = dict[str, Any]
LEGENDS = {
    Group.INCOME: ("What comes in", "net", "All of it a week, where only the sum is known"),
    Group.ESSENTIAL: ("What essentials cost", "essential", "All of it a week, where only the sum is known"),
    Group.PRIORITY: ("Debts that come first", "priority", "All of it a week, where only the sum is known"),
}


def by_name(fields: Iterable[Field]) -> dict[str, Field]:
    """Fields by their names."""
    return {field["name"]: field for field in fields}


def hidden_fields(fields: Mapping[str, Field], shown: Iterable[str]) -> list[dict[str, str]]:
    """What the fields hold that do not stand open, each under its own name; which plan is meant, a button says."""
    found = []
    for name, field in fields.items():
        if name == "plan" or name in shown:
            continue
        if field["kind"] == "date":
            found += [{"name": f"{name}-{part}", "value": value} for part, value in (field["value"] or {}).items()]
        elif field["kind"] == "rows":
            cells = (row["cells"] for row in field["rows"] if row["cells"][0]["value"])
            found += [{"name": cell["name"], "value": cell["value"]} for row in cells for cell in row]
        elif field["value"]:
            found.append({"name": name, "value": str(field["value"])})
    return found


def budget_groups(field: Field) -> list[dict[str, Any]]:
    """The headings of the budget by what they add up to, each group with the field of its sum."""
    return [
        {
            "legend": legend,
            "sum": name,
            "sum_label": label,
            "rows": [row for row in field["rows"] if group_of(Heading(row["about"])) is group],
        }
        for group, (legend, name, label) in LEGENDS.items()
    ]
