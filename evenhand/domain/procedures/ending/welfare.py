"""The welfare of each child of both households, and what every discretionary decision needs. Source: GEN-8, N5, R28."""

from datetime import date

from evenhand.domain.opportunity.events import DecisionRecorded
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import refuse, required
from evenhand.domain.procedures.ending.children import OTHERS_UNKNOWN, called, children_of

__all__ = ["OTHERS_UNKNOWN", "children_of", "weighed"]


def weighed(
    ctx: Context, facts: str, reason: str, welfare: tuple[str, ...], chosen: str, proposed: str
) -> DecisionRecorded:
    """The record of a discretionary decision, once all that it needs is there.

    Refuses: statement-not-set, value-missing, welfare-missing.
    """
    statement = _statement(ctx)
    required(ctx, facts.strip(), "facts", "Name the facts that you considered.")
    required(ctx, reason.strip(), "reason", "Give the reasons for your decision.")
    children = children_of(ctx.state)
    lines = [text.strip() for text in welfare]
    missing = [child for place, child in enumerate(children) if place >= len(lines) or not lines[place]]
    if missing:
        which = "each child" if len(missing) == len(children) else " and of ".join(map(called, missing))
        says = f"Write a line about the welfare of {which}: how the decision affects them, and what follows."
        raise refuse("welfare-missing", says, ctx, ("N5",), field="welfare")
    if len(lines) > len(children):
        about = "is 1 child" if len(children) == 1 else f"are {len(children)} children"
        says = f"There {about} to write about, and {len(lines)} lines. Write one for each."
        raise refuse("welfare-missing", says, ctx, ("N5",), field="welfare")
    return DecisionRecorded(
        number=ctx.number, task=ctx.task.id, chosen=chosen, proposed=proposed, statement_from=statement,
        children=children, by=ctx.actor.id, on=ctx.today, steps=("GEN-8", *ctx.task.steps), rules=("N5", "R28"),
    )  # fmt: skip


def _statement(ctx: Context) -> date:
    found = ctx.beside.statement_from
    if found is None:
        raise refuse(
            "statement-not-set",
            "This office has set no statement for discretionary decisions yet, and no such decision is closed without "
            "it. Ask who administers the office to set it.",
            ctx,
            ("R28",),
        )
    return found
