"""The slots that a text may use: a closed list for each kind of context, each slot of one type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from evenhand.letters.context import (
    ChanceExplained,
    ChanceExplainedPaying,
    ChanceExplainedReceiving,
    LetterContext,
    OfferAccepted,
    OfferAcceptedPaying,
    OfferAcceptedReceiving,
    WorkedOut,
    WorkedOutPaying,
)
from evenhand.letters.ended import MissedPayment, TrialEnded, TrialEndedPaying, TrialEndedReceiving
from evenhand.letters.negotiated import Negotiated, NegotiatedPaying, NegotiatedReceiving, PlanPart
from evenhand.letters.terms import WORKED_OUT

DAY = timedelta(days=1)
NO_BREAK_SPACE = "\u00a0"


class MissingValue(ValueError):
    """A slot that a letter needs has no value."""


@dataclass(frozen=True)
class Slot:
    kind: type[str] | type[int] | type[date] | type[Decimal]
    value: Callable[[Any], object]
    on_one_line: bool = False


def _amount(name: str) -> Slot:
    return Slot(str, lambda known: known.amount(name), on_one_line=True)


def _part(name: str) -> Slot:
    return Slot(Decimal, lambda known: known.percent(name))


SLOTS: Mapping[type, Mapping[str, Slot]] = {
    LetterContext: {
        "recipient_name": Slot(str, lambda known: known.recipient_name),
        "other_parent_name": Slot(str, lambda known: known.other_parent_name),
        "case_reference": Slot(str, lambda known: known.case_reference),
        "office_name": Slot(str, lambda known: known.office.name),
        "office_phone": Slot(str, lambda known: known.office.phone, on_one_line=True),
    },
    OfferAccepted: {
        "trial_months": Slot(int, lambda known: known.trial_months),
        "start_on": Slot(date, lambda known: known.start_on),
        "last_payment_day": Slot(date, lambda known: known.judged_until - DAY),
        "last_day": Slot(date, lambda known: known.end_on - DAY),
        "first_payment_on": Slot(date, lambda known: known.first_payment_on),
    },
    OfferAcceptedPaying: {"collection_fee": Slot(Decimal, lambda known: known.collection_fee_percent)},
    OfferAcceptedReceiving: {"receiving_fee": Slot(Decimal, lambda known: known.receiving_fee_percent)},
    WorkedOut: {
        "counts_from": Slot(date, lambda known: known.counts_from),
        "weekly": _amount("weekly"),
        "fee": _amount("fee"),
    },
    WorkedOutPaying: {
        **{name: _amount(name) for name in WORKED_OUT},
        "pays": _amount("pays"),
        **{name: _part(name) for name in ("others_part", "basic_part", "plus_part", "reduced_part", "fee_part")},
        "other_children": Slot(str, lambda known: str(known.other_children)),
        "children": Slot(str, lambda known: str(known.children)),
        "children_in_all": Slot(str, lambda known: str(known.children_in_all)),
    },
    ChanceExplained: {
        "trial_months": Slot(int, lambda known: known.trial_months),
        "answer_by": Slot(date, lambda known: known.answer_by),
        "answer_days": Slot(int, lambda known: (known.answer_by - known.dated).days),
    },
    ChanceExplainedPaying: {"collection_fee": Slot(Decimal, lambda known: known.collection_fee_percent)},
    ChanceExplainedReceiving: {"receiving_fee": Slot(Decimal, lambda known: known.receiving_fee_percent)},
    TrialEnded: {
        "effective_on": Slot(date, lambda known: known.effective_on),
        "fees_from": Slot(date, lambda known: known.fees_from),
    },
    TrialEndedPaying: {
        "collection_fee": Slot(Decimal, lambda known: known.collection_fee_percent),
        "months_in_full": Slot(int, lambda known: known.months_in_full),
    },
    TrialEndedReceiving: {"receiving_fee": Slot(Decimal, lambda known: known.receiving_fee_percent)},
    Negotiated: {"review_on": Slot(date, lambda known: known.review_on)},
    NegotiatedPaying: {
        "lump": Slot(str, lambda known: known.lump, on_one_line=True),
        "lump_on": Slot(date, lambda known: known.lump_on),
        "plan_ends_on": Slot(date, lambda known: known.last_on),
        "plan_total": Slot(str, lambda known: known.total, on_one_line=True),
        "disputed": Slot(str, lambda known: known.disputed, on_one_line=True),
        "would_lump": Slot(str, lambda known: known.would_lump, on_one_line=True),
        "would_pay": Slot(str, lambda known: known.would_pay, on_one_line=True),
        "would_end": Slot(date, lambda known: known.would_end),
    },
    NegotiatedReceiving: {
        "theirs": Slot(str, lambda known: known.theirs, on_one_line=True),
        "theirs_by": Slot(date, lambda known: known.theirs_by),
    },
    PlanPart: {
        "first_on": Slot(date, lambda known: known.first_on),
        "count": Slot(str, lambda known: known.count),
        "each": Slot(str, lambda known: known.each, on_one_line=True),
    },
    MissedPayment: {
        "due_on": Slot(date, lambda known: known.due_on),
        "due": Slot(str, lambda known: known.due, on_one_line=True),
        "came": Slot(str, lambda known: known.came, on_one_line=True),
    },
}


def slots_for(context: type) -> dict[str, Slot]:
    """The slots of a kind of context, or of an item of one of its lists."""
    return {name: slot for known in context.__mro__ for name, slot in SLOTS.get(known, {}).items()}


def value_in_words(name: str, context: object, months: tuple[str, ...]) -> str:
    """What stands in the slot. Raises MissingValue for a blank, a value of another type, or a number that cannot be."""
    slot = slots_for(type(context))[name]
    value = slot.value(context)
    if not isinstance(value, slot.kind) or isinstance(value, bool):
        raise MissingValue(name)
    if isinstance(value, date):
        return date_in_words(value, months)
    if isinstance(value, Decimal):
        return _percent(name, value)
    if isinstance(value, int):
        return _plural_count(name, value)
    words = _clean(name, value)
    return words.replace(" ", NO_BREAK_SPACE) if slot.on_one_line else words


def date_in_words(day: date, months: tuple[str, ...]) -> str:
    return f"{day.day}{NO_BREAK_SPACE}{months[day.month - 1]} {day.year}"


def _percent(name: str, value: Decimal) -> str:
    if not 1 <= value <= 100:  # 0.2 for 20% would be printed without a murmur
        raise MissingValue(name)
    return f"{value.normalize():f}%"


def _plural_count(name: str, value: int) -> str:
    if value < 2:  # the texts speak of months and days in the plural
        raise MissingValue(name)
    return str(value)


def _clean(name: str, value: str) -> str:
    words = " ".join(value.split())
    if not words:
        raise MissingValue(name)
    return words
