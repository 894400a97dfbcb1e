"""Write a file of payments or of direct debits for the bank. What cannot leave is named; exit 2 if there is any."""

import argparse
import os
import sys
from pathlib import Path
from typing import TextIO

from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.domain.maintenance.working import counted
from evenhand.domain.money import spoken
from evenhand.domain.procedures.shape import SYSTEM
from evenhand.domain.refusal import Refusal
from evenhand.work.export_collections import WORDS as DEBITS
from evenhand.work.export_collections import export_collections
from evenhand.work.export_payments import WORDS as PAYMENTS
from evenhand.work.export_payments import export_payments
from evenhand.work.payments.leaving import Export, Form

OWNER_ALONE = 0o600
WHAT = {"payments": PAYMENTS, "collections": DEBITS}
FORMS = (str(Form.CSV), str(Form.PAIN_001))


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=WHAT, metavar=" | ".join(WHAT))
    parser.add_argument(
        "file", metavar="FILE", help="the file to write, not there yet; none where nothing leaves; - is the screen"
    )
    parser.add_argument("--batch", default="", help="a batch that left before, by its name: the same file again")
    parser.add_argument(
        "--format",
        choices=FORMS,
        default=FORMS[0],
        help="of a new file of payments: a table, or the bank's own message; direct debits are pain.008",
    )


def run(args: argparse.Namespace) -> int:
    the_office()
    if args.file == "-":
        made = _made(args)
        sys.stdout.write(made.text)
        return _told(args.what, made)
    path = Path(args.file)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ALONE)
    except OSError as fault:
        raise BadInput(f"{path} cannot be made: {fault.strerror}. Name a file that is not there yet.") from None
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
        try:
            made = _made(args)
        except BaseException:
            path.unlink()
            raise
        _write(stream, path, made)
    if not made.batch:
        path.unlink()
    return _told(args.what, made)


def _write(stream: TextIO, path: Path, made: Export) -> None:
    """What has left is written again by its name, so that a full disk costs nothing."""
    try:
        stream.write(made.text)
        stream.flush()
    except OSError as fault:
        path.unlink()
        why = f"{path}: the file cannot be written: {fault.strerror}."
        raise BadInput(f"{why} Batch {made.batch} has left: write it elsewhere with --batch {made.batch}.") from None


def _made(args: argparse.Namespace) -> Export:
    if args.what == "collections":
        made = export_collections(SYSTEM, args.batch)
    else:
        made = export_payments(SYSTEM, args.batch, Form(args.format))
    if isinstance(made, Refusal):
        raise BadInput(made.sentence)
    return made


def _told(what: str, made: Export) -> int:
    for item in made.held:
        print(f"Held: {item.key}, {spoken(item.pence)}, {item.reference}: {item.why}.", file=sys.stderr)
    said = (
        f"Batch {made.batch}: {counted(made.payments, *WHAT[what])}, {spoken(made.pence)}."
        if made.batch
        else "Nothing leaves."
    )
    print(said, file=sys.stderr)
    return 2 if made.held else 0
