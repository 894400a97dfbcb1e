"""The most that is taken from each pay, where a person set it. Source: M5, PPO-13, SCH-33, EAR-35."""

from dataclasses import dataclass

from evenhand.domain.maintenance.frequency import Frequency, exactly


@dataclass(frozen=True)
class EarningsRate:
    """So many pence a pay, over all cases of the account, as wages are taken from once for all of them."""

    pence: int
    pay: Frequency

    def most(self, every: Frequency, weeks_a_year: int) -> int:
        """The same for another length of time, in whole pence down: never more than the rate."""
        times = exactly(1, every, weeks_a_year) / exactly(1, self.pay, weeks_a_year)
        return int(self.pence * times)
