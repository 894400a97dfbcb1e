"""What is said of a plan and why: a code with its values, so that another language can say the same."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from evenhand.domain.calendar import long_date
from evenhand.domain.rules import Rules

WORDS = {
    "nothing-owed": "Nothing is owed, so nothing has to be paid beyond ongoing maintenance.",
    "lump-clears": "{lump} can be paid now, and clears all of it.",
    "lump-short": "All of it is {owed}, and {lump} can be paid now.",
    "lump-none": "All of it is {owed}, and nothing can be paid now.",
    "no-lump": "Nothing can be paid now, so there is no lump sum to begin with.",
    "lump-first": "{lump} is paid now, and {rest} is left.",
    "by-review": "The rest in {count} before the annual review on {review}.",
    "next-review": "No instalment falls before the annual review on {review}, so the plan runs to the one after it.",
    "within-steer": "The rest in {count} within {months} months of the agreement.",
    "as-kept-up": "As much with each instalment as can be kept up.",
    "as-stands": "It takes longer than {months} months, so each instalment is what can be kept up if income falls "
    "by {fall}%, and at least {least}% of what can be kept up now.",
    "nothing-left": "Nothing that could be kept up is left for arrears.",
    "not-cleared": "What can be kept up does not clear it within {months} months.",
    "own-instalment": "The paying parent offers {each} with each instalment.",
    "own-months": "The paying parent offers to clear it within {months} months.",
    "no-offer": "The paying parent has made no offer yet.",
    "offer-too-low": "The offer does not clear it within {months} months.",
    "offer-too-soon": "No instalment falls within the months that are offered.",
    "deferred": "Nothing that could be kept up is left for arrears. Maintenance is paid, and the arrears are looked at "
    "again on {review}.",
    "deferred-slow": "What can be kept up does not clear it within {months} months. Maintenance is paid, and the "
    "arrears are looked at again on {review}.",
    "something-left": "Something can be kept up with each instalment, so the arrears need not wait.",
    "beyond-steer": "It takes {taken} months, longer than {months}: that is possible, by a decision that looks at the "
    "circumstances and at every child.",
    "within-limit": "With maintenance and its fee it takes no more than {limit}% of net pay.",
    "over-limit": "With maintenance and its fee it takes more than {limit}% of net pay.",
    "maintenance-over-limit": "Maintenance and its fee alone take more than {limit}% of net pay.",
    "kept-up": "It takes no more than {part}% of what is left over after spending, maintenance and its fee.",
    "not-kept-up": "It takes more than {part}% of what is left over after spending, maintenance and its fee.",
    "net-unknown": "Net pay is not known, so the limit of {limit}% was not tested: the plan is provisional. Net pay is "
    "needed to say whether it can be kept up.",
    "spending-unknown": "Spending is not known, so nobody can say whether it can be kept up. It needs what is spent on "
    "essentials and on priority debts.",
    "steps": "The instalment changes where a commitment ends or where fees begin or end.",
    "stands-fall": "It can still be kept up if income falls by {fall}%.",
    "falls-short": "It cannot be kept up if income falls by {fall}%.",
    "hardship": "The receiving parent reports hardship. That speaks for the soonest plan that lasts, and is heard "
    "before a longer one is decided or the arrears wait.",
    "holidays-unknown": "Bank holidays are known up to {until}. Later days only keep clear of weekends.",
    "change-lump-sum": "It would be possible if {to} could be paid now.",
    "change-any-sum": "It would be possible if anything at all could be paid now, from {to} on.",
    "change-instalment": "It would be possible with an offer of {to} with each instalment.",
    "change-months": "It would be possible with an offer of {to} months.",
    "change-spending": "It would be possible if essential spending were {to} a week.",
    "change-income": "It would be possible if net pay were {to} a week.",
    "objective": "Recommended is the plan that clears the arrears soonest among those that take at most {part}% of "
    "what is left over and {limit}% of net pay, stand a fall of income by {fall}%, and keep each child's household "
    "above its floor. Where none stands that fall, it is one that stands the most of it.",
}


@dataclass(frozen=True)
class Why:
    """A reason, or another sentence about a plan.

    Attributes:
        code: stable name of what is said.
        values: what stands in its places, as people read it.
        rule: the dated rule that it rests on.
        source: where that comes from.
        days: the days that stand in its places: each language writes them in its own way.
    """

    code: str
    values: Mapping[str, str]
    rule: str
    source: str
    days: Mapping[str, date] = field(default_factory=dict)

    @property
    def says(self) -> str:
        """In plain words."""
        return WORDS[self.code].format(**self.values, **{name: long_date(day) for name, day in self.days.items()})


class Reasons:
    """Makes reasons of one day."""

    def __init__(self, on: date, rules: Rules) -> None:
        self.on, self.rules = on, rules

    def __call__(self, code: str, name: str, **said: str | date) -> Why:
        """A reason that rests on a rule of the negotiation. Errors: NoRuleInForce."""
        rule = self.rules.rule(name if "." in name else f"negotiation.{name}", self.on)
        days = {place: each for place, each in said.items() if isinstance(each, date)}
        values = {place: each for place, each in said.items() if isinstance(each, str)}
        return Why(code, values, rule.name, rule.source, days)
