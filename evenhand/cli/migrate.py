import argparse

from django.core.management import call_command


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quiet", action="store_true", help="say nothing where there is nothing to do")


def run(args: argparse.Namespace) -> int:
    call_command("migrate", interactive=False, verbosity=0 if args.quiet else 1)
    return 0
