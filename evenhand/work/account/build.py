"""Builds the state of an account from its rows."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evenhand.domain.account.agreed import AgreedArrears
from evenhand.domain.account.came import Came
from evenhand.domain.account.ledger import Bucket, Entry, Kind, Posting
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.account.orders import DeductionOrder
from evenhand.domain.account.rate import EarningsRate
from evenhand.domain.account.state import (
    AccountState,
    CaseOnAccount,
    InstalmentState,
    Liability,
    Planned,
    Receipt,
    ScheduleVersion,
)
from evenhand.domain.calendar import DateRange
from evenhand.domain.maintenance.frequency import Frequency
from evenhand.domain.opportunity.state import free_of_fees
from evenhand.work.state.build import method_of
from evenhand.work.state.codec import read

Row = dict[str, Any]
COLLECTED = ("collect-and-pay", "unknown")
LAPSED = "lapsed"


@dataclass(frozen=True)
class Rows:
    """The rows of one account, by table, in order; opportunities by case."""

    cases: list[Row]
    opportunities: Mapping[int, list[Row]]
    methods: list[Row]
    liabilities: list[Row]
    schedules: list[Row]
    instalments: list[Row]
    receipts: list[Row]
    balances: list[Row]
    orders: list[Row]


def account_of(row: Row, nation: str, rows: Rows, names: Mapping[int, str]) -> AccountState:
    """The state of an account; `names` gives the reference of each case by its key."""
    return AccountState(
        reference=row["reference"],
        version=row["version"],
        nation=nation,
        cases=tuple(_case(case, rows) for case in rows.cases),
        liabilities=tuple(_liability(item, names) for item in rows.liabilities),
        schedules=tuple(_schedule(item) for item in rows.schedules),
        instalments=tuple(planned_of(item, names) for item in rows.instalments),
        last_instalment=row["last_instalment"],
        last_schedule=row["last_schedule"],
        receipts=tuple(_receipt(item, names) for item in rows.receipts),
        last_receipt=row["last_receipt"],
        balances={(names[item["case_id"]], Bucket(item["bucket"])): item["pence"] for item in rows.balances},
        settled_to=row["settled_to"],
        allocated_to=row["allocated_to"],
        entries=row["last_entry"],
        orders=tuple(_order(item) for item in rows.orders),
        rate=EarningsRate(row["rate"], Frequency(row["rate_pay"])) if row["rate"] else None,
    )


def entries_of(entries: list[Row], lines: list[Row], names: Mapping[int, str]) -> tuple[Entry, ...]:
    """Entries of one account with their postings."""
    postings: dict[int, list[Posting]] = defaultdict(list)
    for line in lines:
        postings[line["entry"]].append(Posting(names[line["case_id"]], Bucket(line["bucket"]), line["pence"]))
    return tuple(
        Entry(
            number=row["number"],
            kind=Kind(row["kind"]),
            on=row["on"],
            effective_on=row["effective_on"],
            cause=row["cause"],
            postings=tuple(postings[row["number"]]),
            reverses=row["reverses"],
            keeps=_keeps(row["keeps"]),
            why=row["why"],
        )
        for row in entries
    )


def _keeps(text: str | None) -> tuple[str, int, int] | None:
    if text is None:
        return None
    case, maintenance, fee = json.loads(text)
    return case, maintenance, fee


def _case(row: Row, rows: Rows) -> CaseOnAccount:
    chances = [item for item in rows.opportunities.get(row["id"], []) if item["status"] != LAPSED]
    return CaseOnAccount(
        reference=row["reference"],
        collected=row["service"] in COLLECTED,
        annual_review_on=row["annual_review_on"],
        opportunity=DateRange(chances[-1]["start"], chances[-1]["end"]) if chances else None,
        methods=tuple(method_of(item) for item in rows.methods if item["case_id"] == row["id"]),
        closed=row["closed_on"] is not None,
        free=free_of_fees(chances[-1]["start"], chances[-1]["fees_from"]) if chances else None,
    )


def _order(row: Row) -> DeductionOrder:
    given = {name: value for name, value in row.items() if name != "account_id"}
    return DeductionOrder(**{**given, "kind": PaymentMethod(row["kind"]), "pay": Frequency(row["pay"])})


def _liability(row: Row, names: Mapping[int, str]) -> Liability:
    during = DateRange(row["start"], row["until"])
    return Liability(row["number"], names[row["case_id"]], row["weekly"], during, row["cause"])


def _schedule(row: Row) -> ScheduleVersion:
    return ScheduleVersion(
        number=row["number"],
        set_on=row["set_on"],
        during=DateRange(row["start"], row["until"]),
        frequency=row["frequency"],
        cause=row["cause"],
        days_not_covered=row["days_not_covered"],
        ended_on=row["ended_on"],
        agreed=read(AgreedArrears, row["agreed"]),
    )


def planned_of(row: Row, names: Mapping[int, str]) -> Planned:
    """One instalment; `names` gives the reference of its case by its key."""
    return Planned(
        number=row["number"],
        schedule=row["schedule"],
        case=names[row["case_id"]],
        method=PaymentMethod(row["method"]),
        due_on=row["due_on"],
        judge_on=row["judge_on"],
        maintenance=row["maintenance"],
        fee=row["fee"],
        arrears=row["arrears"],
        charges=row["charges"],
        state=InstalmentState(row["state"]),
        received=row["received"],
        uncovered=row["uncovered"],
        uncovered_fee=row["uncovered_fee"],
        otherwise=read(tuple[Came, ...], row["otherwise"]) or (),
    )


def _receipt(row: Row, names: Mapping[int, str]) -> Receipt:
    return Receipt(
        number=row["number"],
        method=PaymentMethod(row["method"]),
        case=names[row["case_id"] or 0],
        received_on=row["received_on"],
        pence=row["pence"],
        source=row["source"],
        entry=row["entry"],
        returned_on=row["returned_on"],
        return_reason=row["return_reason"],
    )
