"""What references stand for in this office."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.account.matching import Meaning
from evenhand.people.models import Employment
from evenhand.work.state.select import among, select_rows

Known = dict[str, list[Meaning]]


class Directory:
    """Looks references up, many at once. Employers are few, and are read once for a file."""

    @cached_property
    def employers(self) -> frozenset[str]:
        """The reference of every employer of somebody here, now or before."""
        held = Employment.objects.exclude(reference="").values_list("reference", flat=True)
        return frozenset(held.distinct().iterator())

    def meanings(self, numbers: Iterable[str]) -> Known:
        """What each number stands for: a master case, a case, or, in one account, both."""
        wanted = list(dict.fromkeys(numbers))
        found: Known = defaultdict(list)
        for row in select_rows(Account, ("id", "reference"), "reference", wanted):
            found[row["reference"]].append(Meaning(row["id"]))
        for row in select_rows(Case, ("account_id", "reference"), "reference", wanted):
            found[row["reference"]].append(Meaning(row["account_id"], row["reference"]))
        return dict(found)

    def restricted(self, accounts: Sequence[int]) -> set[int]:
        """Those accounts of which a case is restricted (P1)."""
        held = Case.objects.filter(account_id__in=among(accounts), restricted=True)
        return set(held.values_list("account_id", flat=True))


def employer_key(reference: str) -> str:
    """An employer's reference as it is held: in capitals, with single spaces."""
    return " ".join(reference.upper().split())
