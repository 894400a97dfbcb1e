"""What is measured, and how much of it."""

from dataclasses import dataclass
from datetime import date

TODAY = date(2017, 6, 12)
SEED = 1


@dataclass(frozen=True)
class Plan:
    """One database with its caseload.

    Attributes:
        cases: how many are taken in.
        pages_at: how many of them there are when the pages are looked at.
        looks: how often each page is asked for.
        due: how many offers are withdrawn on one day.
        days: how many such days are measured; the quickest counts.
        accepted: how many offers are accepted for their letters; each brings two.
        accounts: on how many accounts something falls due on the business day of accounts.
        receipts: how many receipts the statement brings that is taken in.
        read: how many entries the statement has that is only read.
        reported: for how many accounts a year's reports are asked for.
        offered: how often the plans of a negotiation are asked for.
        slides: how often a slider of them is moved in a browser.
        planned: for how many clients plans are worked out together; `plan_lines` how many are answered a line.
        payers: of how many paying parents at once weekly maintenance is worked out.
        lines: how many calculations are asked for, a line each.
        clients: for how many clients all plans are made, one after the other.
    """

    name: str
    cases: int
    pages_at: int
    looks: int
    due: int
    days: int
    accepted: int
    accounts: int = 0
    receipts: int = 0
    read: int = 0
    reported: int = 0
    offered: int = 0
    slides: int = 0
    planned: int = 0
    plan_lines: int = 0
    payers: int = 0
    lines: int = 0
    clients: int = 0


WHOLE = (
    Plan("small", cases=10_000, pages_at=1_000, looks=20, due=1_000, days=3, accepted=150, offered=100, slides=50),
    Plan(
        "large",
        cases=100_000,
        pages_at=100_000,
        looks=100,
        due=1_000,
        days=3,
        accepted=0,
        accounts=20_000,
        receipts=20_000,
        read=1_000_000,
        reported=100_000,
        planned=1_000_000,
        plan_lines=200_000,
        payers=2_000_000,
        lines=500_000,
        clients=5_000,
    ),
)
QUICK = (
    Plan("small", cases=200, pages_at=100, looks=2, due=8, days=2, accepted=2, offered=2),
    Plan(
        "large",
        cases=2_000,
        pages_at=2_000,
        looks=4,
        due=8,
        days=2,
        accepted=0,
        accounts=40,
        receipts=60,
        read=200,
        reported=200,
        planned=400,
        plan_lines=100,
        payers=2_000,
        lines=500,
        clients=20,
    ),
)
