"""Look for anything wrong in the set-up and in what is stored: one line a finding, exit 1 if there is any."""

import argparse

from django.core.management import call_command

from evenhand.office.models import Office
from evenhand.work.check import findings


def arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(args: argparse.Namespace) -> int:
    call_command("check", databases=["default"])
    if not Office.objects.exists():
        print("There is no office in this database yet, so nothing is stored that could be wrong.")
        return 0
    count = 0
    for finding in findings():
        print(finding, flush=True)
        count += 1
    print("Nothing is wrong in what is stored." if not count else f"Findings: {count}.")
    return 1 if count else 0
