"""The criteria of the opportunity, each met, not met or unknown, with its source (GEN-2, GEN-3, R5, R6, R27)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    ENFORCED_METHODS,
    EXCLUDING,
    IN_FLIGHT,
    Employment,
    LegacyMethod,
    MethodWas,
    Scheme,
    Service,
    Truth,
)
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Finding:
    """What is known of one criterion.

    Attributes:
        code: stable name.
        title: the criterion, as a sentence that is true when it is met.
        truth: met, not met or unknown.
        says: what we know, in one sentence.
        source: where it comes from.
        steps, rules: what the criterion rests on.
        counts: whether it decides. The paying parent's own wish is asked later on a receiving parent's application, and
            a segment that is not recorded only repeats whether the case is enforced.
    """

    code: str
    title: str
    truth: Truth
    says: str
    source: str
    steps: tuple[str, ...]
    rules: tuple[str, ...] = ()
    counts: bool = True


def needs_look_up(state: CaseState) -> bool:
    """Whether a person must look the old scheme up: the scheme cannot tell, or a fact is unknown (R5)."""
    legacy = state.legacy
    if legacy.looked_up_on is not None or legacy.scheme is Scheme.NONE:
        return False
    unknown_method = legacy.method is LegacyMethod.UNKNOWN or (
        legacy.method in ENFORCED_METHODS and legacy.method_was is MethodWas.UNKNOWN
    )
    unknown = unknown_method or legacy.enforcement is None or legacy.liability_ends_on is None
    return unknown or scheme_cannot_tell(state)


def scheme_cannot_tell(state: CaseState) -> bool:
    """Every CCD case, and CSCS without DEO or DER, until somebody looked: what came over does not tell (ELG-2)."""
    legacy = state.legacy
    if legacy.looked_up_on is not None:
        return False
    without_order = legacy.method not in (LegacyMethod.DEO, LegacyMethod.DER)
    return legacy.scheme is Scheme.CCD or (legacy.scheme is Scheme.CSCS and without_order)


def _closure(state: CaseState, rules: Rules, today: date) -> Finding:
    legacy = state.legacy
    if legacy.scheme is Scheme.NONE:
        truth, says = Truth.NOT_MET, "There is no case in an old scheme."
    elif legacy.segment is None:
        truth, says = (
            _enforced(state, rules, today).truth,
            "The segment is not recorded; it follows from how the case is enforced.",
        )
    elif legacy.segment == 5:
        truth, says = Truth.MET, f"{legacy.scheme} case, segment 5."
    else:
        truth, says = Truth.NOT_MET, f"{legacy.scheme} case, segment {legacy.segment}."
    title, counts = "The old case is being closed as an enforced case", legacy.segment is not None
    own = counts or legacy.scheme is Scheme.NONE
    return Finding("segment-5", title, truth, says, "Old scheme", ("GEN-2",), counts=own)


def _enforced(state: CaseState, rules: Rules, today: date) -> Finding:
    legacy, title = state.legacy, "An enforced method of payment, or enforcement under way, in the old scheme"
    source = "Look-up" if legacy.looked_up_on else "Old scheme"
    running = [item.kind for item in legacy.enforcement or () if item.kind in IN_FLIGHT and today in item.during]
    if legacy.scheme is Scheme.NONE:
        truth, says = Truth.NOT_MET, "There is no case in an old scheme."
    elif scheme_cannot_tell(state):
        truth, says = Truth.UNKNOWN, "The old scheme has to be looked up first."
    elif legacy.method in ENFORCED_METHODS and legacy.method_was is MethodWas.ENFORCED:
        truth, says = Truth.MET, f"{legacy.method}, enforced."
    elif running:
        truth, says = Truth.MET, f"Under way: {', '.join(kind.replace('-', ' ') for kind in running)}."
    elif legacy.method in ENFORCED_METHODS and legacy.method_was is MethodWas.UNKNOWN:
        truth, says = Truth.UNKNOWN, f"{legacy.method}; whether it was enforced is not known."
    elif legacy.method is LegacyMethod.UNKNOWN:
        truth, says = Truth.UNKNOWN, "How the old scheme collected is not known."
    elif legacy.enforcement is None:
        truth, says = Truth.UNKNOWN, "Whether enforcement is under way in the old scheme is not known."
    elif legacy.method in ENFORCED_METHODS:
        how = "voluntary" if legacy.method_was is MethodWas.VOLUNTARY else "neither chosen nor imposed for not paying"
        truth, says = Truth.NOT_MET, f"{legacy.method}, {how}."
    else:
        truth, says = (
            Truth.NOT_MET,
            f"Method of collection: {legacy.method.replace('-', ' ')}; no enforcement under way.",
        )
    return Finding("enforced", title, truth, says, source, ("GEN-2", "LKP-3", "LKP-5", "LKP-7"), ("R5", "R6"))


def _in_time(state: CaseState, rules: Rules, today: date) -> Finding:
    t_date, received = state.legacy.liability_ends_on, state.application.received_on
    title = "The application came before liability in the old scheme ended"
    if t_date is None:
        truth, says = Truth.UNKNOWN, "The T-date is not known."
    elif received < t_date:
        truth, says = Truth.MET, f"Received {long_date(received)}, T-date {long_date(t_date)}."
    else:
        truth, says = Truth.NOT_MET, f"Received {long_date(received)}, not before the T-date {long_date(t_date)}."
    return Finding("applied-in-time", title, truth, says, "Application", ("GEN-2", "ELG-1"))


def _wish(wants: Service, wanted: Service, who: str) -> tuple[Truth, str]:
    if wants is Service.UNKNOWN:
        return Truth.UNKNOWN, f"The {who} has not said."
    truth = Truth.MET if wants is wanted else Truth.NOT_MET
    return truth, f"The {who} asked for {wants.replace('-', ' ')}."


def _receiving_wants(state: CaseState, rules: Rules, today: date) -> Finding:
    wants = state.application.receiving_parent_wants
    truth, says = _wish(wants, Service.COLLECT_AND_PAY, "receiving parent")
    title = "The receiving parent wants collect and pay"
    return Finding("receiving-wants-collect", title, truth, says, "Application", ("GEN-2", "PPO-1", "RPO-1"), ("R4",))


def _paying_wants(state: CaseState, rules: Rules, today: date) -> Finding:
    wants = state.application.paying_parent_wants
    truth, says = _wish(wants, Service.DIRECT_PAY, "paying parent")
    title = "The paying parent wants direct pay"
    return Finding(
        "paying-wants-direct", title, truth, says, "Application", ("GEN-2", "RPO-6"), ("R4", "R5"), counts=False
    )


def _no_benefit(state: CaseState, rules: Rules, today: date) -> Finding:
    paying = state.paying
    benefit = paying.benefit_on(today)
    if paying.benefits is None:
        truth, says = Truth.UNKNOWN, "Whether the paying parent is on a benefit is not known."
    elif benefit is not None:
        truth, says = (
            Truth.NOT_MET,
            f"{benefit.kind.replace('-', ' ').capitalize()} since {long_date(benefit.during.start)}.",
        )
    else:
        truth, says = Truth.MET, "No benefit in payment."
    title = "The paying parent is not on a benefit"
    return Finding("no-benefit", title, truth, says, paying.source("benefits"), ("GEN-3", "PPO-4"))


def _in_work(state: CaseState, rules: Rules, today: date) -> Finding:
    work = state.paying.employment
    if work is Employment.UNKNOWN:
        truth, says = Truth.UNKNOWN, "Whether the paying parent works is not known."
    else:
        truth = Truth.NOT_MET if work is Employment.NOT_EMPLOYED else Truth.MET
        says = f"{work.replace('-', ' ').capitalize()}."
    title = "The paying parent is in work"
    return Finding("in-work", title, truth, says, state.paying.source("employment"), ("GEN-3",))


def _not_nil(state: CaseState, rules: Rules, today: date) -> Finding:
    gross, prison, source = state.paying.gross_weekly, state.paying.in_prison, state.paying.source("income")
    floor = rules.number("maintenance.nil_below_pence", today)
    if prison is not None and today in prison:
        truth, says, source = Truth.NOT_MET, "In prison, so maintenance is nil.", state.paying.source("prison")
    elif gross is None:
        truth, says = Truth.UNKNOWN, "The income is not known."
    elif gross < floor:
        truth, says = Truth.NOT_MET, "The income is so low that maintenance is nil."
    else:
        truth, says = Truth.MET, "The income is not nil."
    title = "Maintenance is not nil"
    return Finding("not-nil", title, truth, says, source, ("GEN-3", "PPO-4"))


def _not_excluded(state: CaseState, rules: Rules, today: date) -> Finding:
    told = [(item.action, item.source) for item in state.exclusions if today in item.during]
    known = [
        (item.kind, "Old scheme")
        for item in state.legacy.enforcement or ()
        if item.kind in EXCLUDING and today in item.during
    ]
    found = (*told, *known)
    if found:
        truth, says = Truth.NOT_MET, f"{found[0][0].replace('-', ' ').capitalize()} action is going on."
    elif state.legacy.enforcement is None:
        truth, says = Truth.UNKNOWN, "Enforcement in the old scheme is not known."
    else:
        truth, says = Truth.MET, "No action that excludes is known."
    source = found[0][1] if found else "Old scheme"
    title = "No order for sale, committal, disqualification or sisted action"
    return Finding("not-excluded", title, truth, says, source, ("GEN-3", "PPO-1", "RPO-5"), ("R27",))


CRITERIA: tuple[Callable[[CaseState, Rules, date], Finding], ...] = (
    _closure, _enforced, _in_time, _receiving_wants, _paying_wants, _no_benefit, _in_work, _not_nil, _not_excluded,
)  # fmt: skip
LEGACY = frozenset({"segment-5", "enforced", "applied-in-time"})
GATHERED = frozenset({"no-benefit", "in-work", "not-nil"})
