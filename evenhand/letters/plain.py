"""A letter as plain text: for a screen without pictures, a person who copies it into braille, and tests."""

from textwrap import fill

from evenhand.letters.blocks import Block, Bullets, Heading, KeyValues, Letter, Paragraph, Table, words_of
from evenhand.letters.slots import NO_BREAK_SPACE

WIDTH = 78


def to_text(letter: Letter) -> str:
    parts = [
        "\n".join((letter.office_name, *letter.office_address)),
        "\n".join((letter.recipient_name, *letter.recipient_address)),
        _block(letter.particulars),
        letter.salutation,
        _underlined(letter.title, "="),
        *(_block(block) for block in letter.blocks),
        letter.signature.closing,
        f"{letter.signature.signed_by}\n{letter.signature.office}",
        _wrapped(letter.other_forms),
        letter.form,
    ]
    return "\n\n".join(parts).replace(NO_BREAK_SPACE, " ") + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(words):
            return _underlined(words, "-")
        case Paragraph(runs):
            return _wrapped(words_of(runs))
        case Bullets(items):
            return "\n".join(fill(words_of(item), WIDTH, initial_indent="* ", subsequent_indent="  ") for item in items)
        case KeyValues(rows):
            return "\n".join(f"{row.label}: {row.value}" for row in rows)
        case Table(caption, header, rows):
            return "\n".join((caption, *("  ".join(row) for row in (header, *rows))))


def _wrapped(words: str) -> str:
    return fill(words, WIDTH, break_long_words=False, break_on_hyphens=False)


def _underlined(words: str, line: str) -> str:
    return f"{words}\n{line * len(words)}"
