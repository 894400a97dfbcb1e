"""Write a file of payments for the bank. What has no bank details stays, and is named; exit 2 if there is any."""

import argparse
import os
import sys
from pathlib import Path

from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import spoken
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.refusal import Refusal
from evenhand.work.export_payments import Export, export_payments

OWNER_ALONE = 0o600


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=["payments"], metavar="payments")
    parser.add_argument("file", metavar="FILE", help="the file to write, which must not be there yet; - is the screen")
    parser.add_argument("--batch", default="", help="a batch that left before, by its name: the same file again")


def run(args: argparse.Namespace) -> int:
    the_office()
    if args.file == "-":
        made = _made(args.batch)
        sys.stdout.write(made.text)
        return _told(made)
    path = Path(args.file)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
    except OSError as fault:
        raise BadInput(f"{path} cannot be made: {fault.strerror}. Name a file that is not there yet.") from None
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
        try:
            made = _made(args.batch)
        except BaseException:
            path.unlink()
            raise
        stream.write(made.text)
    return _told(made)


def _made(batch: str) -> Export:
    made = export_payments(SYSTEM, batch)
    if isinstance(made, Refusal):
        raise BadInput(made.sentence)
    return made


def _told(made: Export) -> int:
    for item in made.held:
        print(f"Held: {item.key}, {spoken(item.pence)}, {item.reference}: {item.why}.", file=sys.stderr)
    said = (
        f"Batch {made.batch}: {counted(made.payments, 'payment', 'payments')}, {spoken(made.pence)}."
        if made.batch
        else "Nothing leaves."
    )
    print(said, file=sys.stderr)
    return 2 if made.held else 0
