"""Say who may approve what, give authority, end it, or arrange cover for an absence."""

import argparse

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.domain.authority import WORDS, ApprovalKind
from evenhand.domain.authority.commands import KINDS, ArrangeCover, EndAuthority, GrantAuthority
from evenhand.domain.calendar import add_days
from evenhand.domain.money import parse_pounds, spoken
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.office.models import Office
from evenhand.work.arrange_cover import arrange_cover
from evenhand.work.end_authority import end_authority
from evenhand.work.grant_authority import grant_authority
from evenhand.work.outcome import Outcome, Recorded
from evenhand.work.reading.authority import Held, authorities_held
from evenhand.work.visible import Absent

UNTIL = "the first day on which it holds no longer"


def arguments(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", metavar="list | grant | cover | end", required=True)
    does.add_parser("list", help="who may approve what, with the number of each authority")
    grant = does.add_parser("grant", help="give a team leader authority")
    grant.add_argument("username", metavar="USERNAME")
    grant.add_argument("--for", dest="kind", required=True, choices=list(KINDS), help="what they may approve")
    grant.add_argument("--until", type=a_day, metavar="DATE", help=f"{UNTIL}; without it, it goes on")
    cover = does.add_parser("cover", help="let a colleague act in the place of one who is away")
    cover.add_argument("username", metavar="USERNAME", help="who is away")
    cover.add_argument("--by", required=True, metavar="USERNAME", help="who acts in their place")
    cover.add_argument(
        "--for", dest="kind", required=True, action="append", choices=list(KINDS), help="may be given more than once"
    )
    cover.add_argument("--until", type=a_day, required=True, metavar="DATE", help=UNTIL)
    for each in (grant, cover):
        each.add_argument("--from", dest="since", type=a_day, metavar="DATE", help="the first day; the business date")
        each.add_argument("--up-to", type=_pence, metavar="POUNDS", help="the largest amount, such as 500.00")
    end = does.add_parser("end", help="end an authority, and the cover that rests on it")
    end.add_argument("number", type=int, metavar="NUMBER", help="as 'evenhand authority list' gives it")
    end.add_argument("--on", type=a_day, metavar="DATE", help=f"{UNTIL}; the day after the business date")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    if args.does == "list":
        for item in authorities_held(here.business_date):
            print(_line(item))
        return 0
    outcome = _write(args, here)
    if not isinstance(outcome, Recorded):
        raise BadInput(outcome.sentence)
    print("Recorded. 'evenhand authority list' shows it.")
    return 0


def _write(args: argparse.Namespace, here: Office) -> Outcome | Absent:
    if args.does == "end":
        on = args.on or add_days(here.business_date, 1)
        return end_authority(SYSTEM, args.number, EndAuthority(on))
    since = args.since or here.business_date
    if args.does == "grant":
        asked = GrantAuthority(args.username, ApprovalKind(args.kind), since, args.until, args.up_to)
        return grant_authority(SYSTEM, asked)
    kinds = tuple(dict.fromkeys(ApprovalKind(kind) for kind in args.kind))
    return arrange_cover(SYSTEM, ArrangeCover(args.username, args.by, kinds, since, args.until, args.up_to))


def _pence(text: str) -> int:
    try:
        return parse_pounds(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(f"'{text[:40]}': {wrong}") from None


def _line(item: Held) -> str:
    held = item.authority
    most = "no limit" if held.up_to is None else f"up to {spoken(held.up_to)}"
    ends = f" until {held.during.end}" if held.during.end else ""
    place = f", in the place of {held.covers}" if held.covers else ""
    return (
        f"{item.id}: {held.holder} ({item.name}): {WORDS[held.kind]}, {most}, from {held.during.start}{ends}{place} "
        f"[{item.standing}]"
    )
