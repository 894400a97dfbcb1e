"""Running the office: the team's work, accounts that stalled, and the date of a demonstration."""

from datetime import date

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies import MoveBody
from evenhand.api.declare import reads, writes
from evenhand.api.refusing import absent, refused
from evenhand.api.shapes.basics import Shape
from evenhand.api.shapes.recorded import refusal_of
from evenhand.api.values import Id
from evenhand.cycle.move import move_business_date
from evenhand.cycle.stalls import MAY_CLEAR, clear_stall
from evenhand.domain.refusal import Refusal
from evenhand.work.outcome import Stale
from evenhand.work.reading.stalls import stalls
from evenhand.work.reading.team import team
from evenhand.work.roles import EVERYONE

router = Router(tags=["Office"])


class StallOut(Shape):
    """An account that the daily cycle passed over. `reference` is its master case."""

    account: int
    reference: str
    day: date
    step: str
    error: str


class StallsOut(Shape):
    stalled: list[StallOut]


class DaysOut(Shape):
    """The business date now, and what happened on the way."""

    business_date: date
    happened: list[str]


class KindOut(Shape):
    """`oldest` is how many days the oldest waits; `nobody` how many are not assigned."""

    procedure: str
    title: str
    waiting: int
    nobody: int
    oldest: int
    late: int


class LoadOut(Shape):
    username: str
    name: str
    role: str
    open: int
    late: int
    today: int


class TeamOut(Shape):
    kinds: list[KindOut]
    people: list[LoadOut]


@reads(router, "/team", TeamOut, ("team-leader",), "The team's work", absent=False)
def read_team(request: Asking) -> TeamOut:
    """What waits for the person's teams, and who carries what."""
    found = team(request.auth.work, request.auth.today)
    return TeamOut(
        kinds=[KindOut(**vars(item)) for item in found.kinds], people=[LoadOut(**vars(item)) for item in found.loads]
    )


@reads(router, "/stalls", StallsOut, EVERYONE, "Accounts that stalled", absent=False)
def read_stalls(request: Asking) -> StallsOut:
    """Those that nobody has cleared yet."""
    return StallsOut(stalled=[StallOut(**vars(item)) for item in stalls(request.auth.actor)])


@writes(router, "/stalls/{account}/clear", DaysOut, sorted(MAY_CLEAR), "Clear a stalled account", does="clear_stall")
def clear(request: Asking, account: Id) -> DaysOut:
    """Replays each day that the account missed; what fails again stalls it again."""
    if account not in {item.account for item in stalls(request.auth.actor)}:
        raise absent("stalled account")
    report = clear_stall(request.auth.actor, account)
    if isinstance(report, Refusal):
        raise refused(report)
    return DaysOut(business_date=request.auth.today, happened=[line.strip() for line in report.lines])


@writes(router, "/office/business-date", DaysOut, EVERYONE, "Move a demonstration's date", does="move_business_date")
def move_date(request: Asking, body: MoveBody) -> DaysOut:
    """Days are closed on the way, with everything that falls due. In a demonstration office alone."""
    moved = move_business_date(body.to, body.business_date)
    if isinstance(moved, Refusal | Stale):
        raise refusal_of(moved)
    return DaysOut(business_date=moved.business_date, happened=[line.strip() for line in moved.lines])
