"""Takes a caseload in, and watches the time and the memory."""

import io
import resource
import time
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from evenhand.domain.procedures.shape import SYSTEM
from evenhand.work.import_caseload import CaseloadReport, import_caseload

Figures = dict[str, float]


def take_in(stream: BinaryIO, cases: int) -> Figures:
    """Seconds, and the highest memory after a tenth of the lines and after all. Errors: where a line is refused."""
    memory: dict[int, float] = {}

    def watch(report: CaseloadReport) -> None:
        if report.lines * 10 >= cases:
            memory[report.lines] = _highest()

    started = time.perf_counter()
    report = import_caseload(SYSTEM, stream, progress=watch)
    seconds = time.perf_counter() - started
    if report.refused or report.lines != cases:
        raise RuntimeError(f"{report.lines} lines, refused: {report.refused[:3]}")
    return {"seconds": seconds, "memory_at_a_tenth": memory[min(memory)], "memory_at_the_end": memory[max(memory)]}


def first_lines(path: Path, cases: int) -> BinaryIO:
    with path.open("rb") as file:
        return io.BytesIO(b"".join(islice(file, cases)))


def _highest() -> float:
    """Mebibytes; Linux counts in kibibytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
