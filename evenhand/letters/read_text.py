"""One file of `data/letters`, read and checked."""

import tomllib
from pathlib import Path
from typing import Any

from evenhand.letters.context import LetterContext
from evenhand.letters.contexts import CONTEXTS
from evenhand.letters.read_block import BlockFault, faults_of, read_block, wording_faults
from evenhand.letters.shorthand import shorthand_in
from evenhand.letters.terms import Language, Role
from evenhand.letters.text import Frame, Text, TextBlock
from evenhand.letters.wording import BadWording, parse

_TEXT_KEYS = frozenset({"code", "audience", "language", "version", "checked_by_a_person", "title", "block"})
_FRAME_WORDS = ("version", "date", "our_reference", "phone", "closing", "other_forms", "page", "page_of")
_FRAME_KEYS = frozenset({"language", "months", "salutation", *_FRAME_WORDS})


class FileFaults(ValueError):
    """A file that cannot be used. `faults` holds one sentence each, naming file, block and slot."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_text(path: Path) -> Text:
    table = _keys(path, _TEXT_KEYS)
    try:
        code, audience, language = table["code"], Role(table["audience"]), Language(table["language"])
        context = CONTEXTS[code, audience]
    except (KeyError, ValueError) as fault:
        raise FileFaults([f"{path.name}: no letter has this code, audience and language ({fault})"]) from fault
    if path.name not in (f"{code}.{language}.toml", f"{code}.{audience}.{language}.toml"):
        raise FileFaults([f"{path.name}: the name of the file is not that of {code} for the {audience} parent"])
    blocks, faults = _blocks(table["block"], context)
    faults += [f"title: “{words}” is office shorthand" for words in shorthand_in(table["title"])]
    faults += [f"{key}: it must be {kind.__name__}" for key, kind in _TYPES if not isinstance(table[key], kind)]
    if faults:
        raise FileFaults([f"{path.name}, {fault}" for fault in faults])
    return Text(
        file=path.name,
        code=code,
        audience=audience,
        language=language,
        version=table["version"],
        checked_by_a_person=table["checked_by_a_person"],
        title=table["title"],
        blocks=blocks,
        context=context,
    )


_TYPES: tuple[tuple[str, type], ...] = (("title", str), ("version", str), ("checked_by_a_person", bool))


def _blocks(tables: list[dict[str, Any]], context: type[LetterContext]) -> tuple[tuple[TextBlock, ...], list[str]]:
    blocks: list[TextBlock] = []
    faults: list[str] = []
    for number, table in enumerate(tables, start=1):
        try:
            block = read_block(number, table)
        except BlockFault as fault:
            faults.append(str(fault))
        except BadWording as fault:
            faults.append(f"block {number}: {fault}")
        else:
            blocks.append(block)
            faults += faults_of(block, context)
    return tuple(blocks), faults


def read_frame(path: Path) -> Frame:
    table = _keys(path, _FRAME_KEYS)
    words = {key: table[key] for key in _FRAME_WORDS}
    salutation = parse(table["salutation"])
    faults = [f"{key}: it must be words" for key, value in words.items() if not (isinstance(value, str) and value)]
    faults += [f"salutation: {fault}" for fault in wording_faults(salutation, LetterContext)]
    if len(table["months"]) != 12:
        faults.append("months: there are twelve")
    if faults:
        raise FileFaults([f"{path.name}, {fault}" for fault in faults])
    return Frame(language=Language(table["language"]), months=tuple(table["months"]), salutation=salutation, **words)


def _keys(path: Path, expected: frozenset[str]) -> dict[str, Any]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise FileFaults([f"{path.name}: it is not TOML in UTF-8 ({fault})"]) from fault
    faults = [f"{path.name}: “{key}” is missing" for key in sorted(expected - set(table))]
    faults += [f"{path.name}: “{key}” is not part of it" for key in sorted(set(table) - expected)]
    if faults:
        raise FileFaults(faults)
    return table
