"""A small office in which a payment outside an opportunity was missed on each case: `python -m tests.system.behind`.

Each case waits for the story it is named after.
"""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.system.server import ROOT, Evenhand, environment, made

FIRST, DUE, TODAY = date(2017, 3, 6), date(2017, 4, 3), date(2017, 4, 10)
CASES = ("agrees", "is-refused", "waits", "without-script")
WEEKLY, BEFORE = 57_00, 1_803_00


def behind(name: str) -> str:
    """The reference of a case."""
    return f"7000000{CASES.index(name) + 71:05}"


def behind_office(file: Path) -> Path:
    """The office, whole in one file."""

    def filled(evenhand: Evenhand) -> None:
        evenhand("migrate")
        words = [sys.executable, "-P", "-m", "tests.system.behind"]
        done = subprocess.run(words, env=environment(file), capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stderr

    return made(file, filled)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.config.settings")
    import django

    django.setup()
    from evenhand.demo.play.office import open_office
    from evenhand.domain.account.ledger import Bucket, Kind
    from evenhand.domain.account.ledger.entries import claim
    from evenhand.domain.account.methods import PaymentMethod
    from evenhand.domain.account.posting import Fact
    from evenhand.domain.authority.statement import SetDecisionStatement
    from evenhand.domain.procedures.paying import ChangeMethods, MethodWanted
    from evenhand.domain.procedures.shape import Actor
    from evenhand.work.change_methods import change_methods
    from evenhand.work.set_decision_statement import set_decision_statement
    from tests.cycle.money import promised
    from tests.desks import AMARA, a_line, days_pass, recorded, take
    from tests.work.account.a_half_year import posts
    from tests.work.account.scheduled import owes

    open_office(FIRST)
    lines = [a_line(place + 71, annual_review_on="2018-03-05") for place in range(len(CASES))]
    report = take(*lines)
    assert report.taken == len(CASES), report.refused
    recorded(
        set_decision_statement(
            Actor("marcus", frozenset({"administrator"})), SetDecisionStatement(FIRST, "What this office says.")
        )
    )
    way = PaymentMethod.COLLECTION_ACCOUNT
    for line in lines:
        case, account = line["case"], line["master_case"]
        owes(WEEKLY, FIRST, case, account)
        wanted = ChangeMethods(from_on=FIRST, reason="They pay at a bank.", methods=(MethodWanted(way, 100),))
        recorded(change_methods(AMARA, case, wanted))
        promised((DUE, way, 247_00, 0), case=case, account=account)
        posts(account, Fact(Kind.OPENING, FIRST, f"opening:{case}", claim(case, Bucket.ARREARS, BEFORE)))
    days_pass(TODAY)


if __name__ == "__main__":
    main()
