"""What a paying parent says of their circumstances when they cannot pay: a request takes it. Source: NEG-6."""

from evenhand.domain.opportunity.events import RequestOpened
from evenhand.domain.procedures.context import Context
from evenhand.domain.procedures.opening import opened

TOLD = "circumstances-told"


def circumstances_told(ctx: Context) -> tuple[RequestOpened, ...]:
    """The request, unless one is open."""
    if ctx.state.open_of(TOLD) is not None:
        return ()
    return (opened(ctx, TOLD, f"cannot:{ctx.number}", steps=("NEG-6",), rules=("N8",)),)
