"""Writes a report on a scenario where it was asked for: what leaves as a file withholds what rests on few."""

import argparse
from pathlib import Path

from evenhand.cli.fault import BadInput
from evenhand.letters.pdf import CannotPrint
from evenhand.work.documents import pictures, to_html, to_markdown, to_pdf
from evenhand.work.what_if.as_csv import as_csv, csv_files
from evenhand.work.what_if.as_json import as_json
from evenhand.work.what_if.as_lines import as_lines
from evenhand.work.what_if.compose import UNPRINTABLE, compose
from evenhand.work.what_if.report import WhatIf

DOCUMENTS = (".md", ".html", ".pdf")
LARGEST = "one file where it ends in .csv, otherwise a folder with a file a table"


def check_target(target: str | None, document: bool) -> None:
    """Refuses what could not be written, before anything is worked out."""
    if target is None:
        return
    path = Path(target)
    if document and path.suffix not in DOCUMENTS:
        raise BadInput(f"--document: '{path.name}' is none of {', '.join(DOCUMENTS)}. Give a file that ends so.")
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
        files |= _document(outside, Path(args.document))
    for path, content in files.items():
        _write(path, content)
    if args.json:
        print(as_json(outside))
    elif not files:
        print(*as_lines(outside if args.for_publication else inside), sep="\n")
    else:
        print(*files, sep="\n")


def _document(found: WhatIf, target: Path) -> dict[Path, str | bytes]:
    """The document by the ending of its file; pictures stand beside one in Markdown."""
    document = compose(found)
    if target.suffix == ".pdf":
        try:
            return {target: to_pdf(document)}
        except CannotPrint:
            raise BadInput(UNPRINTABLE) from None
    if target.suffix == ".html":
        return {target: to_html(document)}
    beside = f"{target.stem}-"
    drawn = {target.with_name(name): svg for name, svg in pictures(document, beside).items()}
    return {target: to_markdown(document, beside), **drawn}


def _write(path: Path, content: str | bytes) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    except OSError as fault:
        raise BadInput(f"{path}: the file cannot be written: {fault.strerror or fault}.") from None
