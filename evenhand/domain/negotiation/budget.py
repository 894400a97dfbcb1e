"""What arrears may take of each instalment. Source: N1, N2."""

from dataclasses import dataclass

from evenhand.domain.negotiation.maintenance import Stretch
from evenhand.domain.negotiation.terms import Choices


@dataclass(frozen=True)
class Budget:
    """Income and outgoings a week, in pence; None is unknown.

    Attributes:
        net: net income.
        spending: essential spending and priority debts, before anything of them ends.
        maintenance: weekly maintenance without its fee.
    """

    net: int | None
    spending: int | None
    maintenance: int
    choices: Choices

    def out(self, at: Stretch) -> int | None:
        """What goes out before arrears: spending, maintenance and its fee."""
        return None if self.spending is None else self.spending - at.ended + self.maintenance + at.fee_weekly

    def disposable(self, at: Stretch) -> int | None:
        """What is left over before arrears (N2); below nothing where more goes out than comes in."""
        out = self.out(at)
        return None if self.net is None or out is None else self.net - out

    def room(self, at: Stretch, fall: int = 0) -> int | None:
        """What the limit of net pay leaves of an instalment for arrears (N1), where income falls by so many per cent.

        It may be below nothing.
        """
        if self.net is None:
            return None
        (weeks, of), kept = self.choices.weeks, self.net * (100 - fall)
        return self.choices.limit * kept * weeks // (10_000 * of) - at.most

    def part(self, at: Stretch, fall: int = 0) -> int | None:
        """The part of what is left over in the time of an instalment that arrears may take (N2)."""
        out = self.out(at)
        if self.net is None or out is None:
            return None
        (weeks, of), left = self.choices.weeks, self.net * (100 - fall) - 100 * out
        return self.choices.part * max(left, 0) * weeks // (10_000 * of)

    def most(self, at: Stretch, fall: int = 0) -> int | None:
        """What can be kept up: the lesser of both, and nothing where either leaves nothing."""
        room, part = self.room(at, fall), self.part(at, fall)
        return None if room is None or part is None else max(min(room, part), 0)

    def sustainable_weekly(self, at: Stretch) -> int | None:
        """The same for a week."""
        left = self.disposable(at)
        if self.net is None or left is None:
            return None
        room = self.choices.limit * self.net // 100 - self.maintenance - at.fee_weekly
        return max(min(room, self.choices.part * max(left, 0) // 100), 0)
