"""Kills the taking in of a statement and of unpaid debits at random instants, and takes the files again.

    python -m tests.work.money_in.kills --kills 20 --seed 1

runs on the database that EVENHAND_TEST_DATABASE names, as `tests.cycle.kills` does for the daily cycle.
"""

import argparse
import os
import random
import sys
from collections.abc import Callable
from datetime import timedelta
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
from evenhand.cycle import run as running
from evenhand.demo.bank import Returned
from evenhand.domain.account.methods import PaymentMethod
from evenhand.work import import_statement, import_unpaid
from evenhand.work.checks import accounts, suspense
from tests.cycle import kills as cycle
from tests.cycle.copies import Copies, copies
from tests.desks import MONDAY, a_line, open_office, take
from tests.dump import Dump, dump
from tests.work.money_in.files import CARTERS, employs, line, paid, pays_by, take_return, take_statement, take_unpaid

NUMBERS = (11, 22, 33, 44)
FRIDAY = MONDAY - timedelta(days=3)
MOST_KILLS_A_RUN = 3


def fill() -> None:
    open_office()
    take(*(a_line(number) for number in NUMBERS))
    employs()
    for number in NUMBERS:
        pays_by(PaymentMethod.DEDUCTION_FROM_EARNINGS_ORDER, f"7000000{number:05}")
    take_return(*(line(25_00, parent=f"41000{number:05}") for number in NUMBERS))


def files(_: object = None) -> list[object]:
    """Everything that came in on one day; each file may have come before."""
    cases = [f"7000000{number:05}" for number in NUMBERS]
    debits = [paid(10_00 + place, case, code="PMNT-IDDT-ESDD", on=FRIDAY) for place, case in enumerate(cases)]
    twice = [paid(7_77, cases[0]), paid(7_77, cases[0])]
    other = [paid(1_00 + place, "?") for place in range(4)]
    wages = paid(101_00, CARTERS)
    went = paid(10_03, cases[3], credit=False, reversal=True, bank_reference="X")
    take_statement(*debits, *twice, *other, wages, went, paid(3_00, "FEES", credit=False))
    take_unpaid(*(Returned(case, FRIDAY, 10_00 + place, "0") for place, case in enumerate(cases[:2])))
    return []


def campaign(kills: int, seed: int, copy: Copies) -> int:
    """How many runs it took. Errors: Fault where one did not end as the run that lived."""
    import_statement.CHUNK, import_unpaid.CHUNK = 3, 1
    running.run_days = files  # type: ignore[assignment]  # what the killed process runs
    copy.make(lambda: (call_command("migrate", verbosity=0), fill()))
    chance, runs, done = random.Random(seed), 0, 0
    with copy.fresh():
        counted = cycle.run_until(cycle.Instant())
        lived = dump()
        if counted is None or Receipt.objects.count() < len(NUMBERS) * 3:
            raise cycle.Fault("a run that takes nothing proves nothing")
        connection.close()
    while done < kills:
        with copy.fresh():
            most = min(chance.randint(1, MOST_KILLS_A_RUN), kills - done)
            instants = [cycle.drawn(chance, *counted) for _ in range(most)]
            done += sum(cycle.run_until(instant) is None for instant in instants)
            cycle.run_until(cycle.Instant())
            _compare(lived, f"seed {seed}, run {runs}, killed {', '.join(map(str, instants))}")
            connection.close()
        runs += 1
    return runs


def _compare(lived: Dump, where: str) -> None:
    found = dump()
    for table, rows in lived.items():
        if found[table] != rows:
            other = [row for row in found[table] if row not in rows] or found[table]
            raise cycle.Fault(f"{where}: table {table} differs: {other[:3]}")
    wrong = [*accounts.findings(), *suspense.findings()]
    if wrong:
        raise cycle.Fault(f"{where}: {wrong[:3]}")


def posted_apart(take: Callable[..., object]) -> Callable[..., object]:
    """A fault: what is written for a chunk is not one transaction."""

    def broken(actor: object, verb: str, write: Callable[[object], object], **_: object) -> object:
        from evenhand.records.models import Command
        from evenhand.work.state.today import business_date

        return write(Command.objects.create(actor="system", verb=verb, on=business_date()))

    return broken


def main() -> int:
    parser = argparse.ArgumentParser(prog="kills", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20, help="how many times a process is killed")
    parser.add_argument("--seed", type=int, default=1, help="draws the same instants again")
    parser.add_argument("--planted", action="store_true", help="plants a fault, which the campaign then must find")
    args = parser.parse_args()
    if args.planted:
        import_statement.in_one_write = posted_apart(import_statement.in_one_write)  # type: ignore[assignment]
    with copies(Path(os.environ["EVENHAND_TEST_FOLDER"])) as copy:
        try:
            runs = campaign(args.kills, args.seed, copy)
        except cycle.Fault as fault:
            print(f"On {copy.name}: {fault}", file=sys.stderr)
            return 1
    print(f"On {copy.name}: {args.kills} kills in {runs} runs, each ended as the run that lived.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
