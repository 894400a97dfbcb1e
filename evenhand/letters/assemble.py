"""Puts what is known into a text."""

from evenhand.letters.blocks import (
    Block,
    Bullets,
    Heading,
    KeyValue,
    KeyValues,
    Letter,
    Paragraph,
    Runs,
    Signature,
    Table,
    words_of,
)
from evenhand.letters.conditions import holds
from evenhand.letters.context import LetterContext
from evenhand.letters.repeats import REPEATS
from evenhand.letters.slots import MissingValue, date_in_words, slots_for, value_in_words
from evenhand.letters.text import BlockKind, Frame, Text, TextBlock
from evenhand.letters.wording import Wording, fill


class NoValue(ValueError):
    """A letter lacks something. The sentence names the file, the block and the slot."""


def assemble(text: Text, frame: Frame, context: LetterContext, *, large_print: bool) -> Letter:
    _require(text, context)
    return Letter(
        code=text.code,
        version=text.version,
        language=text.language,
        large_print=large_print,
        title=text.title,
        dated=context.dated,
        our_reference=context.case_reference,
        office_name=context.office.name,
        office_address=context.office.reply_address,
        recipient_name=context.recipient_name,
        recipient_address=context.recipient_address,
        particulars=KeyValues(
            (
                KeyValue(frame.date, date_in_words(context.dated, frame.months)),
                KeyValue(frame.our_reference, context.case_reference),
                KeyValue(frame.phone, context.office.phone),
            )
        ),
        salutation=words_of(_fill(f"frame.{frame.language}.toml, salutation", frame.salutation, frame, context)),
        blocks=tuple(_block(text, block, frame, context) for block in text.blocks if holds(block.when, context)),
        signature=Signature(frame.closing, context.office.signed_by, context.office.name),
        other_forms=frame.other_forms,
        form=f"{text.code} {text.language} {text.version}",
        page_words=(frame.page, frame.page_of),
    )


def _require(text: Text, context: LetterContext) -> None:
    needed = {
        "an address": any(line.strip() for line in context.recipient_address),
        "an address to reply to": any(line.strip() for line in context.office.reply_address),
        "a phone number of the office": context.office.phone.strip(),
        "a name under the signature": context.office.signed_by.strip(),
    }
    for what, there in needed.items():
        if not there:
            raise NoValue(f"{text.file}: {what} is missing.")


def _block(text: Text, block: TextBlock, frame: Frame, context: LetterContext) -> Block:
    def said(wording: Wording, item: object = None) -> Runs:
        return _fill(f"{text.file}, {block.place}", wording, frame, context, item)

    items = [None] if block.each is None else REPEATS[block.each].items(context)
    shown = [row for row in block.rows if holds(row.when, context)]
    rows = [[said(cell, item) for cell in row.cells] for item in items for row in shown]
    match block.kind:
        case BlockKind.HEADING:
            return Heading(words_of(rows[0][0]))
        case BlockKind.PARAGRAPH:
            return Paragraph(rows[0][0])
        case BlockKind.BULLETS:
            return Bullets(tuple(row[0] for row in rows))
        case BlockKind.KEY_VALUES:
            return KeyValues(tuple(KeyValue(words_of(label), words_of(value)) for label, value in rows))
        case BlockKind.TABLE:
            header = tuple(words_of(said(cell)) for cell in block.header)
            body = tuple(tuple(words_of(cell) for cell in row) for row in rows)
            return Table(words_of(said(block.caption)), header, body)


def _fill(place: str, wording: Wording, frame: Frame, context: LetterContext, item: object = None) -> Runs:
    def value(name: str) -> str:
        return value_in_words(name, item if name in slots_for(type(item)) else context, frame.months)

    try:
        return fill(wording, value)
    except MissingValue as missing:
        raise NoValue(f"{place}: the slot {{{missing}}} has no value that can be printed.") from missing
