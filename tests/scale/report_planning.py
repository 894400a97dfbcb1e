"""The part of docs/performance.md about plans for arrears of a whole caseload."""

from typing import Any

from tests.scale.tables import kept, table

SECONDS = 60


def planning(found: dict[str, Any]) -> list[str]:
    """Plans on arrays, and a client a line."""
    clients, alone = found["clients"], found["alone"]
    one = alone["processor"] / alone["count"]
    rows = []
    for name, part in (
        ("Recommended", found["recommending"]),
        ("With the least change for each other", found["with_changes"]),
    ):
        each = part["processor"] / clients
        rows.append(
            [
                name,
                f"{part['seconds']:.1f} s",
                f"{part['processor']:.1f} s",
                f"{each * 1_000_000:.0f} µs",
                f"{one / each:.0f} times",
                f"{part['memory']:.0f} MiB",
                kept(part["seconds"] <= SECONDS),
            ]
        )
    head = ["", "Time", "Processor", "A client", "Quicker than one by one", "Memory of each process", "Within 60 s"]
    return [
        f"## {clients:,} recommended plans",
        f"Clients at random, no two alike, half of them in each of {found['processes']} processes. Timed is what is "
        "made of them: their arrays, which of the seven plans is possible and why, the figures of each, and which is "
        "recommended; in the second row also the least change that would make each of the others possible. Time is "
        "that of the slower process, and processor seconds those of both together. One by one, with every instalment "
        f"laid out and everything said in words, a client takes {one * 1000:.2f} ms of the processor, over "
        f"{alone['count']:,} of them.",
        table(head, rows),
        *_lines(found["lines"]),
    ]


def _lines(lines: dict[str, Any]) -> list[str]:
    (tenth, end), count = lines["memory"], lines["count"]
    row = [
        f"{count:,}",
        f"{lines['bytes_in'] / 2**20:,.0f} MiB",
        f"{lines['bytes_out'] / 2**20:,.0f} MiB",
        f"{lines['seconds']:.1f} s",
        f"{lines['processor']:.1f} s",
        f"{count / lines['seconds']:,.0f}",
        f"{tenth:.0f} MiB",
        f"{end:.0f} MiB",
    ]
    head = ["Lines", "In", "Out", "Time", "Processor", "Lines a second", "Memory at a tenth", "At the end"]
    return [
        "The same a line, as `evenhand plan --lines --without-working` answers it, from a file to a file in one "
        "process: read, checked, worked out with the least changes, and written.",
        table(head, [row]),
    ]
