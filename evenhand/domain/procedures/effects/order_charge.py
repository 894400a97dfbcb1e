"""The charge for a deduction order that is first varied after an opportunity failed. Source: SCH-31, EAR-33, R22."""

from evenhand.domain.opportunity.commands.ending import VaryOrderCharge
from evenhand.domain.opportunity.events import OrderChargeDecided
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.effects.decided import Decided, required

NO_GROUND = "none"


def vary_order_charge(ctx: Context, command: VaryOrderCharge) -> Decided:
    """Applies it, or waives it on a ground that the law knows; the account charges it once (R22)."""
    applies = command.ground == NO_GROUND
    if not applies:
        required(ctx, command.reason, "reason", "Say how we know of the ground.")
    decided = OrderChargeDecided(
        number=ctx.number, applies=applies, ground="" if applies else command.ground, on=ctx.today,
        steps=ctx.task.steps, rules=("R22",),
    )  # fmt: skip
    return Decided((decided,))
