"""One block of a text file, read and checked. A fault names the block and, where it is about one, the slot."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from evenhand.letters.conditions import conditions_for
from evenhand.letters.context import LetterContext
from evenhand.letters.repeats import repeats_for
from evenhand.letters.shorthand import shorthand_in
from evenhand.letters.slots import slots_for
from evenhand.letters.text import BlockKind, TextBlock, TextRow
from evenhand.letters.wording import Wording, literal, parse, slots_in


class BlockFault(ValueError):
    """A block that does not have its shape."""


def read_block(number: int, table: Mapping[str, Any]) -> TextBlock:
    kinds = [kind for kind in BlockKind if kind.value in table]
    if len(kinds) != 1:
        raise BlockFault(f"block {number}: a block has exactly one of {', '.join(BlockKind)}")
    kind = kinds[0]
    strange = sorted(set(table) - {kind.value, "when"})
    if strange:
        raise BlockFault(f"block {number} ({kind.value}): “{strange[0]}” is not part of a block")
    try:
        return _READERS[kind](number, table[kind.value], table.get("when"))
    except (TypeError, KeyError, AttributeError) as fault:
        raise BlockFault(f"block {number} ({kind.value}): it does not have the shape of its kind") from fault


def _one_wording(kind: BlockKind) -> Callable[[int, Any, str | None], TextBlock]:
    def read(number: int, source: str, when: str | None) -> TextBlock:
        return TextBlock(number, kind, (TextRow((parse(source),)),), when)

    return read


def _bullets(number: int, source: list[str], when: str | None) -> TextBlock:
    return TextBlock(number, BlockKind.BULLETS, tuple(TextRow((parse(item),)) for item in source), when)


def _key_values(number: int, source: list[dict[str, str]], when: str | None) -> TextBlock:
    rows = tuple(TextRow((parse(row["label"]), parse(row["value"])), row.get("when")) for row in source)
    return TextBlock(number, BlockKind.KEY_VALUES, rows, when)


def _table(number: int, source: dict[str, Any], when: str | None) -> TextBlock:
    header = tuple(parse(cell) for cell in source["header"])
    rows = tuple(TextRow(tuple(parse(cell) for cell in row)) for row in source["rows"])
    if any(len(row.cells) != len(header) for row in rows):
        raise BlockFault(f"block {number} (table): a row does not have as many cells as the header")
    return TextBlock(number, BlockKind.TABLE, rows, when, parse(source["caption"]), header, source.get("each"))


_READERS: Mapping[BlockKind, Callable[[int, Any, str | None], TextBlock]] = {
    BlockKind.HEADING: _one_wording(BlockKind.HEADING),
    BlockKind.PARAGRAPH: _one_wording(BlockKind.PARAGRAPH),
    BlockKind.BULLETS: _bullets,
    BlockKind.KEY_VALUES: _key_values,
    BlockKind.TABLE: _table,
}


def faults_of(block: TextBlock, context: type[LetterContext]) -> Iterator[str]:
    known = conditions_for(context)
    for when in [block.when, *(row.when for row in block.rows)]:
        if when is not None and when not in known:
            yield f"{block.place}: “{when}” is not a condition of this letter; it has {_listed(known)}"
    repeats = repeats_for(context)
    if block.each is not None and block.each not in repeats:
        yield f"{block.place}: “{block.each}” is not a list of this letter; it has {_listed(frozenset(repeats))}"
        return
    item = () if block.each is None else slots_for(repeats[block.each].item)
    cells = {cell for row in block.rows for cell in row.cells}
    for wording in block.wordings():
        own = item if wording in cells else ()
        yield from (f"{block.place}: {fault}" for fault in wording_faults(wording, context, own))


def wording_faults(wording: Wording, context: type[LetterContext], item: Iterable[str] = ()) -> Iterator[str]:
    known = frozenset(slots_for(context)) | frozenset(item)
    for name in sorted(slots_in(wording) - known):
        yield f"there is no slot {{{name}}} in this letter; it has {_listed(known)}"
    for words in shorthand_in(literal(wording)):
        yield f"“{words}” is office shorthand, which no parent is to read"


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
