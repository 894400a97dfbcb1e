"""The part of docs/performance.md about whole caseloads at once."""

from typing import Any

from tests.scale.tables import kept, table

WEEKLY_A_SECOND, LINES_A_SECOND = 5_000_000, 50_000


def weekly(found: dict[str, Any]) -> list[str]:
    """Weekly maintenance from arrays, beside a peer and plain Python."""
    payers, ours, peer = found["payers"], found["ours"], found["openfisca"]
    rate = payers / ours
    rows = [["Evenhand, from arrays", f"{payers:,}", f"{ours:.3f} s", f"{rate:,.0f}", "–", "–"]]
    if peer:
        off = f"{peer['different']:,} of {peer['compared']:,}"
        rows.append(_row(f"OpenFisca-Core {peer['version']}, from arrays", payers, peer["seconds"], rate, off))
    rows += [
        _row("Plain Python, without the working", payers, found["plain"], rate, "none"),
        _row("Evenhand, one at a time, with the working", found["with_working"], found["working"], rate, "none"),
    ]
    head = ["", "Paying parents", "Time", "A second", "Evenhand from arrays is quicker", "Not the same to the penny"]
    return [
        "## Weekly maintenance of a whole caseload",
        f"{payers:,} paying parents at random, with {found['receivers']:,} receiving parents and "
        f"{found['children']:,} children: every rate, relevant other children, shared care, benefits known and not "
        "known. One core and one thread each, one after the other in one run. Only the computation is timed, in "
        "processor seconds, from arrays or lists that are there to results that are there, and the quickest of several "
        "times counts. Results are what each receiving parent is due, the rate, and whether that turns on a benefit "
        "that is not known; all of them are compared.",
        table(head, rows),
        f"At least {WEEKLY_A_SECOND:,} a second, exact to the penny: {kept(rate >= WEEKLY_A_SECOND)}.",
        _of_the_peer(peer),
        "Plain Python is the same formula written for this benchmark, in whole numbers and without the working. With "
        "the working is what a single calculation does.",
    ]


def _row(who: str, payers: int, seconds: float, ours: float, off: str) -> list[str]:
    rate = payers / seconds
    return [who, f"{payers:,}", f"{seconds:.3f} s", f"{rate:,.0f}", f"{ours / rate:,.1f} times", off]


def _of_the_peer(peer: dict[str, Any] | None) -> str:
    licence = (
        "OpenFisca-Core is under AGPL-3.0-or-later. Only this benchmark uses it, in an environment of its own, out of "
        "`requirements/bench.txt`; Evenhand neither needs nor contains it."
    )
    if peer is None:
        return f"**OpenFisca was not measured: it is not installed here.** {licence}"
    return (
        f"{licence} The formula is written as a country package of it is: variables of children, receiving parents and "
        f"paying parents, and a tree of parameters with our figures. To build its simulation from the arrays takes "
        f"another {peer['building']:.2f} s, which is not counted. It keeps amounts as floating point of 32 bits: "
        f"{peer['different']:,} of its {peer['compared']:,} amounts are off, by {peer['most']}p at most. Other than "
        f"ours are {_none(peer['rates'])} of its rates, and {_none(peer['refused'])} of those it takes for not known."
    )


def _none(count: int) -> str:
    return f"{count:,}" if count else "none"


def lines(found: dict[str, Any]) -> list[str]:
    """JSON lines in and out through the command."""
    count, processor, starting = found["lines"], found["processor"], found["starting"]
    row = [
        f"{count:,}",
        f"{found['bytes_in'] / 2**20:,.0f} MiB",
        f"{found['bytes_out'] / 2**20:,.0f} MiB",
        f"{found['seconds']:.1f} s",
        f"{processor:.1f} s",
        f"{count / processor:,.0f}",
        f"{starting:.1f} s",
        f"{count / (processor - starting):,.0f}" if processor > starting else "–",
        kept(count / processor >= LINES_A_SECOND),
    ]
    head = [
        "Lines",
        "In",
        "Out",
        "Time",
        "Processor",
        "Lines a second of it",
        "To start",
        "Beyond it",
        "At least 50,000",
    ]
    return [
        "## Calculations as JSON lines",
        "`evenhand calculate --lines --without-working`, from a file to a file, the whole process on one core; the "
        f"quickest of several. The same paying parents as above, a line each; {found['refused']:,} lines are refused, "
        "since it is not known whether there is a benefit, and say so. The first answers are compared with those that "
        "have their working, and are the same.",
        table(head, [row]),
    ]
