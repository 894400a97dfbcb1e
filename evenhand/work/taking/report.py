"""What became of each line of a file."""

from collections.abc import Callable
from dataclasses import dataclass, field

from evenhand.work.files import Faults


@dataclass
class FileReport:
    """`unchanged` counts lines that told nothing new. `seen_before`: this very file was taken whole before."""

    taken: int = 0
    unchanged: int = 0
    refused: list[Faults] = field(default_factory=list)
    refused_count: int = 0
    seen_before: bool = False

    @property
    def lines(self) -> int:
        """How many lines were read."""
        return self.taken + self.unchanged + self.refused_count


Hears = Callable[[Faults], None] | None
Progress = Callable[[FileReport], None] | None
