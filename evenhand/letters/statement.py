"""A parent's statement as a letter: their own facts in tables, in plain words. What it is not given, it cannot say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from evenhand.letters.blocks import (
    Block,
    Bullets,
    Heading,
    KeyValue,
    KeyValues,
    Letter,
    Paragraph,
    Run,
    Signature,
    Table,
    words_of,
)
from evenhand.letters.context import OfficeDetails
from evenhand.letters.slots import NO_BREAK_SPACE, date_in_words
from evenhand.letters.statement_words import StatementWords
from evenhand.letters.text import Frame
from evenhand.letters.wording import fill

Rows = Sequence[tuple[str, ...]]
RECEIVING = ("due", "came", "fee", "paid_on", "held", "owed")
PAYING = ("due", "paid", "owed", "waiting")


@dataclass(frozen=True)
class Addressed:
    """Whom a statement is for, and over which days. `number` is their case, or their account."""

    name: str
    address: tuple[str, ...]
    number: str
    first: date
    last: date
    dated: date
    large_print: bool


def receiving_statement(
    to: Addressed, office: OfficeDetails, words: StatementWords, frame: Frame, amounts: Sequence[str], months: Rows
) -> Letter:
    """For a receiving parent: `amounts` in the order of RECEIVING; a month has its name and four amounts."""
    header = (words.say("month"), *(words.say(f"column_{name}") for name in ("due", "came", "fee", "sent")))
    table = Table(words.say("table"), header, tuple(months))
    return _letter(to, office, words, frame, (_amounts(RECEIVING, amounts, to, words, frame), table))


def paying_statement(
    to: Addressed,
    office: OfficeDetails,
    words: StatementWords,
    frame: Frame,
    amounts: Sequence[str],
    cases: Rows,
    months: Rows,
) -> Letter:
    """For the paying parent: `amounts` in the order of PAYING; a case has its number, four amounts and their sum."""
    columns = ("maintenance", "fees", "government", "charges")
    header = (words.say("case"), *(words.say(f"column_{name}") for name in columns), words.say("in_all"))
    by_case = Table(words.say("table_cases"), header, tuple(cases))
    by_month = (words.say("month"), words.say("column_due"), words.say("column_paid"))
    return _letter(
        to,
        office,
        words,
        frame,
        (
            _amounts(PAYING, amounts, to, words, frame),
            by_case,
            Table(words.say("table_months"), by_month, tuple(months)),
        ),
    )


def _amounts(
    names: Sequence[str], amounts: Sequence[str], to: Addressed, words: StatementWords, frame: Frame
) -> KeyValues:
    last = date_in_words(to.last, frame.months)
    return KeyValues(
        tuple(KeyValue(words.say(name, last=last), amount) for name, amount in zip(names, amounts, strict=True))
    )


def _letter(
    to: Addressed, office: OfficeDetails, words: StatementWords, frame: Frame, figures: tuple[Block, ...]
) -> Letter:
    slots = {
        "number": to.number,
        "first": date_in_words(to.first, frame.months),
        "last": date_in_words(to.last, frame.months),
    }
    phone = office.phone.replace(" ", NO_BREAK_SPACE)
    return Letter(
        code="STATEMENT",
        version=words.version,
        language=words.language,
        large_print=to.large_print,
        title=words.say("title"),
        dated=to.dated,
        our_reference=to.number,
        office_name=office.name,
        office_address=office.reply_address,
        recipient_name=to.name,
        recipient_address=to.address,
        particulars=KeyValues(
            (
                KeyValue(frame.date, date_in_words(to.dated, frame.months)),
                KeyValue(frame.our_reference, to.number),
                KeyValue(frame.phone, office.phone),
            )
        ),
        salutation=words_of(fill(frame.salutation, lambda name: {"recipient_name": to.name}[name])),
        blocks=(
            Paragraph((Run(words.say("intro", **slots)),)),
            *figures,
            Heading(words.say("means")),
            Bullets(tuple((Run(meaning),) for meaning in words.meanings)),
            Paragraph((Run(words.say("safe", phone=phone)),)),
        ),
        signature=Signature(frame.closing, office.signed_by, office.name),
        other_forms=frame.other_forms,
        form=f"STATEMENT {words.language} {words.version}",
        page_words=(frame.page, frame.page_of),
    )
