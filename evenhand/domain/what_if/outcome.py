"""What a paying parent pays and each receiving parent gets under one set of rules. Source: M1, M4, N1, N2."""

from dataclasses import dataclass

from evenhand.domain.account.working_out import work_out
from evenhand.domain.maintenance import Frequency, Rate
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import Rules
from evenhand.domain.what_if.payer import Payer


@dataclass(frozen=True)
class Outcome:
    """One week, in pence. The rows stand in the order of the receiving parents.

    Attributes:
        due: maintenance; `added` the paying parent's fee on it, `kept` the receiving parent's.
        limit: the per cent of net income that maintenance, fee and arrears may take together (N1).
        weeks: as many weeks as a year of payments has.
    """

    rate: Rate
    due: tuple[int, ...]
    added: tuple[int, ...]
    kept: tuple[int, ...]
    limit: int
    weeks: int

    @property
    def fee(self) -> int:
        """The paying parent's fees."""
        return sum(self.added)

    @property
    def pays(self) -> int:
        """What the paying parent pays out."""
        return sum(self.due) + self.fee

    @property
    def gets(self) -> tuple[int, ...]:
        """What each receiving parent gets."""
        return tuple(due - kept for due, kept in zip(self.due, self.kept, strict=True))

    def over(self, net: int | None) -> bool | None:
        """Whether maintenance and fee alone pass the limit of net income; None is unknown."""
        return None if net is None else self.pays * 100 > self.limit * net

    def short(self, net: int | None, spending: int | None) -> bool | None:
        """Whether less than nothing is left over after spending, maintenance and fee; None is unknown."""
        return None if net is None or spending is None else net - spending - self.pays < 0


def outcome(payer: Payer, rules: Rules) -> Outcome | Refusal:
    """One paying parent. Refusals: those of `work_out`, and no-rule-in-force. Errors: NoRuleInForce."""
    found = work_out(payer.given, {}, payer.net, Frequency.WEEKLY, rules)
    if isinstance(found, Refusal):
        return found
    on = payer.given.on
    return Outcome(
        found.maintenance.rate,
        tuple(weekly for _, weekly in found.maintenance.due),
        tuple(fee.paying for fee in found.fees),
        tuple(fee.receiving for fee in found.fees),
        rules.number("negotiation.limit_per_cent", on),
        rules.number("schedule.most_weeks", on),
    )
