"""Compares one paying parent by the functions that decide on a single case: what arrays are held to."""

from collections.abc import Mapping

from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from evenhand.domain.what_if.clearing import Clearing, beside, clearing
from evenhand.domain.what_if.compared import Compared, compared, those_of
from evenhand.domain.what_if.outcome import Outcome, outcome
from evenhand.domain.what_if.payer import Payer
from evenhand.domain.what_if.scenario import Who


def compare(payer: Payer, rules: Rules, scenario: Mapping[Who, Rules]) -> Compared | Refusal:
    """Now by `rules`, then by the rules of the scenario. Refusals: those of `outcome`."""
    found = list[Outcome]()
    every = (rules, *(scenario[who] for who in those_of(payer, tuple(scenario))))
    for each in every:
        one = outcome(payer, each)
        if isinstance(one, Refusal):
            return one
        found.append(one)
    clears = list[Clearing | str]()
    if payer.debts is not None:
        pairs = zip(found, every, strict=True)
        clears = [clearing(beside(payer.debts, payer.given, one.due), each) for one, each in pairs]
    return compared(payer, found, clears)
