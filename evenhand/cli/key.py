"""Make a key with which a person uses the API. It is shown once, and carries the person's rights."""

import argparse

from django.contrib.auth.models import User

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.work.actors import make_api_key

LONGEST_NAME = 60


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", metavar="USERNAME")
    parser.add_argument("--name", default="command line", help="what it is for")
    parser.add_argument("--until", type=a_day, metavar="DATE", help="the first day on which it no longer works")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    user = User.objects.filter(username=args.username, is_active=True).first()
    if user is None:
        raise BadInput(f"{args.username}: nobody of that name works here.")
    if args.until is not None and args.until <= here.business_date:
        raise BadInput(f"--until: the business date is {here.business_date}, so this key would never work.")
    if len(args.name) > LONGEST_NAME:
        raise BadInput(f"--name: up to {LONGEST_NAME} characters are expected.")
    print(make_api_key(user, args.name, args.until))
    return 0
