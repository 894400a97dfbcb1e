"""What a letter is made of. Every word is final here: the writers choose no words of their own."""

from dataclasses import dataclass
from datetime import date

from evenhand.letters.terms import Language


@dataclass(frozen=True)
class Run:
    """A stretch of words set in one weight."""

    words: str
    strong: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    words: str


@dataclass(frozen=True)
class Paragraph:
    runs: Runs


@dataclass(frozen=True)
class Bullets:
    items: tuple[Runs, ...]


@dataclass(frozen=True)
class KeyValue:
    label: str
    value: str


@dataclass(frozen=True)
class KeyValues:
    rows: tuple[KeyValue, ...]


@dataclass(frozen=True)
class Table:
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullets | KeyValues | Table


@dataclass(frozen=True)
class Signature:
    closing: str
    signed_by: str
    office: str


@dataclass(frozen=True)
class Letter:
    """One letter to one person, in one language, ready to be written out.

    `particulars` are the date, our reference and our phone number with their labels. `form` is the mark at the foot of
    each page by which the office knows which text was used. `page_words` are the two words around the page number.
    """

    code: str
    version: str
    language: Language
    large_print: bool
    title: str
    dated: date
    our_reference: str
    office_name: str
    office_address: tuple[str, ...]
    recipient_name: str
    recipient_address: tuple[str, ...]
    particulars: KeyValues
    salutation: str
    blocks: tuple[Block, ...]
    signature: Signature
    other_forms: str
    form: str
    page_words: tuple[str, str]


def words_of(runs: Runs) -> str:
    return "".join(run.words for run in runs)
