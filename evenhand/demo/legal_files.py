"""The lists that the office is sent beside its caseload: legal action, exclusions, benefits."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TextIO

from evenhand.demo import numbers
from evenhand.demo.chance import chance
from evenhand.demo.circumstances import BENEFITS
from evenhand.demo.legacy import EXCLUDING
from evenhand.demo.people import Fields
from evenhand.domain.calendar import add_days
from evenhand.work.files.benefit_notices import COLUMNS as NOTICE_COLUMNS
from evenhand.work.files.csv_write import write_csv
from evenhand.work.files.legal_exclusions import COLUMNS as EXCLUSION_COLUMNS
from evenhand.work.files.legal_list import COLUMNS as LIST_COLUMNS
from evenhand.work.files.legal_list import SCHEMES

Rows = Iterator[tuple[str, ...]]

_STRANGERS = 5
_LISTED, _EXCLUDED, _NOTIFIED = 0.03, 0.025, 0.05


def write_legal_list(lines: Iterable[Fields], stream: TextIO, seed: int) -> None:
    """Everybody with action under way that the caseload tells of, some of whom it does not, and some strangers."""
    write_csv(stream, LIST_COLUMNS, _once(_listed(lines, seed)))


def write_legal_exclusions(lines: Iterable[Fields], stream: TextIO, seed: int) -> None:
    """Those whose action rules the opportunity out: the caseload tells of some, the Legal SPOC knows of more."""
    write_csv(stream, EXCLUSION_COLUMNS, _once(_excluded(lines, seed)))


def write_benefit_notices(lines: Iterable[Fields], stream: TextIO, seed: int, today: date) -> None:
    """Benefits that started between the application and today; most of them go on."""
    write_csv(stream, NOTICE_COLUMNS, _once(_notified(lines, seed, today)))


def _listed(lines: Iterable[Fields], seed: int) -> Rows:
    for line in _with_number(lines):
        nino, legacy = line["paying_parent"]["nino"], line["legacy"]
        if legacy["scheme"] not in SCHEMES:
            continue
        for action in _actions(line):
            yield nino, action["kind"], legacy["scheme"], action["from"], action.get("to", "")
        if not _actions(line) and chance("list", line["case"], seed).random() < _LISTED:
            yield nino, "liability-order", legacy["scheme"], "2015-11-02", ""
    for stranger in range(_STRANGERS):
        yield numbers.nino(numbers.person_index(stranger, numbers.NOBODY)), "liability-order", "CS2", "2014-05-12", ""


def _excluded(lines: Iterable[Fields], seed: int) -> Rows:
    for line in _with_number(lines):
        nino = line["paying_parent"]["nino"]
        told = [action for action in _actions(line) if action["kind"] in EXCLUDING]
        for action in told:
            yield nino, action["kind"], action["from"], action.get("to", "")
        rng = chance("exclusion", line["case"], seed)
        if not told and rng.random() < _EXCLUDED:
            yield nino, rng.choice(EXCLUDING), "2016-03-07", ""


def _notified(lines: Iterable[Fields], seed: int, today: date) -> Rows:
    for line in _with_number(lines):
        rng = chance("notice", line["case"], seed)
        received = date.fromisoformat(line["application"]["received_on"])
        since = (today - received).days
        if rng.random() >= _NOTIFIED or since < 1:
            continue
        starts = add_days(received, rng.randint(1, since))
        ends = add_days(starts, rng.randint(14, 60)).isoformat() if rng.random() < 0.2 else ""
        nino = line["paying_parent"]["nino"]
        yield nino, rng.choice(BENEFITS), starts.isoformat(), ends, f"CIS-{line['case']}"


def _with_number(lines: Iterable[Fields]) -> Iterator[Fields]:
    return (line for line in lines if "nino" in line["paying_parent"])


def _actions(line: Fields) -> list[Fields]:
    actions = line["legacy"]["enforcement"]
    return [] if actions == "unknown" else list(actions)


def _once(rows: Rows) -> Rows:
    """Each row once: a paying parent of two cases is on a list once for one action."""
    return iter(dict.fromkeys(rows))
