"""Two at the same moment, each on a connection of its own: `python -m tests.work.money_in.together`.

A payment is matched by two people, and two statements tell the same payments; each is posted once.
"""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    if os.environ.get("EVENHAND_TEST_DATABASE") == "postgresql" and "EVENHAND_TEST_POSTGRESQL_URL" not in os.environ:
        from tests import postgresql

        os.environ["EVENHAND_TEST_POSTGRESQL_URL"] = postgresql.url()
    django.setup()

from django.core.management import call_command
from django.db import connection

from evenhand.accounts.models import Receipt
from evenhand.domain.account.receipt_commands import MatchReceipt
from evenhand.work.check import findings
from evenhand.work.match_receipt import match_receipt
from evenhand.work.taking import FileReport
from tests.cycle.copies import copies
from tests.desks import AMARA, EWA, OFFERED, a_line, offered, take
from tests.work.money_in.files import MASTER, in_suspense, paid, take_statement

TIMES = 6
OTHER = "700000000031"


def together(*works: Callable[[], object]) -> list[object]:
    """What each answers, all of them started at once."""
    start = threading.Barrier(len(works))
    found: list[object] = [None] * len(works)

    def run(place: int, work: Callable[[], object]) -> None:
        start.wait()
        try:
            found[place] = work()
        except BaseException as error:  # the caller tells it
            found[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=each) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def matched(money: int) -> list[str]:
    """What two people get who match the same payment, one to the account and one to a case of it."""
    outcomes = together(
        lambda: match_receipt(AMARA, money, MatchReceipt(MASTER)),
        lambda: match_receipt(EWA, money, MatchReceipt(OFFERED)),
    )
    return sorted(type(outcome).__name__ for outcome in outcomes)


def told(number: int) -> list[object]:
    """How many each of two statements with the same twenty payments took, and how many had come."""
    said = (OFFERED, OTHER, "?", "")
    same = [paid(number * 100_00 + place, said[place % 4]) for place in range(20)]
    reports = together(
        lambda: take_statement(*same, name=f"A{number}"), lambda: take_statement(*reversed(same), name=f"B{number}")
    )
    return [(each.taken, each.unchanged) if isinstance(each, FileReport) else each for each in reports]


def wrong() -> list[str]:
    """Everything that did not come out as it should."""
    found = []
    for number in range(1, TIMES + 1):
        take_statement(paid(number, "?"), name=f"M{number}")
        outcome = matched(in_suspense()[0].id)
        if outcome != ["Recorded", "Stale"]:
            found.append(f"matched together: {outcome}")
    for number in range(1, TIMES + 1):
        reports = told(number)
        if reports not in ([(20, 0), (0, 20)], [(0, 20), (20, 0)]):
            found.append(f"told together: {reports}")
    if Receipt.objects.count() != TIMES * 21:
        found.append(f"{Receipt.objects.count()} receipts")
    return [*found, *findings()]


def main() -> int:
    with copies(Path(os.environ["EVENHAND_TEST_FOLDER"])) as copy:
        copy.make(lambda: (call_command("migrate", verbosity=0), offered(), take(a_line(31))))
        with copy.fresh():
            found = wrong()
            connection.close()
    print(f"On {copy.name}: {found or 'each was posted once'}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
