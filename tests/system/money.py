"""Puts half a year of money on an account of an office's file: `python -m tests.system.money CASE`.

The stories read it. Nothing of the office posts payments of its own past, so the ledger's own door does.
"""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.system.cases import reference
from tests.system.server import ROOT, environment

PAID = "paid-for-half-a-year"
CHARGE = 24
"""The number of a charge on that account."""


def put_money(file: Path) -> None:
    """On the case of the stories about accounts."""
    case = reference(PAID)
    words = [sys.executable, "-P", "-m", "tests.system.money", case]
    done = subprocess.run(words, env=environment(file), capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def main(case: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.config.settings")
    import django

    django.setup()
    from evenhand.cases.models import Case
    from evenhand.domain.account.ledger import Bucket, Kind
    from evenhand.domain.account.ledger.entries import claim
    from evenhand.domain.account.posting import Fact
    from evenhand.domain.procedures.paying import SetOrder
    from evenhand.domain.procedures.shape import Actor
    from evenhand.work.set_deduction_order import set_deduction_order
    from tests.desks import recorded
    from tests.work.account.a_half_year import half_a_year, posts
    from tests.work.account.accounts import entries

    account = Case.objects.get(reference=case).account.reference
    half_a_year(case, account)
    iain = Actor("iain", frozenset({"employer-support"}))
    recorded(set_deduction_order(iain, case, SetOrder("1", date(2017, 3, 1), 5700, net_weekly=41800)))
    lines = claim(case, Bucket.CHARGES, 200_00)
    posts(account, Fact(Kind.CHARGED, date(2017, 3, 1), f"charge:lump-sum-deduction-order:{case}:2017-03-01", lines))
    assert entries(account)[-1].number == CHARGE


if __name__ == "__main__":
    main(sys.argv[1])
