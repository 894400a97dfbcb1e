"""Writes a report on a scenario where it was asked for: what leaves as a file withholds what rests on few."""

import argparse
from pathlib import Path

from evenhand.cli.fault import BadInput
from evenhand.letters.pdf import CannotPrint
from evenhand.work.what_if.as_csv import as_csv, csv_files
from evenhand.work.what_if.as_json import as_json
from evenhand.work.what_if.as_lines import as_lines
from evenhand.work.what_if.documents import UNPRINTABLE, WRITERS, written
from evenhand.work.what_if.report import WhatIf

LARGEST = "one file where it ends in .csv, otherwise a folder with a file a table"


def check_target(target: str | None, document: bool) -> None:
    """Refuses what could not be written, before anything is worked out."""
    if target is None:
        return
    path = Path(target)
    if document and path.suffix not in WRITERS:
        raise BadInput(f"--document: '{path.name}' is none of {', '.join(WRITERS)}. Give a file that ends so.")
    if not path.parent.is_dir():
        raise BadInput(f"{path}: there is no folder {path.parent}. Make it first.")


def write(args: argparse.Namespace, inside: WhatIf, outside: WhatIf) -> None:
    """The files that were asked for, and the report itself on standard output."""
    files: dict[Path, str | bytes] = {}
    if args.csv:
        target = Path(args.csv)
        if target.suffix == ".csv":
            files[target] = as_csv(outside)
        else:
            files |= {target / name: text for name, text in csv_files(outside).items()}
    if args.document:
        target = Path(args.document)
        files |= {target.with_name(name): text for name, text in _document(outside, target).items()}
    for path, content in files.items():
        _write(path, content)
    if args.json:
        print(as_json(outside))
    elif not files:
        print(*as_lines(outside if args.for_publication else inside), sep="\n")
    else:
        print(*files, sep="\n")


def _document(found: WhatIf, target: Path) -> dict[str, str | bytes]:
    try:
        return written(found, target)
    except CannotPrint:
        raise BadInput(UNPRINTABLE) from None


def _write(path: Path, content: str | bytes) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as fault:
        raise BadInput(f"{path}: the file cannot be written: {fault.strerror or fault}.") from None
