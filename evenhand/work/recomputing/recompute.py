"""Recomputes every calculation, schedule and position that is in force; reads only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.domain.recomputing import Cause, Counts, Finding, Recomputed, Sort, What
from evenhand.work.account.load import Wanted, load_accounts, load_history
from evenhand.work.recomputing.told import event_rows, streams_of, told
from evenhand.work.state.select import select_rows
from evenhand.work.state.today import business_date

CHUNK = 100
EVERYTHING = Wanted(judged=True)


@dataclass
class Summary:
    """How much was recomputed so far, and how much of it differs: each counted once, however many lines it has."""

    accounts: int = 0
    calculations: int = 0
    schedules: int = 0
    positions: int = 0
    differ: dict[What, int] = field(default_factory=lambda: dict.fromkeys(What, 0))
    due_anew: int = 0
    not_recomputable: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing differs."""
        return not any(self.differ.values())

    def add(self, found: Sequence[Finding]) -> None:
        """Counts what was found of one account."""
        for what in What:
            self.differ[what] += len(
                {one.case if what is What.CALCULATION else "" for one in found
                 if one.what is what and one.sort is Sort.DIFFERENCE}
            )  # fmt: skip
        self.due_anew += sum(one.sort is Sort.DUE_ANEW for one in found)
        self.not_recomputable += sum(one.sort is Sort.NOT_RECOMPUTABLE for one in found)


def recompute(
    summary: Summary, accounts: Sequence[str] = (), progress: Callable[[Summary], None] = lambda _: None
) -> Iterator[Finding]:
    """Every finding as it is met, account by account, so many at a time; `summary` counts along.

    `accounts` are references; all of them where none is given.
    """
    rows = Account.objects.order_by("id")
    if accounts:
        rows = rows.filter(reference__in=accounts)
    last = 0
    while chunk := list(rows.filter(id__gt=last).values_list("id", flat=True)[:CHUNK]):
        last = chunk[-1]
        for found in _chunk(chunk, summary):
            summary.accounts += 1
            summary.add(found)
            yield from found
        progress(summary)


def unknown_accounts(references: Sequence[str]) -> list[str]:
    """Which of these are no accounts, in order."""
    known = set(Account.objects.filter(reference__in=references).values_list("reference", flat=True))
    return [reference for reference in references if reference not in known]


def _chunk(keys: Sequence[int], summary: Summary) -> Iterator[list[Finding]]:
    """What is found of each account. One that was written to while it was read is read again."""
    read = _read(keys)
    moved = read.moved() if any(found for found, _ in read.found.values()) else set[int]()
    for key in keys:
        found, counts = (_read([key]) if key in moved else read).found[key]
        summary.calculations += counts.calculations
        summary.schedules += counts.schedules
        summary.positions += counts.positions
        yield found


@dataclass(frozen=True)
class _Read:
    """What was found of some accounts, and the versions at which they were read."""

    versions: dict[int, tuple[int, ...]]
    found: dict[int, tuple[list[Finding], Counts]]

    def moved(self) -> set[int]:
        """Those that were written to since."""
        now = _versions(list(self.versions))
        return {key for key, version in self.versions.items() if now.get(key) != version}


def _versions(keys: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The versions of each account and of its cases."""
    found: dict[int, tuple[int, ...]] = dict.fromkeys(keys, ())
    for model, of in ((Account, "id"), (Case, "account_id")):
        for row in select_rows(model, (of, "version"), of, keys, order=("id",)):
            found[row[of]] += (row["version"],)
    return found


def _read(keys: Sequence[int]) -> _Read:
    versions, today, rules = _versions(keys), business_date(), the_book().rules
    loaded, ledgers = load_accounts(keys, EVERYTHING), load_history(keys)
    streams = streams_of(keys)
    rows, undone = event_rows(streams)
    own: dict[int, list[int]] = {key: [] for key in keys}
    for place, row in enumerate(rows):
        for key in streams.of[row["stream"]]:
            own[key].append(place)
    found = {}
    for key in keys:
        recomputed = Recomputed(streams.walks[key], rules, undone)
        try:
            for place in own.pop(key):
                recomputed.tell(told(rows[place], streams))
            lines = list(recomputed.findings(loaded[key].state, ledgers[key], today))
        except Exception as error:  # a damaged event is a finding, not the end of the audit
            because = Cause.UNREADABLE, f"Its events cannot be worked through ({type(error).__name__})."
            about = Finding(loaded[key].state.reference, "", What.POSITION, "the whole account", "", "", *because)
            lines = [about]
        found[key] = lines, recomputed.counts
    return _Read(versions, found)
