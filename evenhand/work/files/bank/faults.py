"""What is wrong with a money file: one entry of it, or the whole."""

from dataclasses import dataclass

from evenhand.work.files.fault import Fault, Faults


@dataclass(frozen=True)
class EntryFault(Fault):
    """One thing wrong with one entry; `line` counts the entries of the file from 1.

    Attributes:
        part: what is counted: an entry of a statement, an item of a Bacs report.
    """

    part: str = "Entry"

    @property
    def sentence(self) -> str:
        where = f"{self.part} {self.line}, {self.field}" if self.field else f"{self.part} {self.line}"
        return f"{where}: found {self.found}, expected {self.expected}."


@dataclass(frozen=True)
class FileFault(Fault):
    """Why a file is refused whole."""

    @property
    def sentence(self) -> str:
        where = f"The file, {self.field}" if self.field else "The file"
        return f"{where}: found {self.found}, expected {self.expected}. Nothing of it was taken."


class FileRefused(ValueError):
    """The file is refused whole: nothing of it may be taken. `faults` is what a report of lines holds."""

    def __init__(self, found: str, expected: str, field: str = "") -> None:
        self.fault = FileFault(0, field, found, expected)
        super().__init__(self.fault.sentence)

    @property
    def sentence(self) -> str:
        return self.fault.sentence

    @property
    def faults(self) -> Faults:
        return Faults(0, (self.fault,))
