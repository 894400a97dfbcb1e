"""A year's reports, and how fast events are told into what they are read from.

    python -m tests.scale.reporting --accounts 10000

makes a database of its own. The rows of a year are put there as telling leaves them: for each account twelve months of
money, an offer with its opportunity, requests and payments that did not come; for one in four arrears with a plan;
and an office of staff who did the walks of the guide.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from evenhand.domain.opportunity.talks import Entry
from evenhand.work.reporting.about import Came

FIRST, CLOSED = date(2016, 6, 1), date(2017, 5, 31)
CHUNK, TIMES = 5_000, 3
TEAMS, SCHEMES = ("new-case", "maintenance", "arrears", "enforcement"), ("CSCS", "CS2", "CCD", "none")
ACCOUNTS_A_PERSON = 250
WORK = ("employed", "self-employed", "not-employed", "unknown")
KINDS = ("assess", "offer-receiving-parent-application", "missed-payment", "perform-calculation", "late-offer")
TALLIED = """INSERT INTO insight_tally (about, month, kind, outcome, team, scheme, employment, days, times)
    SELECT about, month, kind, outcome, team, scheme, employment, COALESCE(days, -1), COUNT(*) FROM insight_milestone
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8"""
Rows = dict[str, list[dict[str, Any]]]


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--accounts", type=int, default=10_000)
    asked.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite")
    given = asked.parse_args()
    from tests.scale.databases import empty, server

    with tempfile.TemporaryDirectory(prefix="evenhand-bench-") as name:
        at = server() if given.database == "postgresql" else ""
        with empty(given.database, "reports", Path(name), at) as url:
            os.environ |= {"EVENHAND_BENCH_URL": url, "EVENHAND_TEST_FOLDER": name}
            os.environ["DJANGO_SETTINGS_MODULE"] = "tests.scale.settings"
            import django

            django.setup()
            from django.core.management import call_command

            call_command("migrate", verbosity=0)
            json.dump(measure_reports(given.accounts), sys.stdout, indent=2)


def measure_telling() -> dict[str, Any]:
    """Every event of the office told anew."""
    from evenhand.records.models import Event
    from evenhand.work.reporting.telling import rebuild

    started = time.perf_counter()
    rebuild()
    return {"events": Event.objects.count(), "seconds": time.perf_counter() - started}


def measure_reports(accounts: int) -> dict[str, Any]:
    """Each report of a year, told apart in each way: the quickest of some times, as a page that is looked at again."""
    from evenhand.work.reporting.answer import Answer, answer
    from evenhand.work.reporting.registry import REPORTS
    from tests.scale.copies import settle

    rows = fill(accounts)
    settle()
    times: dict[str, dict[str, float]] = {}
    for name, report in REPORTS.items():
        times[name] = {}
        for by in report.groups:
            took = []
            for _ in range(TIMES):
                started = time.perf_counter()
                found = answer(name, by=by, since=f"{FIRST:%Y-%m}", until=f"{CLOSED:%Y-%m}")
                took.append(time.perf_counter() - started)
            times[name][by] = min(took)
            if not isinstance(found, Answer) or not found.rows:
                raise RuntimeError(f"{name} by {by} answers nothing")
    return {"accounts": accounts, "rows": rows, "times": times}


def fill(accounts: int) -> dict[str, int]:
    """Puts a year's rows in the place of all others; how many a table."""
    from django.db import connection, transaction

    from evenhand.insight import models
    from evenhand.work.reporting.telling.keeping import TOLD
    from evenhand.work.state.insert import insert_rows

    counts: dict[str, int] = {}
    numbers = iter(range(1, accounts + 1))
    with transaction.atomic():
        for model in TOLD:
            model._default_manager.all().delete()
        models.Progress.objects.update_or_create(id=1, defaults={"closed_on": CLOSED})
    while part := list(islice(numbers, CHUNK)):
        with transaction.atomic():
            for model in (models.MoneyMonth, models.Milestone, models.Standing, models.Owed, models.Negotiation):
                rows = [row for number in part for row in ROWS[model.__name__](number)]
                counts[model._meta.db_table] = counts.get(model._meta.db_table, 0) + len(rows)
                insert_rows(model, rows)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(TALLIED)
        counts["insight_tally"] = models.Tally.objects.count()
    counts["training"] = train(max(accounts // ACCOUNTS_A_PERSON, 1))
    return counts


def train(people: int) -> int:
    """So many new staff, who held their role all year and did most walks that are meant for it; how many they did."""
    from django.contrib.auth.models import User
    from django.utils import timezone

    from evenhand.domain.training import TrainingKind
    from evenhand.office.models import StaffRole, Training
    from evenhand.work.guide.walks import walks
    from evenhand.work.state.insert import insert_rows

    meant = [(name, walk.version, role) for name, walk in walks().items() for role in walk.who]
    roles = sorted({role for _, _, role in meant})
    made = User.objects.bulk_create([User(username=f"bench-{place}") for place in range(people)])
    held = [(user.pk, roles[place % len(roles)]) for place, user in enumerate(made)]
    insert_rows(StaffRole, [{"user_id": user, "role": role, "segment": "", "from_on": FIRST} for user, role in held])
    done = [
        {
            "person_id": user, "role": role, "walk": name, "version": version, "kind": str(kind),
            "on": MONTHS[(user + place) % 12], "recorded_at": timezone.now(),
        }
        for user, role in held
        for place, (name, version, who) in enumerate(meant)
        for kind in TrainingKind
        if who == role and (user + place) % 5
    ]  # fmt: skip
    insert_rows(Training, done)
    return len(done)


def _cut(number: int) -> dict[str, str]:
    chance = random.Random(number)
    return {"team": chance.choice(TEAMS), "scheme": chance.choice(SCHEMES), "employment": chance.choice(WORK)}


def _months() -> Iterator[date]:
    for place in range(12):
        yield date(FIRST.year + (FIRST.month - 1 + place) // 12, (FIRST.month - 1 + place) % 12 + 1, 1)


def _money(number: int) -> Iterator[dict[str, Any]]:
    cut, pence = _cut(number), 5_000 + number % 20_000
    for month in _months():
        yield {"account_id": number, "month": month, "due": pence, "received": pence, "paid_on": pence, **cut}


def _milestones(number: int) -> Iterator[dict[str, Any]]:
    chance, cut = random.Random(number), _cut(number)
    steps = [("opportunity", "offered", "", None), ("opportunity", "answered", "accepts", chance.randrange(16))]
    steps += [
        ("opportunity", "started", "", chance.randrange(40)),
        ("opportunity", "ending", "", chance.randrange(180)),
    ]
    steps += [
        ("opportunity", "judged", "Pass", chance.randrange(9)),
        ("opportunity", "closed", "", chance.randrange(30)),
    ]
    for _ in range(6):
        steps += [("request", "opened", kind := chance.choice(KINDS), None)]
        steps += [("request", "closed", kind, chance.randrange(60))]
    steps += [("miss", "judged", "missed", None), ("miss", "led-to", "missed-payment", None)]
    steps += [("miss", "decided", "extension", None), ("decision", "as-proposed", "Pass", None)]
    steps += [("approval", "asked", "extension", None), ("approval", "answered", "approved", chance.randrange(9))]
    if number % 4 == 0:
        entry = chance.choice(tuple(Entry))
        steps += [("negotiation", "entered", entry, None)]
        steps += [("negotiation", "decided", f"{entry}/{chance.choice(tuple(Came))}", chance.randrange(40))]
        steps += [("enforcement", "after-negotiation", "liability-order", chance.randrange(90))]
    for about, kind, outcome, days in steps:
        month = chance.choice(MONTHS)
        yield {
            "about": about, "kind": kind, "outcome": outcome, "days": days, "number": 1, "on": month, "month": month,
            "account_id": number, "case_id": number, **cut,
        }  # fmt: skip


def _standing(number: int) -> Iterator[dict[str, Any]]:
    month = MONTHS[number % 12]
    row = {"account_id": number, "case_id": number, "since": month, "due_on": month, "timers": {}, **_cut(number)}
    yield row | {"about": "request", "kind": KINDS[number % len(KINDS)], "number": 1}
    if number % 20 == 0:
        yield row | {"about": "approval", "kind": "extension", "number": 1}


def _owed(number: int) -> Iterator[dict[str, Any]]:
    if number % 4:
        return
    for place, month in enumerate(MONTHS[-6:], 1):
        yield {
            "account_id": number, "case_id": number, "sort": "parent", "place": place, "since": month,
            "brought": place == 1, "pence": 10_00, **_cut(number),
        }  # fmt: skip


def _negotiations(number: int) -> Iterator[dict[str, Any]]:
    if number % 4:
        return
    month = MONTHS[number % 12]
    yield {
        "account_id": number, "case_id": number, "number": 1, "entry": str(Entry.ASKED), "since": month,
        "outcome": str(Came.WITHIN), "decided_on": month, "agreed": 600_00, "collected": number % 60_000, "first": 1,
        "broken_on": MONTHS[-1] if number % 3 else None, **_cut(number),
    }  # fmt: skip


MONTHS = tuple(_months())
ROWS = {
    "MoneyMonth": _money,
    "Milestone": _milestones,
    "Standing": _standing,
    "Owed": _owed,
    "Negotiation": _negotiations,
}

if __name__ == "__main__":
    main()
