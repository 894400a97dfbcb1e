import argparse

from django.core.management import call_command


def arguments(parser: argparse.ArgumentParser) -> None:
    pass


def run(args: argparse.Namespace) -> int:
    call_command("check", databases=["default"])
    return 0
