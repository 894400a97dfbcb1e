"""docs/performance.md, from what was measured."""

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil
from statistics import median
from typing import Any

from evenhand.domain.calendar import long_date
from tests.scale.machine import machine
from tests.scale.plan import QUICK, WHOLE, Plan
from tests.scale.report_bulk import lines, weekly
from tests.scale.report_money import money, reading
from tests.scale.report_planning import planning
from tests.scale.report_plans import plans as plans_redrawn
from tests.scale.report_plans import plans_of_one
from tests.scale.report_reports import reports
from tests.scale.tables import kept as _kept
from tests.scale.tables import table as _table

Found = dict[str, dict[str, dict[str, Any]]]
SECONDS, MILLISECONDS, RATIO, GROWTH = 300, 100, 6.0, 0.20


def written(found: Found, alone: dict[str, dict[str, Any]], on: date, *, quick: bool) -> str:
    """The whole page: what was found on each database, and what needs none."""
    plans = QUICK if quick else WHOLE

    def told(what: str, section: Callable[[dict[str, Any]], list[str]]) -> list[str]:
        return section(alone[what]) if what in alone else []

    parts = [
        "# How fast it is",
        _about(found, on, quick),
        *_taking_in(found, plans),
        *_pages(found, plans),
        *_days(found, plans),
        *money(found, plans[-1]),
        *told("reading", reading),
        *_letters(found, plans),
        *told("clients", plans_of_one),
        *plans_redrawn(found),
        *reports(found, plans[-1]),
        *told("weekly", weekly),
        *told("lines", lines),
        *told("planning", planning),
    ]
    return "\n\n".join(parts) + "\n"


def _about(found: Found, on: date, quick: bool) -> str:
    databases = " and ".join(sizes["large"]["database"] for sizes in found.values())
    return (
        f"Written by `script/bench` on {long_date(on)}: {machine()}, {databases}. "
        + ("A quick run, to see that it works: **its figures say nothing.** " if quick else "")
        + "Both databases run with their full safety: what is committed outlives a loss of power. The caseload is that "
        "of the demonstration office, and everything in it is made by the use cases. Times depend on the machine, "
        "ratios hardly do."
    )


def _taking_in(found: Found, plans: Sequence[Plan]) -> list[str]:
    large = plans[-1]
    rows = []
    for sizes in found.values():
        figures = sizes["large"]["taking_in"]
        tenth, end = figures["memory_at_a_tenth"], figures["memory_at_the_end"]
        rows.append(
            [
                sizes["large"]["database"],
                f"{figures['seconds']:.0f} s",
                f"{large.cases / figures['seconds']:,.0f}",
                f"{tenth:.0f} MiB",
                f"{end:.0f} MiB ({end / tenth - 1:+.1%})",
                _kept(figures["seconds"] <= SECONDS),
            ]
        )
    head = ["", "Time", "Lines a second", f"Memory at {large.cases // 10:,}", "At the end", "Within 5 minutes"]
    return [
        f"## A caseload of {large.cases:,} cases taken in",
        "`import_caseload` on one file, in one process: every line checked, encrypted, assessed, and its requests, "
        "timers and events written, 500 lines a transaction. Memory is the highest that the process ever held.",
        _table(head, rows),
    ]


