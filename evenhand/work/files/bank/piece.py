"""The pieces that a camt.053 is made of, with their values as they stand."""

from typing import NamedTuple

from evenhand.work.files.bank.gather import Raw


class Message(NamedTuple):
    raw: Raw


class Statement(NamedTuple):
    raw: Raw


class Single(NamedTuple):
    """An entry with one detail, or with none. The first look does not look into it."""

    raw: Raw
    detail: Raw | None


class BatchStart(NamedTuple):
    """An entry with several details, each of which follows. What stands behind them is not known yet."""

    raw: Raw


class Part(NamedTuple):
    raw: Raw


class BatchEnd(NamedTuple):
    raw: Raw


class StatementEnd(NamedTuple):
    pass


Piece = Message | Statement | Single | BatchStart | Part | BatchEnd | StatementEnd
