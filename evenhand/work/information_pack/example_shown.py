"""The example as the pack shows it: what was given, every plan with its reasons, and one to the penny."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Plan
from evenhand.work.documents.document import heading, paragraph, table
from evenhand.work.guide.blocks import Block
from evenhand.work.guide.inline import Line, Span, plain
from evenhand.work.information_pack.example import Example
from evenhand.work.information_pack.parts import short
from evenhand.work.information_pack.words import pack_words

MAY = {True: "Yes", False: "No", None: "Not known"}
STATE = "Secretary of State"
SHOWN = 3


def example_parts(worked: Example) -> Iterator[Block]:
    """What was given, every plan with its reasons, and the recommended one to the penny."""
    found = worked.found
    yield paragraph(f"{pack_words().example['says']} These figures, given to `evenhand plan`, are answered alike:")
    yield Block("sample", text=_as_json(worked.figures))
    yield paragraph(_starts_from(found))
    yield _beside(found)
    for plan in found.plans:
        yield heading(4, f"{_title(plan)}: {_verdict(plan, found)}")
        changes = (plan.change.why,) if plan.change else ()
        yield Block("list", lines=tuple(plain(why.says) for why in (*plan.why, *changes)))
    best = next((plan for plan in found.plans if plan.rung is found.recommended), None)
    if best is not None and best.instalments:
        yield _instalments(best)
        yield _recipients(best)


def _as_json(figures: Mapping[str, Any]) -> str:
    """A line for each figure, and for each of several."""
    said = []
    for name, held in figures.items():
        if isinstance(held, list):
            items = ",\n".join(f"    {json.dumps(item)}" for item in held)
            said.append(f"  {json.dumps(name)}: [\n{items}\n  ]")
        else:
            said.append(f"  {json.dumps(name)}: {json.dumps(held)}")
    return "{\n" + ",\n".join(said) + "\n}"


def _starts_from(found: Negotiation) -> str:
    weekly = spoken(found.maintenance_weekly + found.fee_weekly)
    left = "not known" if found.disposable is None else spoken(found.disposable)
    kept = "not known" if found.sustainable is None else spoken(found.sustainable)
    return (
        f"Not negotiable: {weekly} a week of maintenance and its fee, {spoken(found.total)} up to the annual review. "
        f"To be cleared: {spoken(found.arrears)} of arrears and {spoken(found.charges)} of charges; "
        f"{spoken(found.disputed)} are disputed and left out. Left over each week: {left}, of which {kept} can be "
        "kept up for arrears."
    )


def _beside(found: Negotiation) -> Block:
    head = ("Plan", "May be agreed", "Now", "Each time", "Instalments", "Cleared on", "Months", "Of net pay")
    return table("The plans side by side", head, [tuple(map(plain, _row(plan))) for plan in found.plans], figures=True)


def _row(plan: Plan) -> tuple[str, ...]:
    each = "–" if plan.instalment is None else spoken(plan.instalment)
    carry = str(sum(1 for line in plan.instalments if line.arrears or line.charges))
    months = "–" if plan.months is None else str(plan.months)
    share = "–" if plan.share is None else f"{plan.share}%"
    return (
        _title(plan), MAY[plan.available], spoken(plan.lump_sum), each, carry, short(plan.ends_on), months, share
    )  # fmt: skip


def _title(plan: Plan) -> str:
    return pack_words().plans[plan.rung][0]


def _verdict(plan: Plan, found: Negotiation) -> str:
    if plan.rung is found.recommended:
        return "recommended"
    return {True: "may be agreed", False: "may not be agreed", None: "not known"}[plan.available]


def _instalments(plan: Plan) -> Block:
    lines = plan.instalments
    few = lines if len(lines) <= SHOWN + 1 else (*lines[:SHOWN], lines[-1])
    rows: list[tuple[Line, ...]] = [
        (plain(short(line.due_on)), *(plain(spoken(pence)) for pence in (*line[1:], line.total))) for line in few
    ]
    skipped = counted(len(lines) - len(few), "instalment", "instalments")
    says = f"{_title(plan)}: the first {SHOWN} instalments and the last; {skipped} between them are left out here"
    head = ("Due on", "Maintenance", "Fee", "Arrears", "Charges", "In all")
    return table(says if len(few) < len(lines) else f"{_title(plan)}: every instalment", head, rows, figures=True)


def _recipients(plan: Plan) -> Block:
    rows: list[tuple[Line, ...]] = [
        ((Span("text", each.receiving_parent or STATE),), plain(spoken(each.arrears)), plain(spoken(each.kept)),
         plain(short(each.on)))
        for each in plan.to
    ]  # fmt: skip
    return table("Who gets what of the arrears", ("To", "Arrears", "Fee kept of it", "Cleared on"), rows, figures=True)
