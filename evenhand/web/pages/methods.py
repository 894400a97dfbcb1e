"""The Methods tab: the live set with its shares, what it replaced, and how the receiving parent is paid."""

from typing import Any

from django.urls import reverse

from evenhand.domain.account import ENFORCED, FROM_EARNINGS, Method
from evenhand.domain.account.live import live_set, short_of_whole
from evenhand.domain.account.method_to import MethodTo, PaymentTo
from evenhand.domain.account.methods import PaymentMethod
from evenhand.domain.money import spoken
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.web.pages.why import why_of
from evenhand.web.pages.words import fact, plain, tag
from evenhand.work.reading.case_view import CaseView
from evenhand.work.reading.methods_view import MethodsView

FROM, TO = "From the paying parent", "To the receiving parent"
RATES = {
    "weekly_maintenance": "Weekly maintenance",
    "normal_deduction": "Normal deduction rate for one pay period",
    "rate": "The rate that a person set",
}
Line = dict[str, Any]


def live(view: CaseView) -> list[Line]:
    """The methods in force, to come, or ending on a day that has not come."""
    running = [item for item in view.state.live_methods(view.today) if not _never(item)]
    paid = [item for item in view.state.pays_to if item.until is None or item.until > view.today]
    return [*(_from(view, item) for item in running), *(_to(view, item) for item in paid if not _never(item))]


def ended(view: CaseView) -> list[Line]:
    """The methods that ended, newest first, with why."""
    past = [item for item in view.state.methods if _is_past(view, item)]
    out = [item for item in view.state.pays_to if _is_past(view, item)]
    lines = [_ended(item, FROM, f"{item.share}%") for item in past] + [_ended(item, TO, "100%") for item in out]
    return sorted(lines, key=lambda line: (line["ends_on"], line["starts_on"]), reverse=True)


def problems(view: CaseView, known: MethodsView) -> list[Line]:
    """What does not fit together, each with what to do."""
    state, found = view.state, []
    kinds = {method.kind for method in live_set(state.methods)}
    lacks = short_of_whole(live_set(state.methods))
    if lacks:
        found.append(_problem(f"The shares from the paying parent come to {100 - lacks}%. Make them come to 100%."))
    paying = known.held(Role.PAYING)
    if PaymentMethod.DIRECT_DEBIT in kinds and not (paying and paying.mandate):
        found.append(_problem("A direct debit is set, and no bank details with an instruction for it are held."))
    running = [order for order in known.orders if order.ended_on is None]
    if known.account is not None and kinds & FROM_EARNINGS and not running:
        found.append(_problem("An earnings order is set, and none was issued to an employer.", ("M5", "M10")))
    collected = known.account.cases if known.account else ()
    on_earnings = any(method.kind in FROM_EARNINGS for case in collected for method in live_set(case.methods))
    if running and not on_earnings:
        found.append(_problem("An order runs to an employer, and no case is collected by one.", ("M5", "M10")))
    if known.account is not None and known.account.rate is not None and len(running) > 1:
        rate = known.account.rate
        says = (
            f"No more than {spoken(rate.pence)} may be taken from one pay, and orders run to several employers. Give "
        )
        found.append(_problem(f"{says}each order the most that it may take.", ("M5",)))
    pays = [item for item in state.pays_to if item.until is None]
    if any(item.kind is PaymentTo.DIRECT_PAYMENT for item in pays) and known.held(Role.RECEIVING) is None:
        found.append(_problem("The receiving parent is paid into an account, and none is held."))
    return found


def balance(view: CaseView) -> str:
    """How the shares of the live set stand together, in a sentence."""
    held = live_set(view.state.methods)
    if not held:
        return ""
    parts = " and ".join(f"{item.share}%" for item in held)
    enforced = sum(item.share for item in held if item.kind in ENFORCED)
    return f"{parts} make {sum(item.share for item in held)}%; {enforced}% of it is enforced."


def rate(view: CaseView, known: MethodsView) -> list[Line]:
    """The figures of the last calculation, and what the rate that a person set leaves."""
    request = next((item for item in reversed(view.state.requests) if item.record_of("calculate")), None)
    records = [request.record_of(task) for task in ("calculate", "determine-rate")] if request else []
    found = dict(value for record in records if record for value in record.values)
    rows = [fact(RATES[name], spoken(int(value))) for name, value in found.items() if name in RATES]
    if known.uncovered:
        rows.append(fact("Not covered by that rate", spoken(known.uncovered), "Becomes arrears as it falls due"))
    return rows


def _from(view: CaseView, item: Method) -> Line:
    flags = [words for held, words in ((item.mandatory, "Mandatory"), (item.desire, "Desire flag")) if held]
    return {
        "direction": FROM,
        "kind": str(item.kind),
        "share": f"{item.share}%",
        "starts_on": item.start,
        "first_collection_on": item.start if item.kind is PaymentMethod.DIRECT_DEBIT else None,
        "state": _state(view, item),
        "detail": ", ".join([*flags, *([plain(item.frequency)] if item.frequency else [])]).capitalize(),
    }


def _to(view: CaseView, item: MethodTo) -> Line:
    return {
        "direction": TO,
        "kind": str(item.kind),
        "share": "100%",
        "starts_on": item.start,
        "first_collection_on": None,
        "state": _state(view, item),
        "detail": "",
    }


def _state(view: CaseView, item: Method | MethodTo) -> Any:
    if item.until is not None:
        return tag(f"Ends on {item.until.day} {item.until:%B %Y}", "warn")
    return tag("Set up, not started", "warn") if item.start > view.today else tag("In force", "ok")


def _ended(item: Method | MethodTo, direction: str, share: str) -> Line:
    return {
        "direction": direction,
        "kind": str(item.kind),
        "share": share,
        "starts_on": item.start,
        "ends_on": item.until,
        "why": "Never started" if _never(item) else "Another took its place, or it was ended",
    }


def _never(item: Method | MethodTo) -> bool:
    return item.until is not None and item.until <= item.start


def _is_past(view: CaseView, item: Method | MethodTo) -> bool:
    return item.until is not None and (item.until <= view.today or _never(item))


def _problem(sentence: str, rules: tuple[str, ...] = ("M10",)) -> Line:
    return {"sentence": sentence, "why": why_of(rules=rules)}


def changes(view: CaseView, *, methods: bool, bank: bool) -> list[Line]:
    """What this person may change here."""
    at = [view.reference]
    found = [("methods-change", "Change how they pay"), ("method-to", "Change how the receiving parent is paid")]
    links = [{"href": reverse(name, args=at), "text": text} for name, text in found] if methods else []
    if bank:
        for role in Role:
            words = f"Record bank details of the {role} parent"
            links.append({"href": f"{reverse('bank-details', args=at)}?who={role}", "text": words})
    return links
