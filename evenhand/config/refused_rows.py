"""Keeps out of the log what PostgreSQL repeats of a row that it refused: it may hold a name or an address."""

import re

from structlog.typing import EventDict, WrappedLogger

_TOLD = re.compile(
    r"^(?:DETAIL|CONTEXT):.*?(?=^\s*(?:The above exception|During handling of|Traceback \(most recent)|\Z)",
    re.MULTILINE | re.DOTALL,
)
LEFT_OUT = "(what it says of the row is left out)\n\n"


def without_rows(_logger: WrappedLogger, _name: str, told: EventDict) -> EventDict:
    """The traceback and the first line of each error stay."""
    if isinstance(told.get("exception"), str):
        told["exception"] = _TOLD.sub(LEFT_OUT, told["exception"]).rstrip()
    return told
