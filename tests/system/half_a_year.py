"""An office half a year on: opportunities at their end date, and others that run. `python -m tests.system.half_a_year`.

Each case waits for the story it is named after. Everything was worked and paid through the use cases.
"""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.system.server import ROOT, Evenhand, environment, made

FIRST, TODAY = date(2017, 2, 13), date(2017, 10, 9)
ENDS_TODAY, STILL_RUNS, JUST_STARTED = date(2017, 4, 5), date(2017, 6, 5), date(2017, 10, 2)
SELF_EMPLOYED = {
    "paying_parent__circumstances__employment": "self-employed",
    "legacy__method_of_collection": "RDO",
}
WALKED_ON_THE_WAY = (
    *(f"early-{news}-{end}" for news in ("benefit", "prison", "nil-assessed") for end in ("pass", "fail")),
    "early-case-closing-pass", "early-another-method-pass", "early-another-method-fail", "early-missed-payment-fail",
    "early-direct-pay-asked",
)  # fmt: skip
EXTENDED = ("extension-approved", "extension-returned", "extension-rejected")
CASES = {
    "kept": (ENDS_TODAY, ()),
    "kept-but-once": (ENDS_TODAY, (3,)),
    "broken": (ENDS_TODAY, (2, 3, 4)),
    "benefit": (STILL_RUNS, ()),
    "asks-for-direct-pay": (STILL_RUNS, ()),
    "in-hospital": (STILL_RUNS, ()),
    "scheduled-pass": (ENDS_TODAY, ()),
    "scheduled-pass-with-order": (ENDS_TODAY, ()),
    "scheduled-fail": (ENDS_TODAY, (3,)),
    "scheduled-fail-returned": (ENDS_TODAY, (3,)),
    **dict.fromkeys(WALKED_ON_THE_WAY, (JUST_STARTED, ())),
    **dict.fromkeys(EXTENDED, (STILL_RUNS, ())),
}
"""The first collection of each case, and which of its direct debits did not come, from 1."""

CHANGES = {"scheduled-pass": SELF_EMPLOYED}


def ended(name: str) -> str:
    """The reference of a case."""
    return f"7000000{list(CASES).index(name) + 21:05}"


def half_a_year_on(file: Path) -> Path:
    """The office, whole in one file."""

    def filled(evenhand: Evenhand) -> None:
        evenhand("migrate")
        _live(file)

    return made(file, filled)


def _live(file: Path) -> None:
    words = [sys.executable, "-P", "-m", "tests.system.half_a_year"]
    done = subprocess.run(words, env=environment(file), capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.config.settings")
    import django

    django.setup()
    from evenhand.accounts.models import Instalment
    from evenhand.demo.play.office import open_office
    from evenhand.domain.account.methods import ENFORCED, PaymentMethod
    from evenhand.domain.maintenance import Frequency
    from evenhand.domain.opportunity.commands import PerformCalculation, SetMethods
    from evenhand.domain.opportunity.commands.choices import Arrangement
    from evenhand.work.state.today import business_date
    from tests.cycle.money import came
    from tests.desks import TOLD, Desk, a_line, days_pass, take

    open_office(FIRST)
    numbers = {name: place + 21 for place, name in enumerate(CASES)}
    lines = {name: a_line(number, **CHANGES.get(name, {})) for name, number in numbers.items()}
    for name in CHANGES:
        del lines[name]["paying_parent"]["circumstances"]["employer"]
    report = take(*lines.values())
    assert report.taken == len(CASES), report.refused
    for name, (start, _) in CASES.items():
        desk = Desk(ended(name)).up_to_the_answer()
        desk.accepts(start)
        desk.do("tell-receiving-parent", TOLD)
        half = name not in CHANGES
        desk.do("methods", SetMethods(Arrangement.HALF_ORDER_HALF_DEBIT if half else Arrangement.DIRECT_DEBIT))
        desk.do("calculate", PerformCalculation(Frequency.MONTHLY))
    rows = Instalment.objects.filter(due_on__lt=TODAY).exclude(state="replaced").order_by("due_on", "case", "number")
    places: dict[str, int] = {}
    names = {ended(name): name for name in CASES}
    for row in rows.select_related("case", "account"):
        case, method = row.case.reference, PaymentMethod(row.method)
        name = names[case]
        if method not in ENFORCED:
            places[case] = places.get(case, 0) + 1
            if places[case] in CASES[name][1]:
                continue
        if business_date() < row.due_on:
            days_pass(row.due_on)
        pence = row.maintenance + row.fee + row.arrears + row.charges
        came(pence, row.due_on, method, case=case, account=row.account.reference, name=f"{case}:{method}:{row.due_on}")
    days_pass(TODAY)


if __name__ == "__main__":
    main()
