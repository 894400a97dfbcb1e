"""Make the freedom of information pack, and put on record that it left the office."""

import argparse
import sys
from pathlib import Path

from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.refusal import Refusal
from evenhand.work.give_information_pack import give_information_pack
from evenhand.work.information_pack import Form


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="since", default="", metavar="MONTH", help="the first month: 2017-06, or a day")
    parser.add_argument("--to", dest="until", default="", metavar="MONTH", help="the last month, which counts whole")
    parser.add_argument(
        "--to-file", default="", metavar="FILE",
        help="FILE.pdf, FILE.html, FILE.md, or FILE.csv for the figures alone; without it, Markdown on the screen",
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    the_office()
    made = give_information_pack(SYSTEM, _form(args.to_file), args.since, args.until)
    if isinstance(made, Refusal):
        raise BadInput(made.sentence)
    if not args.to_file:
        sys.stdout.write(made.content.decode())
        return 0
    try:
        Path(args.to_file).write_bytes(made.content)
    except OSError as fault:
        raise BadInput(f"{args.to_file} cannot be written: {fault.strerror}.") from None
    print(f"{args.to_file}: {len(made.content)} bytes, SHA-256 {made.digest}. That it left is on the audit log.")
    return 0


def _form(file: str) -> Form:
    ending = Path(file).suffix.removeprefix(".").lower() if file else Form.MARKDOWN
    try:
        return Form(ending)
    except ValueError:
        endings = ", ".join(f".{form}" for form in Form)
        raise BadInput(f"'{file}' has no ending that tells its form. Endings: {endings}.") from None