def _pages(found: Found, plans: Sequence[Plan]) -> list[str]:
    small, large = plans[0], plans[-1]
    said = [
        f"## Pages with {large.pages_at:,} cases",
        "Through Django's test client with the whole of the middleware, signed in, each page "
        f"{large.looks} times after a warm-up, with other cases, filters and words each time. p95: 95 of 100 answers "
        "were at least as fast. Queries are the most that any answer made.",
    ]
    for sizes in found.values():
        few, many = sizes["small"]["pages"], sizes["large"]["pages"]
        rows = []
        for name, page in many.items():
            times = page["times"]
            high = _per_cent(times, 95)
            rows.append(
                [
                    name,
                    f"{median(times) * 1000:.0f} ms",
                    f"{high * 1000:.0f} ms",
                    str(few[name]["queries"]),
                    str(page["queries"]),
                    ", ".join(page["whole"]) or "none",
                    _kept(high * 1000 <= MILLISECONDS and page["queries"] <= few[name]["queries"]),
                ]
            )
        head = [
            sizes["large"]["database"],
            "Median",
            "p95",
            f"Queries at {small.pages_at:,}",
            f"at {large.pages_at:,}",
            "Tables read whole",
            "p95 within 100 ms, queries the same",
        ]
        said.append(_table(head, rows))
    return said


def _days(found: Found, plans: Sequence[Plan]) -> list[str]:
    small, large = plans[0], plans[-1]
    rows, written_rows = [], []
    for sizes in found.values():
        few, many = sizes["small"]["days"], sizes["large"]["days"]
        for plan, days in ((small, few), (large, many)):
            quickest, bare = min(day["seconds"] for day in days), min(day["bare"] for day in days)
            ratio = quickest / bare
            rows.append(
                [
                    sizes["large"]["database"],
                    f"{plan.cases:,}",
                    f"{quickest:.2f} s",
                    f"{bare:.3f} s",
                    f"{ratio:.1f}",
                    _kept(ratio <= RATIO),
                ]
            )
        growth = min(day["seconds"] for day in many) / min(day["seconds"] for day in few) - 1
        caught = sizes["large"]["catching_up"]
        written_rows.append(
            [
                sizes["large"]["database"],
                f"{growth:+.0%}",
                _kept(growth <= GROWTH),
                f"{caught['timers']:,} in {caught['seconds']:.0f} s",
            ]
        )
    first = next(iter(found.values()))["large"]
    wrote = first["days"][0]
    return [
        f"## A day of the cycle with {large.due:,} offers to withdraw",
        f"The close of one business date and the opening of the next, on which {large.due:,} offers that nobody "
        "answered fall due: each is withdrawn, its request closed, a follow-up opened, Unlikely to Pay and the outcome "
        "recorded. **Bare** is what the very same rows cost when they are written with nothing decided: into copies of "
        "the tables as they were before, of the same shape, with the same rows and the same indexes and no foreign "
        "keys, in as many transactions, by `executemany` (on PostgreSQL new rows by COPY). Afterwards copies and "
        f"tables are compared and must be equal, row by row. Of {len(first['days'])} such days the quickest counts, "
        "and the quickest bare writing. No letter leaves on them.",
        _table(["", "Cases", "The day", "Bare", "Ratio", f"At most {RATIO:.0f}"], rows),
        f"With {large.cases:,} cases instead of {small.cases:,}, and the same work due:",
        _table(["", "Longer by", "Within 20%", "Other timers fired beforehand"], written_rows),
        f"Such a day writes, in {wrote['transactions']} transactions:",
        _table(
            ["Table", "New rows", "Changed", "Gone"],
            [[table, *(f"{count:,}" for count in counts)] for table, counts in wrote["rows"].items()],
        ),
    ]


def _letters(found: Found, plans: Sequence[Plan]) -> list[str]:
    rows = [
        [
            sizes["small"]["database"],
            f"{sizes['small']['letters']['issued']:.0f}",
            f"{sizes['small']['letters']['issued'] / sizes['small']['letters']['seconds']:.0f}",
        ]
        for sizes in found.values()
    ]
    return [
        "## Letters",
        "Letters that leave at the close of a day, one process: composed, set as a page and as a tagged PDF, and kept "
        "with their bytes.",
        _table(["", "Letters", "Letters a second"], rows),
    ]


def _per_cent(times: Sequence[float], part: int) -> float:
    """In order: the time that this part of a hundred does not exceed."""
    return times[ceil(len(times) * part / 100) - 1]
