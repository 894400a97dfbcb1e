"""Who may approve what: dated authority, and cover for an absence."""

from ninja import Router

from evenhand.api.access import Asking
from evenhand.api.bodies_office import AuthorityBody, CoverBody, EndAuthorityBody
from evenhand.api.declare import reads, writes
from evenhand.api.key import HEADER, Sent, key
from evenhand.api.shapes.basics import Period, Pounds, Shape, period
from evenhand.api.shapes.recorded import RecordedOut, answer
from evenhand.api.values import Id
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.authority.commands import ArrangeCover, EndAuthority, GrantAuthority
from evenhand.domain.money import parse_pounds, pounds
from evenhand.work.administering import ADMINISTER
from evenhand.work.arrange_cover import arrange_cover
from evenhand.work.end_authority import end_authority
from evenhand.work.grant_authority import grant_authority
from evenhand.work.reading.authority import Held, authorities_held
from evenhand.work.roles import EVERYONE

router = Router(tags=["Office"])


class AuthorityOut(Shape):
    """`up_to` is left out where there is no limit, and `covers` where it is the holder's own authority."""

    id: int
    holder: str
    name: str
    kind: str
    up_to: Pounds | None = None
    during: Period
    covers: str | None = None
    state: str


class AuthoritiesOut(Shape):
    """All that was ever given, by person."""

    authority: list[AuthorityOut]


@reads(router, "", AuthoritiesOut, EVERYONE, "Who may approve what", absent=False)
def read_authority(request: Asking) -> AuthoritiesOut:
    """`state` is as of the business date: holds, begins later, ended."""
    return AuthoritiesOut(authority=[_out(item) for item in authorities_held(request.auth.today)])


@writes(router, "", RecordedOut, sorted(ADMINISTER), "Give authority", does="grant_authority")
def grant(request: Asking, body: AuthorityBody, sent: Sent = HEADER) -> RecordedOut:
    """To a team leader, from the business date or later. Nobody gives it to themselves."""
    asked = GrantAuthority(body.holder, ApprovalKind(body.kind), body.from_, body.to, _pence(body.up_to))
    return answer(grant_authority(request.auth.actor, asked, key=key(request, body, sent)), request.auth)


@writes(router, "/cover", RecordedOut, sorted(ADMINISTER), "Arrange cover", does="arrange_cover")
def arrange(request: Asking, body: CoverBody, sent: Sent = HEADER) -> RecordedOut:
    """One authority for each kind, within what the absent colleague holds on all of these days."""
    kinds = tuple(dict.fromkeys(ApprovalKind(kind) for kind in body.kinds))
    asked = ArrangeCover(body.absent, body.by, kinds, body.from_, body.to, _pence(body.up_to))
    return answer(arrange_cover(request.auth.actor, asked, key=key(request, body, sent)), request.auth)


@writes(router, "/{authority}/end", RecordedOut, sorted(ADMINISTER), "End authority", does="end_authority")
def end(request: Asking, authority: Id, body: EndAuthorityBody, sent: Sent = HEADER) -> RecordedOut:
    """With the cover that rests on it. One that has not begun by then is taken out."""
    ended = end_authority(request.auth.actor, authority, EndAuthority(body.on), key=key(request, body, sent))
    return answer(ended, request.auth)


def _out(item: Held) -> AuthorityOut:
    held = item.authority
    return AuthorityOut(
        id=item.id,
        holder=held.holder,
        name=item.name,
        kind=held.kind,
        up_to=None if held.up_to is None else pounds(held.up_to),
        during=period(held.during),
        covers=held.covers or None,
        state=item.standing,
    )


def _pence(amount: str | None) -> int | None:
    return None if amount is None else parse_pounds(amount)
