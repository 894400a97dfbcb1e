"""Two administrators at the same moment, each on a connection of their own: `python -m tests.work.office.together`.

Both give a team leader the same kind of authority, from different days on; one of them is told that it is held.
"""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    if os.environ.get("EVENHAND_TEST_DATABASE") == "postgresql" and "EVENHAND_TEST_POSTGRESQL_URL" not in os.environ:
        from tests import postgresql

        os.environ["EVENHAND_TEST_POSTGRESQL_URL"] = postgresql.url()
    django.setup()

from dataclasses import replace

from django.core.management import call_command
from django.db import connection

from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.office.models import Authority
from evenhand.work.check import findings
from evenhand.work.grant_authority import grant_authority
from tests.cycle.copies import copies
from tests.work.money_in.together import together
from tests.work.office.people import FEES_OF_EWA, FRIDAY, MARCUS, an_office

TIMES = 10
NADIA = Actor("nadia", MARCUS.roles)


def wrong() -> list[str]:
    """Everything that did not come out as it should."""
    found = []
    for _ in range(TIMES):
        outcomes = together(
            lambda: grant_authority(MARCUS, FEES_OF_EWA),
            lambda: grant_authority(NADIA, replace(FEES_OF_EWA, from_on=FRIDAY)),
        )
        said = sorted(each.code if isinstance(each, Refusal) else type(each).__name__ for each in outcomes)
        if said != ["Recorded", "authority-held"]:
            found.append(f"given together: {said}")
        Authority.objects.all().delete()
    return [*found, *findings()]


def main() -> int:
    with copies(Path(os.environ["EVENHAND_TEST_FOLDER"])) as copy:
        copy.make(lambda: (call_command("migrate", verbosity=0), an_office()))
        with copy.fresh():
            found = wrong()
            connection.close()
    print(f"On {copy.name}: {found or 'each was given once'}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
