"""Entries by hand: a charge, its waiver, suspended arrears, a small balance written off, an entry taken back."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from evenhand.domain.account.ledger import Bucket, Kind
from evenhand.domain.account.standing import standing_entry
from evenhand.domain.money import spoken
from evenhand.domain.refusal import Refusal
from evenhand.web.pages.account.frame import account_or_absent
from evenhand.web.pages.account.hand import Hand, case_of, hand_page
from evenhand.web.permissions import StaffRequest, may
from evenhand.web.refusing import refused
from evenhand.work.account.by_hand import (
    MAY_CHARGE,
    MAY_WRITE_OFF,
    AmountAsked,
    ChargeAsked,
    ReasonAsked,
    WaiverAsked,
)
from evenhand.work.apply_charge import apply_charge
from evenhand.work.entry_words import entry_words
from evenhand.work.outcome import Outcome
from evenhand.work.reading.entry_previews import charge_hints, grounds_of, reversal_preview, write_off_preview
from evenhand.work.resume_state_arrears import resume_state_arrears
from evenhand.work.reverse_entry import reverse_entry
from evenhand.work.suspend_state_arrears import suspend_state_arrears
from evenhand.work.visible import Absent
from evenhand.work.waive_charge import waive_charge
from evenhand.work.write_off import write_off

CHARGERS = tuple(sorted(MAY_CHARGE))


@may(*CHARGERS)
def charge(request: StaffRequest, reference: str) -> HttpResponse:
    """The charge for an action; each says before the click what it comes to, or why there is none."""
    view, case = case_of(request, reference)
    return hand_page(
        request,
        view,
        Hand(
            title="Apply a charge",
            lead="The amount is the one in force on the day of the action. It is paid after maintenance and arrears.",
            button="Apply the charge",
            asks=ChargeAsked,
            here=reverse("apply-charge", args=[reference]),
            case=case,
            proposed={"on": view.today},
            hints=charge_hints(view, case) if case else None,
            done="The charge is applied.",
        ),
        lambda asked, **how: apply_charge(request.staff.actor, reference, case, asked, **how),
    )


@may(*CHARGERS)
def waive(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """The grounds that count for this charge."""
    view = account_or_absent(request, reference)
    entry = standing_entry(view.entries, number)
    if isinstance(entry, Refusal):
        raise refused(entry)
    if entry.kind is not Kind.CHARGED:
        raise refused(Refusal("no-charge", "Only a charge can be waived. Choose one from the ledger.", rules=("R22",)))
    return hand_page(
        request,
        view,
        Hand(
            title="Waive a charge",
            lead=f"Entry {number}: {entry_words(entry)}. Money that paid it is free for what else is owed.",
            button="Waive the charge",
            asks=WaiverAsked,
            here=reverse("waive-charge", args=[reference, number]),
            offered={"ground": grounds_of(entry)},
            done="The charge is waived.",
        ),
        lambda asked, **how: waive_charge(request.staff.actor, reference, number, asked, **how),
    )


@may(*CHARGERS)
def suspend(request: StaffRequest, reference: str) -> HttpResponse:
    """So much of what is owed to the Secretary of State is not collected for now."""
    return _move(
        request, reference, Bucket.STATE_ARREARS, "suspend-arrears", "Suspend Secretary of State arrears",
        "is owed to the Secretary of State on this case and collected. What is suspended stays owed.",
        "Suspend the collection", "The collection is suspended.", suspend_state_arrears,
    )  # fmt: skip


@may(*CHARGERS)
def resume(request: StaffRequest, reference: str) -> HttpResponse:
    """So much of what was suspended is collected again."""
    return _move(
        request, reference, Bucket.SUSPENDED, "resume-arrears", "Collect suspended arrears again",
        "is suspended on this case. What is collected again is paid after maintenance and arrears.",
        "Collect it again", "It is collected again.", resume_state_arrears,
    )  # fmt: skip


def _move(
    request: StaffRequest,
    reference: str,
    bucket: Bucket,
    name: str,
    title: str,
    lead: str,
    button: str,
    done: str,
    does: Callable[..., Outcome | Absent],
) -> HttpResponse:
    view, case = case_of(request, reference)
    held = view.state.balances.get((case, bucket), 0)
    return hand_page(
        request,
        view,
        Hand(
            title=title,
            lead=f"{spoken(held)} {lead}" if case else "",
            button=button,
            asks=AmountAsked,
            here=reverse(name, args=[reference]),
            case=case,
            proposed={"amount": held} if held > 0 else {},
            done=done,
        ),
        lambda asked, **how: does(request.staff.actor, reference, case, asked, **how),
    )


@may(*sorted(MAY_WRITE_OFF))
def write_a_balance_off(request: StaffRequest, reference: str) -> HttpResponse:
    """All that an inactive case still owes, where it is small."""
    view, case = case_of(request, reference)
    found: Any = write_off_preview(view, case) if case else None
    return hand_page(
        request,
        view,
        Hand(
            title="Write a small balance off",
            lead="All that is owed on this case is written off. Only a small balance of an inactive case can be.",
            button="Write it off",
            asks=ReasonAsked,
            here=reverse("write-off", args=[reference]),
            case=case,
            refusal=found if isinstance(found, Refusal) else None,
            done="The balance is written off.",
        ),
        lambda asked, **how: write_off(request.staff.actor, reference, case, asked, **how),
    )


@may(*CHARGERS)
def take_back(request: StaffRequest, reference: str, number: int) -> HttpResponse:
    """An entry is taken back by another one; both stay in the ledger."""
    view = account_or_absent(request, reference)
    entry = standing_entry(view.entries, number)
    found = reversal_preview(view, number)
    words = entry_words(entry) if not isinstance(entry, Refusal) else ""
    return hand_page(
        request,
        view,
        Hand(
            title="Take an entry back",
            lead=f"Entry {number}: {words}. It stays in the ledger beside the entry that takes it back, and all that "
            "followed from it is worked out again." if words else f"Entry {number}.",
            button="Take it back",
            asks=ReasonAsked,
            here=reverse("reverse-entry", args=[reference, number]),
            refusal=found if isinstance(found, Refusal) else None,
            done="The entry is taken back.",
        ),
        lambda asked, **how: reverse_entry(request.staff.actor, reference, number, asked, **how),
    )  # fmt: skip
