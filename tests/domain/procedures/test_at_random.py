"""One case at random: any entry, any news, any day, and the same things stay true."""

from hypothesis import settings
from hypothesis.stateful import initialize

from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.settle import settle
from tests.domain.cases import BOOK
from tests.domain.procedures.one_case import CaseAtRandom
from tests.domain.starts import starts


class OneCase(CaseAtRandom):
    """A case from the day on which it comes in."""

    @initialize(start=starts())
    def comes_in(self, start: CaseState) -> None:
        self.state = start
        self.take(settle(start, BOOK, self.today))


TestOneCase = OneCase.TestCase
TestOneCase.settings = settings(stateful_step_count=30)
