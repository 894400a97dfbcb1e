"""The answer of a calculation, with its working."""

from typing import Any

from evenhand.domain.money import parse_pounds, spoken
from evenhand.web.filters import words
from evenhand.web.pages.figures import OFTEN
from evenhand.web.pages.words import UNKNOWN, fact, plain
from evenhand.work.calculation import Calculation
from evenhand.work.calculation.answer import NormalDeductionDue, Step
from evenhand.work.reading.grounds import ground

KINDS = {"DEO": "Earnings order", "DD": "Direct debit", "direct-pay": "Direct pay", UNKNOWN: "Not said"}
PROVISIONAL = "This is provisional: net earnings are not known, so nobody can say whether it passes the limit."
DETERMINE = "This passes the limit on what is taken from earnings: a person sets the rate (Determine NDR)."
WITHIN = "This is within the limit on what is taken from earnings."


def calculated(answer: Calculation) -> dict[str, Any]:
    """As the template takes it."""
    deduction = answer.normal_deduction
    return {
        "rate": f"{plain(answer.rate)} rate",
        "weekly": money(answer.weekly_maintenance),
        "pays": money(answer.paying_parent_pays_weekly),
        "parents": [
            {
                "name": parent.reference,
                "weekly": money(parent.weekly_maintenance),
                "collection_fee": money(parent.collection_fee),
                "receiving_fee": money(parent.receiving_parent_fee),
            }
            for parent in answer.receiving_parents
        ],
        "schedule": answer.schedule and {
            "rows": [
                {"due_on": item.due_on, "method": KINDS.get(item.method, item.method), "parent": item.receiving_parent,
                 "maintenance": money(item.maintenance), "fee": money(item.fee), "amount": money(item.amount)}
                for item in answer.schedule.instalments
            ],
            "total": money(answer.schedule.total),
            "days": answer.schedule.days_not_covered,
        },
        "deduction": deduction and {"rows": _deduction(deduction), "says": _says(deduction),
                                    "provisional": deduction.provisional},
        "working": [_step(step) for step in answer.working],
    }  # fmt: skip


def money(amount: str) -> str:
    """£1,234.56 from "1234.56"; what is not known stays so."""
    return amount if amount == UNKNOWN else spoken(parse_pounds(amount))


def _deduction(found: NormalDeductionDue) -> list[dict[str, Any]]:
    rates = {name: getattr(found, name.replace("-", "_")) for name in OFTEN}
    return [
        *(fact(OFTEN[name], money(amount)) for name, amount in rates.items()),
        fact("Protected earnings in a pay period", money(found.protected_earnings)),
    ]


def _says(found: NormalDeductionDue) -> str:
    if found.provisional:
        return PROVISIONAL
    return DETERMINE if found.determine_ndr else WITHIN


def _step(step: Step) -> dict[str, Any]:
    held = ground(step.rule)
    name = step.rule.partition(".")[2].replace("_", " ").replace("per cent", "(per cent)").replace("pence", "(pence)")
    return {
        "says": step.says,
        "amount": _result(step.amount),
        "rule": held.id if held else (name or step.rule).capitalize(),
        "id": held.id if held else "",
        "source": step.source,
    }


def _result(amount: str) -> str:
    """Pounds, with more places where they are not whole pence; a count or a fraction as it is."""
    whole, point, places = amount.partition(".")
    return f"£{int(whole):,}.{places}" if point else words(amount)
