"""Show the office's own bank accounts, or set one."""

import argparse

from evenhand.cli.fault import BadInput
from evenhand.cli.here import a_day, the_office
from evenhand.domain.office_account import SetOfficeAccount, Use
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.asking import command_from
from evenhand.work.outcome import Recorded
from evenhand.work.reading.office_accounts import office_accounts
from evenhand.work.set_office_account import set_office_account

TEXTS = {
    "holder": "the name that the account is held in",
    "sort-code": "six digits",
    "account": "the account number, eight digits",
    "iban": "its IBAN, where the bank names it by that",
    "bic": "its BIC, where the bank asks for it",
    "service-user": "the service user number under which direct debits are collected",
}
NEEDED = ("holder", "sort-code", "account")


def arguments(parser: argparse.ArgumentParser) -> None:
    does = parser.add_subparsers(dest="does", metavar="show | set", required=True)
    does.add_parser("show", help="those that were set, the latest first")
    new = does.add_parser("set", help="an account from a day on")
    new.add_argument("use", choices=[str(use) for use in Use], metavar="USE", help=", ".join(Use))
    for name, says in TEXTS.items():
        new.add_argument(f"--{name}", default="", required=name in NEEDED, metavar="TEXT", help=says)
    new.add_argument("--from", dest="since", type=a_day, metavar="DATE", help="the first day; the business date")


def run(args: argparse.Namespace) -> int:
    here = the_office()
    if args.does == "show":
        found = office_accounts(here.business_date)
        for item in found:
            marks = [word for word, used in (("pays", item.pays), ("collects", item.collects)) if used]
            told = (item.use, item.holder, item.sort_code, item.number, item.iban, item.bic, item.service_user)
            print(f"{item.from_on}", *filter(None, told), *(f"[{mark}]" for mark in marks))
        if not found:
            print("None is set: a file for the bank cannot name one, and a statement of any account is taken.")
        return 0
    since = args.since or here.business_date
    texts = {name.replace("-", "_"): getattr(args, name.replace("-", "_")) for name in TEXTS}
    asked = command_from(SetOfficeAccount, {"from_on": since, "use": args.use, **texts})
    if isinstance(asked, list):
        raise BadInput([wrong.sentence for wrong in asked])
    outcome = set_office_account(SYSTEM, asked)
    if not isinstance(outcome, Recorded):
        raise BadInput(outcome.sentence)
    print(f"The account is set from {since}.")
    return 0
