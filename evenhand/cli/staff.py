"""Add a person to the office's staff."""

import argparse

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.cli.password import new_password
from evenhand.domain.refusal import Refusal
from evenhand.work.reading.worklists import SEGMENTS
from evenhand.work.roles import ROLES
from evenhand.work.set_up_office import Colleague, add_colleague


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=["add"], metavar="add")
    parser.add_argument("username", metavar="USERNAME")
    parser.add_argument("--name", required=True, help="first and last name")
    parser.add_argument(
        "--role",
        action="append",
        required=True,
        metavar="ROLE[:TEAM]",
        help=f"may be given more than once. Roles: {', '.join(ROLES)}. Teams: {', '.join(SEGMENTS)}",
    )
    parser.add_argument("--from", dest="since", type=a_day, metavar="DATE", help="the first day; the business date")
    parser.add_argument("--no-password", action="store_true", help="they do not sign in here with a password")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    roles = [_role(text) for text in args.role]
    _check_names(args.username, args.name)
    password = None if args.no_password else new_password(args.username)
    since = args.since or here.business_date
    made = add_colleague(Colleague(args.username, args.name.strip(), roles, password), since)
    if isinstance(made, Refusal):
        raise BadInput(made.sentence)
    print(f"{made.get_full_name()} works here from {since} as {', '.join(args.role)}.")
    return 0


def _role(text: str) -> tuple[str, str]:
    role, _, team = text.partition(":")
    if team and team not in SEGMENTS:
        raise BadInput(f"--role {text}: there is no team called '{team}'. Teams: {', '.join(SEGMENTS)}.")
    return role, team


def _check_names(username: str, name: str) -> None:
    """What the table of people does not hold, said before anything is asked."""
    try:
        User(username=username, first_name=name.partition(" ")[0], last_name=name.partition(" ")[2]).clean_fields(
            exclude=["password"]
        )
    except ValidationError as fault:
        raise BadInput([f"{field}: {said}" for field, every in fault.message_dict.items() for said in every]) from None
