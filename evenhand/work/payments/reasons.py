"""Why the bank rejects an instruction or sends it back, and what that says of the account."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FILE = Path(__file__).resolve().parents[2] / "data" / "bank_reasons.toml"


@cache
def _reasons() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def reason_in_words(code: str, said: str = "") -> str:
    """The words of a code; where it is not known, what the bank said, or the code itself."""
    known = next((words[code] for words in _reasons().values() if code in words), "")
    return known or said or code or "The bank gave no reason"


def is_about_the_account(code: str) -> bool:
    """Whether nothing may go to the account again until other bank details are recorded."""
    return code in _reasons()["account"]


def is_about_us(code: str) -> bool:
    """Whether it says nothing of the parent: our file, or our account."""
    return code in _reasons()["ours"]


def is_had_before(code: str) -> bool:
    """Whether the bank only says that it holds the instruction already."""
    return code in _reasons()["again"]
