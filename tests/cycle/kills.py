"""Kills the daily cycle at random instants, starts it again until it is done, and compares with a run that lived.

    python -m tests.cycle.kills --kills 28 --seed 1

runs on the database that EVENHAND_TEST_DATABASE names. Each run begins from a copy of one office; a killed process
ends before or after the n-th statement that it would have sent, which is every instant that a database can tell apart.
"""

import argparse
import os
import random
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from typing import Any

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    os.environ["EVENHAND_RULES"] = str(Path(__file__).parent / "rules")
    import django

    if os.environ.get("EVENHAND_TEST_DATABASE") == "postgresql" and "EVENHAND_TEST_POSTGRESQL_URL" not in os.environ:
        from tests import postgresql

        os.environ["EVENHAND_TEST_POSTGRESQL_URL"] = postgresql.url()
    django.setup()

from django.core.management import call_command
from django.db import connection

from evenhand.cycle import accounts, due, timers
from evenhand.cycle import run as running
from evenhand.cycle.report import DayReport
from evenhand.domain.opportunity.ending_words import OUTCOMES
from evenhand.office.models import Office
from evenhand.work.check import findings
from evenhand.work.letters import issue
from evenhand.work.reporting.telling import keeping
from evenhand.work.state.today import office
from tests.cycle.busy import LAST, fill
from tests.cycle.copies import Copies, copies
from tests.cycle.ending import lead_to_ends
from tests.dump import Dump, dump

MOST_KILLS_A_RUN = 3
WRITES = ("INSERT", "UPDATE", "DELETE")


@dataclass
class Instant:
    """Counts statements, and ends the process before or after the one numbered `at`; at none where that is 0.

    Most statements read. `of_writes` counts those alone that write, where there is most to lose.
    """

    at: int = 0
    of_writes: bool = False
    after: bool = False
    sent: int = 0
    written: int = 0

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        writes = sql.startswith(WRITES)
        self.sent += 1
        self.written += writes
        now = self.at == (self.written if self.of_writes else self.sent) and (writes or not self.of_writes)
        if now and not self.after:
            os.kill(os.getpid(), SIGKILL)
        result = execute(sql, *rest)
        if now:
            os.kill(os.getpid(), SIGKILL)
        return result

    def __str__(self) -> str:
        return f"{'after' if self.after else 'before'} {'write' if self.of_writes else 'statement'} {self.at}"


class Fault(Exception):
    """A run that was killed did not end as the one that lived."""


def run_until(instant: Instant) -> tuple[int, int] | None:
    """Runs the days in a process of its own: how many statements it sent and wrote with; None where it was killed."""
    connection.close()
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        _in_child(instant, reads, writes)
    os.close(writes)
    with os.fdopen(reads) as told:
        said = told.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == SIGKILL:
        return None
    if os.waitstatus_to_exitcode(status) != 0:
        raise Fault(f"a run failed by itself: {said}")
    sent, written = said.split()
    return int(sent), int(written)


def _in_child(instant: Instant, reads: int, writes: int) -> None:
    os.close(reads)
    code = 1
    try:
        with connection.execute_wrapper(instant):
            running.run_days(LAST)
        os.write(writes, f"{instant.sent} {instant.written}".encode())
        code = 0
    except BaseException as error:  # the parent tells it
        os.write(writes, repr(error).encode())
    finally:
        os._exit(code)


def campaign(kills: int, seed: int, cases: int, copy: Copies) -> int:
    """Kills that many times, in as many runs as that takes; how many runs. Errors: Fault."""
    # Small chunks, so that a day has many transactions to be killed in and between.
    due.CHUNK, accounts.CHUNK, issue.CHUNK, keeping.CHUNK = 3, 3, 2, 40
    copy.make(lambda: _apart(cases))
    chance, runs, done = random.Random(seed), 0, 0
    with copy.fresh():
        counted = run_until(Instant())
        lived = dump()
        connection.close()
    if counted is None or min(counted) == 0:
        raise Fault("a run that writes nothing proves nothing")
    if not {"payment", "letter"} <= {kind for _, kind, *_ in lived["outbox"]}:
        raise Fault("a run in which no letter and no money leaves proves too little")
    if not set(OUTCOMES) <= {value for row in lived["request"] for value in row if isinstance(value, str)}:
        raise Fault("a run in which no opportunity ends, early or on time, or is extended proves too little")
    while done < kills:
        with copy.fresh():
            instants = [drawn(chance, *counted) for _ in range(min(chance.randint(1, MOST_KILLS_A_RUN), kills - done))]
            done += sum(run_until(instant) is None for instant in instants)
            run_until(Instant())
            _compare(lived, f"seed {seed}, run {runs}, killed {', '.join(map(str, instants))}")
            connection.close()
        runs += 1
    return runs


def _apart(cases: int) -> None:
    """Fills the office in a process of its own: days that pass leave threads behind, and no thread survives a fork."""
    connection.close()
    child = os.fork()
    if child == 0:
        code = 1
        try:
            call_command("migrate", verbosity=0)
            fill(cases)
            lead_to_ends(cases)
            connection.close()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        raise Fault("the office could not be filled")


def drawn(chance: random.Random, sent: int, written: int) -> Instant:
    """An instant of a run that sends so many statements."""
    of_writes = chance.random() < 0.7
    return Instant(chance.randint(1, written if of_writes else sent), of_writes, after=chance.random() < 0.5)


def _compare(lived: Dump, where: str) -> None:
    found = dump()
    for table, rows in lived.items():
        if found[table] != rows:
            other = [row for row in found[table] if row not in rows] or found[table]
            raise Fault(f"{where}: table {table} differs: {other[:3]}")
    wrong = list(findings())
    if wrong:
        raise Fault(f"{where}: {wrong[:3]}")


def opened_too_early(report: DayReport) -> None:
    """A fault: what is due is lost where the process ends between the two."""
    here = office()
    if here.opened_on < here.business_date:
        Office.objects.update(opened_on=here.business_date)
        timers.fire_due(here.business_date, report)
        accounts.open_accounts(here.business_date, report)


def main() -> int:
    parser = argparse.ArgumentParser(prog="kills", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100, help="how many times a process is killed")
    parser.add_argument("--seed", type=int, default=1, help="draws the same instants again")
    parser.add_argument("--planted", action="store_true", help="plants a fault, which the campaign then must find")
    parser.add_argument("--cases", type=int, default=14, help="how many cases the office has beside those that end")
    args = parser.parse_args()
    if args.planted:
        running.finish_opening = opened_too_early
    began = time.monotonic()
    with copies(Path(os.environ["EVENHAND_TEST_FOLDER"])) as copy:
        try:
            runs = campaign(args.kills, args.seed, args.cases, copy)
        except Fault as fault:
            print(f"On {copy.name}: {fault}", file=sys.stderr)
            return 1
    took = time.monotonic() - began
    print(f"On {copy.name}: {args.kills} kills in {runs} runs, each ended as the run that lived ({took:.0f} seconds).")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
