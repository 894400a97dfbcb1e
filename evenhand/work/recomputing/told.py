"""The events of some accounts, of their cases and of the people of these, in the order in which they were recorded."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from evenhand.accounts.models import Account
from evenhand.cases.models import Case
from evenhand.domain.account.events import EVENTS as ACCOUNT_EVENTS
from evenhand.domain.opportunity.events import EVENTS
from evenhand.domain.recomputing import Told, Walk
from evenhand.people.models import Person
from evenhand.records.models import Command, Event
from evenhand.work.state.codec import read
from evenhand.work.state.select import Row, among, select_rows

COLUMNS = ("id", "stream", "case_id", "command_id", "kind", "on", "rules_digest", "payload")
BESIDE = (
    "CallMade", "EligibilityAssessed", "LetterQueued", "MissContacted", "NoteAdded", "Reminded", "RequestAssigned",
    "TaskRecorded", "TimerSet", "TimerStopped",
)  # fmt: skip
"""What no calculation, schedule or position reads."""
KINDS = {**EVENTS, **ACCOUNT_EVENTS}


@dataclass(frozen=True)
class Streams:
    """Whose events stand in which stream.

    Attributes:
        walks: by the key of the account.
        of: the keys of the accounts by stream.
        cases: the reference of each case by its key: an event of a case may stand in the stream of its account.
    """

    walks: dict[int, Walk]
    of: dict[str, tuple[int, ...]]
    cases: dict[int, str]


def streams_of(accounts: Sequence[int]) -> Streams:
    """The streams of these accounts; a person may be of several."""
    rows = select_rows(Account, ("id", "reference"), "id", accounts, order=("id",))
    cases = select_rows(
        Case, ("id", "reference", "account_id", "paying_id", "receiving_id"), "account_id", accounts, order=("id",)
    )
    people = {row["id"]: row["reference"] for row in select_rows(Person, ("id", "reference"), "id", _people(cases))}
    of: dict[str, list[int]] = defaultdict(list)
    order: dict[int, list[str]] = defaultdict(list)
    for case in cases:
        key = case["account_id"]
        order[key].append(case["reference"])
        of[f"case:{case['reference']}"].append(key)
        for person in (case["paying_id"], case["receiving_id"]):
            if key not in of[f"person:{people[person]}"]:
                of[f"person:{people[person]}"].append(key)
    for row in rows:
        of[f"account:{row['reference']}"].append(row["id"])
    walks = {row["id"]: Walk(row["reference"], order[row["id"]]) for row in rows}
    return Streams(
        walks, {stream: tuple(keys) for stream, keys in of.items()}, {case["id"]: case["reference"] for case in cases}
    )


def _people(cases: list[Row]) -> set[int]:
    return {case[name] for case in cases for name in ("paying_id", "receiving_id")}


def event_rows(streams: Streams) -> tuple[list[Row], dict[int, int]]:
    """The rows of their events, and which entries were taken back by which."""
    kinds = ", ".join(f"'{kind}'" for kind in BESIDE)
    rows = select_rows(Event, COLUMNS, "stream", streams.of, order=("id",), and_=f"kind NOT IN ({kinds})")
    commands = {row["command_id"] for row in rows}
    undone = Command.objects.filter(id__in=among(commands), undone_by__isnull=False)
    return rows, {command: by for command, by in undone.values_list("id", "undone_by_id") if by is not None}


def told(row: Row, streams: Streams) -> Told:
    """An event back from its row. Errors: KeyError, ValueError where nobody can read it."""
    event = read(KINDS[row["kind"]], row["payload"])
    return Told(event, row["command_id"], row["on"], row["rules_digest"], streams.cases.get(row["case_id"], ""))
