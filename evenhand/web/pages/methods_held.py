"""What stands beside the methods: masked accounts with the form that shows one, employers by number, orders."""

from typing import Any

from django.urls import reverse

from evenhand.domain.account.orders import DeductionOrder, several_employers
from evenhand.domain.maintenance.deductions import employer_pays_by
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.rules import Rules
from evenhand.web.pages.words import NATIONS, UNKNOWN, day_words, fact, plain
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.methods_view import EmployerLine, MaskedAccount, MethodsView
from evenhand.work.show_bank_details import BankDetailsShown

FOR = {Role.PAYING: "The office collects from it", Role.RECEIVING: "The office pays into it"}
REASON = {"kind": "text", "label": "Why do you need to see it?", "autocomplete": "off"}
Box = dict[str, Any]


def accounts(
    view: CaseView, known: MethodsView, shown: BankDetailsShown | None, *, may_show: bool, typed: dict[str, str],
    errors: dict[str, str],
) -> list[Box]:  # fmt: skip
    """A box a parent: what is held, masked, what was held, and the form that shows it in full."""
    return [_account(view, known, role, shown, may_show, typed, errors) for role in Role]


def _account(
    view: CaseView, known: MethodsView, role: Role, shown: BankDetailsShown | None, may_show: bool,
    typed: dict[str, str], errors: dict[str, str],
) -> Box:  # fmt: skip
    held, name = known.held(role), f"reason-{role}"
    reveal = {
        "action": f"{reverse('case-methods', args=[view.reference])}#bank-{role}",
        "hidden": [{"name": "who", "value": str(role)}],
        "fields": [REASON | {"name": name, "value": typed.get(name, ""), "error": errors.get(name, "")}],
        "text": "Show it in full",
        "says": "Who looked, when and why is recorded.",
    }
    mine = shown if shown is not None and shown.role is role else None
    past = [item for item in known.accounts if item.role is role and item.until is not None]
    return {
        "id": f"bank-{role}",
        "role": f"{role.capitalize()} parent",
        "name": view.person(role).name,
        "rows": _rows(held, mine) if held else [],
        "none": "" if held else "No bank details are held.",
        "past": [_past(item) for item in past],
        "reveal": reveal if may_show and held and mine is None else None,
    }


def _rows(held: MaskedAccount, shown: BankDetailsShown | None) -> list[dict[str, Any]]:
    if shown is None:
        rows = [fact("Account", held.mask)]
    else:
        sort = shown.account.sort_code
        rows = [
            fact("Held by", shown.account.holder),
            fact("Sort code", f"{sort[:2]}-{sort[2:4]}-{sort[4:]}"),
            fact("Account number", shown.account.number),
            *([fact("Roll number", shown.account.roll)] if shown.account.roll else []),
        ]
    rows.append(fact("What for", FOR[held.role]))
    if held.role is Role.PAYING:
        rows.append(fact("Direct debit instruction", "Given" if held.mandate else "None given"))
    return [*rows, fact("From", day_words(held.start))]


def _past(item: MaskedAccount) -> dict[str, Any]:
    return {
        "mask": item.mask,
        "starts_on": item.start,
        "ends_on": item.until,
        "why": "Never held: others took its place first" if item.never_held else "",
    }


def employers(view: CaseView, known: MethodsView, *, may_record: bool) -> list[dict[str, Any]]:
    """The employers by number; those that ended last."""
    lines = sorted(known.employers, key=lambda item: (item.until is not None, item.number, item.start))
    return [_employer(view, item, may_record=may_record) for item in lines]


def _employer(view: CaseView, item: EmployerLine, *, may_record: bool) -> dict[str, Any]:
    at = [view.reference, item.number]
    links = [("employer-change", "Change"), ("employer-end", "End")] if may_record and item.until is None else []
    return {
        "name": f"Employer {item.number}",
        "pay": plain(item.pay_frequency) if item.pay_frequency else UNKNOWN,
        "nation": NATIONS.get(item.nation, item.nation),
        "reference": "Held" if item.has_reference else "None",
        "starts_on": item.start,
        "ends_on": item.until,
        "links": [{"href": reverse(name, args=at), "text": text} for name, text in links],
    }


def orders(view: CaseView, known: MethodsView, rules: Rules, *, may_set: bool) -> list[dict[str, Any]]:
    """The orders of the account, those in force first."""
    lines = sorted(known.orders, key=lambda item: (item.ended_on is not None, -item.number))
    return [_order(view, item, rules, may_set=may_set) for item in lines]


def _order(view: CaseView, item: DeductionOrder, rules: Rules, *, may_set: bool) -> dict[str, Any]:
    over = {True: "Above the limit: a person set the most", False: "Within the limit", None: "Net pay is not known"}
    rows = [
        fact("Issued on", day_words(item.issued_on)),
        fact("Taken each week", spoken(item.weekly)),
        fact("Every two weeks", spoken(item.fortnightly)),
        fact("Every four weeks", spoken(item.four_weekly)),
        fact("Each month", spoken(item.monthly)),
        fact("Pay", plain(item.pay)),
        fact("Protected earnings of a pay", UNKNOWN if item.protected is None else spoken(item.protected)),
        fact("Limit of net earnings", over[item.over]),
    ]
    if item.most is not None:
        rows.append(fact("The most from a pay, set by a person", spoken(item.most)))
        rows.append(fact("So taken from each pay", spoken(item.taken)))
    if item.ended_on is None:
        due = day_words(employer_pays_by(view.today, rules))
        rows.append(fact("Taken this month", f"The employer pays it over by {due}"))
    else:
        rows.append(fact("Ended on", day_words(item.ended_on)))
    ends = reverse("order-end", args=[view.reference, item.number])
    return {
        "title": f"Order {item.number}, to employer {item.employment}",
        "kind": str(item.kind),
        "live": item.ended_on is None,
        "rows": rows,
        "end": {"href": ends, "text": "End this order"} if may_set and item.ended_on is None else None,
    }


def several(view: CaseView, known: MethodsView) -> str:
    """That orders to several employers run at once, which bears on a charge; otherwise empty."""
    if not several_employers(known.orders, view.today):
        return ""
    return "Orders run to several employers: a charge for one of them may be waived for that reason."
