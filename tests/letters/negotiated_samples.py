"""What the letters about a negotiation know, in each way in which one is decided."""

from dataclasses import replace
from datetime import date
from typing import Any

from evenhand.letters.context import LetterContext
from evenhand.letters.negotiated import NegotiatedPaying, NegotiatedReceiving, PlanPart
from evenhand.letters.terms import Came, WhyNot

WRITTEN: dict[str, Any] = {"dated": date(2017, 6, 12)}
PARTS = (
    PlanPart(first_on=date(2017, 7, 3), count="23", each="£25.00"),
    PlanPart(first_on=date(2019, 6, 3), count="1", each="£10.00"),
)
REVIEW = date(2017, 9, 12)


def negotiated_letters(paying: dict[str, Any], receiving: dict[str, Any]) -> dict[str, tuple[str, LetterContext]]:
    """Each letter by a name of its own, from what is known of either parent."""
    paying, receiving = paying | WRITTEN, receiving | WRITTEN
    agreed = NegotiatedPaying(
        **paying, came=Came.AGREED, review_on=None, parts=PARTS, last_on=date(2019, 6, 3), total="£585.00"
    )
    now: dict[str, Any] = {"lump": "£200.00", "lump_on": date(2017, 6, 19), "total": "£785.00"}
    refused = NegotiatedPaying(
        **paying, came=Came.REFUSED, review_on=None, why_not=WhyNot.PAYS_MORE, would_lump="£50.00",
        would_pay="£40.00", would_end=date(2018, 9, 3), asked=True,
    )  # fmt: skip
    of_paying: dict[str, NegotiatedPaying] = {
        "": agreed,
        "-sum": replace(agreed, **now, disputed="£60.00"),
        "-longer": replace(agreed, longer=True, other_parent_name=None),
        "-whole": replace(agreed, **now | {"total": "£200.00"}, parts=(), last_on=date(2017, 6, 19)),
        "-waits": NegotiatedPaying(**paying, came=Came.WAITS, review_on=REVIEW),
        "-refused": refused,
        **{
            f"-refused-{reason}": replace(
                refused, why_not=reason, would_lump=None, would_pay=None, would_end=None, asked=False
            )
            for reason in WhyNot
            if reason is not WhyNot.PAYS_MORE
        },
    }
    theirs = NegotiatedReceiving(
        **receiving, came=Came.AGREED, review_on=None, theirs="£585.00", theirs_by=date(2019, 6, 3)
    )
    of_receiving: dict[str, NegotiatedReceiving] = {
        "": theirs,
        "-state": replace(theirs, theirs=None, theirs_by=None),
        "-waits": NegotiatedReceiving(**receiving, came=Came.WAITS, review_on=REVIEW),
        "-refused": NegotiatedReceiving(**receiving, came=Came.REFUSED, review_on=None),
    }
    return {
        **{f"NEGOTIATION-paying{how}": ("NEGOTIATION", context) for how, context in of_paying.items()},
        **{f"NEGOTIATION-receiving{how}": ("NEGOTIATION", context) for how, context in of_receiving.items()},
    }
