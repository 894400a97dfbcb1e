"""Who may be offered the opportunity: the verdict, PP Eligibility, and what would change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evenhand.domain.altered import altered
from evenhand.domain.calendar import long_date
from evenhand.domain.opportunity.criteria import CRITERIA, GATHERED, LEGACY, Finding, needs_look_up
from evenhand.domain.opportunity.last_answer import LastAnswer
from evenhand.domain.opportunity.request import Offer
from evenhand.domain.opportunity.route import of_route
from evenhand.domain.opportunity.state import Assessment, CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    OfferAnswer,
    PPEligibility,
    Service,
    Truth,
    Verdict,
)
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules


@dataclass(frozen=True)
class Flip:
    """A single change that would give another verdict: the criterion, what it would become, and the verdict then."""

    code: str
    title: str
    becomes: Truth
    verdict: Verdict


@dataclass(frozen=True)
class Eligibility:
    """The whole answer.

    Attributes:
        verdict: eligible, not eligible or unknown.
        field: PP Eligibility as derived (R4); None while even the old scheme's facts are unknown.
        findings: each criterion.
        flips: single changes that would change the verdict.
        look_up, gather: what has to be found out first.
    """

    verdict: Verdict
    field: PPEligibility | None
    findings: tuple[Finding, ...]
    look_up: bool
    gather: bool

    @cached_property
    def flips(self) -> tuple[Flip, ...]:
        """The single changes; only who looks needs them."""
        return _flips(self.findings, _counting(self.findings), self.verdict)

    @property
    def truths(self) -> dict[str, Truth]:
        """What is known, by criterion."""
        return {finding.code: finding.truth for finding in self.findings}

    def finding(self, code: str) -> Finding:
        """One criterion."""
        return next(finding for finding in self.findings if finding.code == code)

    def assessment(self, today: date) -> Assessment:
        """The part that is recorded when it changes."""
        return Assessment(self.verdict, tuple((code, str(truth)) for code, truth in self.truths.items()), today)


def weigh(truths: Mapping[str, Truth]) -> Verdict:
    """One criterion known not to be met: not eligible. Otherwise one unknown: unknown (R5)."""
    if Truth.NOT_MET in truths.values():
        return Verdict.NOT_ELIGIBLE
    return Verdict.UNKNOWN if Truth.UNKNOWN in truths.values() else Verdict.ELIGIBLE


def law_refusal(state: CaseState, rules: Rules) -> Refusal | None:
    """Outside the dates of its law there is no opportunity to assess (R21)."""
    received = state.application.received_on
    if rules.in_force("opportunity.law", received):
        return None
    return Refusal(
        "law-not-in-force",
        f"The application was received on {long_date(received)}. The law behind the opportunity was in force from "
        "23 May 2016 to 21 May 2021, so there is nothing to assess.",
        steps=("GEN-2",),
        rules=("R21",),
    )


def assess(state: CaseState, rules: Rules, today: date) -> Eligibility | Refusal:
    """Assesses one case (GEN-1): its verdict, each criterion and the single flips that would change the verdict.

    Refuses where the application lies outside the dates of the law (R21).
    """
    reads = (state.application, state.legacy, state.paying, state.exclusions, _offer(state), rules, today)
    return _LAST.to(reads, lambda: _assess(state, rules, today))


_LAST: LastAnswer[Eligibility | Refusal] = LastAnswer()


def _assess(state: CaseState, rules: Rules, today: date) -> Eligibility | Refusal:
    refused = law_refusal(state, rules)
    if refused is not None:
        return refused
    findings = tuple(_on_case(criterion(state, rules, today), state) for criterion in CRITERIA)
    truths = _counting(findings)
    verdict = weigh(truths)
    unknown = {code for code, truth in truths.items() if truth is Truth.UNKNOWN}
    return Eligibility(
        verdict=verdict,
        field=_field(state, truths, verdict),
        findings=findings,
        look_up=needs_look_up(state) and verdict is Verdict.UNKNOWN,
        gather=bool(unknown & GATHERED) and verdict is Verdict.UNKNOWN,
    )


def _counting(findings: tuple[Finding, ...]) -> dict[str, Truth]:
    return {finding.code: finding.truth for finding in findings if finding.counts}


def _on_case(finding: Finding, state: CaseState) -> Finding:
    """A criterion rests on the steps of its own route.

    On a paying parent's application the wish came with it: a known wish for collect and pay leaves no conflict.
    """
    applicant, wish = state.application.applicant, state.application.paying_parent_wants
    steps = of_route(finding.steps, applicant)
    paying_applied, known_otherwise = applicant is Applicant.PAYING, wish is Service.COLLECT_AND_PAY
    if finding.code == "paying-wants-direct" and paying_applied and known_otherwise:
        return altered(finding, counts=True, steps=steps)
    return finding if steps == finding.steps else altered(finding, steps=steps)


def _offer(state: CaseState) -> Offer | None:
    return next((request.offer for request in state.requests if request.offer is not None), None)


def _field(state: CaseState, truths: Mapping[str, Truth], verdict: Verdict) -> PPEligibility | None:
    offer = _offer(state)
    if offer is not None and offer.answer is OfferAnswer.NO_RESPONSE:
        return PPEligibility.NO_RESPONSE
    if truths["no-benefit"] is Truth.NOT_MET:
        return PPEligibility.ON_BENEFIT
    if truths["receiving-wants-collect"] is Truth.NOT_MET:
        return PPEligibility.DIRECT_PAY
    legacy = {truths[code] for code in LEGACY if code in truths}
    if Truth.NOT_MET in legacy:
        return PPEligibility.NO if offer is not None else PPEligibility.NOT_LIKELY
    if verdict is Verdict.NOT_ELIGIBLE:
        return PPEligibility.NO
    if verdict is Verdict.ELIGIBLE:
        return PPEligibility.YES
    return None if Truth.UNKNOWN in legacy else PPEligibility.LIKELY


def _flips(findings: tuple[Finding, ...], truths: Mapping[str, Truth], verdict: Verdict) -> tuple[Flip, ...]:
    found = []
    for finding in findings:
        if finding.code not in truths:
            continue
        for becomes in (Truth.MET, Truth.NOT_MET):
            then = weigh({**truths, finding.code: becomes})
            if becomes is not finding.truth and then is not verdict:
                found.append(Flip(finding.code, finding.title, becomes, then))
    return tuple(found)
