"""The part of docs/performance.md about plans for arrears."""

from math import ceil
from statistics import median
from typing import Any

from tests.scale.tables import kept, table

ONE_CLIENT, ANSWER, MOVE = 0.002, 0.040, 0.100
Found = dict[str, dict[str, dict[str, Any]]]


def plans_of_one(found: dict[str, Any]) -> list[str]:
    """How long all plans for one client take."""
    times = found["times"]
    row = [
        f"{found['clients']:,}",
        f"{median(times) * 1000:.2f} ms",
        f"{high(times) * 1000:.2f} ms",
        f"{times[-1] * 1000:.1f} ms",
        f"{sum(each <= ONE_CLIENT for each in times) / len(times):.1%}",
        kept(median(times) <= ONE_CLIENT),
    ]
    return [
        "## All plans for one client",
        "Seven plans with every instalment, whom each pays, and why it is possible or not; incomes, debts, offers and "
        "frequencies at random, one client after the other in one process, the quickest of three times for each, in "
        "processor time. A "
        "plan of weekly instalments over dozens of years takes longest.",
        table(["Clients", "Median", "p95", "Longest", "Within 2 ms", "Median within 2 ms"], [row]),
    ]


def plans(found: Found) -> list[str]:
    """How long the answer to a slider takes, and how long somebody waits who moves it."""
    rows = []
    for sizes in found.values():
        answers, moves = sizes["small"]["plans"]["answers"], sizes["small"]["plans"]["moves"]
        seen = [f"{median(moves) * 1000:.0f} ms", f"{high(moves) * 1000:.0f} ms"] if moves else ["no browser", "–"]
        rows.append(
            [
                sizes["small"]["database"],
                f"{median(answers) * 1000:.0f} ms",
                f"{high(answers) * 1000:.0f} ms",
                kept(high(answers) <= ANSWER),
                *seen,
                kept(not moves or high(moves) <= MOVE),
            ]
        )
    head = ["", "Answer, median", "p95", "Within 40 ms", "Slider, median", "p95", "Within 100 ms"]
    return [
        "## Plans for arrears, redrawn while a slider moves",
        "Seven plans with their reasons, the picture and its table. The answer is timed through Django's test client "
        "with the whole of the middleware; the slider in a browser on a server of its own, from a press of a key to "
        "the page being drawn anew.",
        table(head, rows),
    ]


def high(times: list[float]) -> float:
    """In order: the time that 95 of 100 do not exceed."""
    return times[ceil(len(times) * 95 / 100) - 1]
