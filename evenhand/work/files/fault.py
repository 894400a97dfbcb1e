"""Why a line of a file was not taken, in one plain sentence."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing wrong on one line.

    Attributes:
        line: counted from 1.
        field: the path of the field, such as paying_parent.name; empty where the whole line is meant.
        found: what stood there, shortened. Never a name, an address, a number that identifies a person or a
            way to reach one.
        expected: what belongs there.
    """

    line: int
    field: str
    found: str
    expected: str

    @property
    def sentence(self) -> str:
        where = f"Line {self.line}, {self.field}" if self.field else f"Line {self.line}"
        return f"{where}: found {self.found}, expected {self.expected}."

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True)
class Faults:
    """A line that was not taken, and everything wrong with it."""

    number: int
    faults: tuple[Fault, ...]
