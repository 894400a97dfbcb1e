"""The office as it works a practice case: every row is made by a use case, on the day on which it is lived."""

import io
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any

from evenhand.cases.models import Case
from evenhand.cases.models import Request as RequestRow
from evenhand.config.book import the_book
from evenhand.cycle.accounts import open_account
from evenhand.cycle.practice.line import case_reference, line
from evenhand.cycle.report import DayReport
from evenhand.cycle.timers import fire_account
from evenhand.domain.account.opening import judged_to
from evenhand.domain.calendar import add_days
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.known import Known
from evenhand.domain.procedures.shape import SYSTEM, Actor
from evenhand.domain.refusal import Refusal
from evenhand.letters.models import Letter
from evenhand.office.models import Timer
from evenhand.work.account.due import touched_accounts
from evenhand.work.become_known import become_known
from evenhand.work.desk import assign_request
from evenhand.work.import_caseload import import_caseload
from evenhand.work.letters import issue_letters
from evenhand.work.outcome import Outcome, Recorded, Stale
from evenhand.work.record_task import record_task
from evenhand.work.state.load import load_case
from evenhand.work.state.today import lived_on
from evenhand.work.visible import Absent

OFFICE = Actor(SYSTEM.id, frozenset({"caseworker", "team-leader"}))
"""The clockwork in the roles of those who would have done it: nothing that it does counts as the learner's."""


class NotMade(Exception):
    """A practice case cannot be made today; the sentence says what refused it."""


class Practice:
    """One practice case, from the day on which it came in."""

    def __init__(self, place: int, today: date, segment: str) -> None:
        self.place, self.today, self.segment = place, today, segment
        self.reference = case_reference(place)

    def comes_in(self, on: date, changes: Mapping[str, Any] | None = None) -> None:
        """The case is taken in, with everything that it makes due."""
        with lived_on(on):
            report = import_caseload(SYSTEM, io.BytesIO(line(self.place, on, self.segment, changes or {})))
        if report.refused:
            raise NotMade(report.refused[0].faults[0].sentence)

    def do(self, task: str, command: Command, on: date) -> None:
        """Records a task of an open request."""
        with lived_on(on):
            number = next(
                one.number
                for one in self.state.requests
                if one.is_open and the_book().procedures[one.procedure].task(task)
            )
            key = RequestRow.objects.values_list("id", flat=True).get(case__reference=self.reference, number=number)
            self.made(record_task(OFFICE, key, task, command))

    def tell(self, known: Known) -> None:
        """Something becomes known today."""
        self.made(become_known(OFFICE, self.reference, known))

    def made(self, outcome: Outcome | Absent) -> None:
        """What is not recorded ends the making. Errors: NotMade."""
        if isinstance(outcome, Refusal | Stale | Absent):
            raise NotMade(outcome.sentence)

    def lives(self, since: date, until: date) -> None:
        """The days of its account after one and up to another, each with its timers, its money and its letters."""
        day = since
        while day <= until:
            with lived_on(day):
                if day > since:
                    self._opens(day)
                if day < until and Letter.objects.filter(case__account_id=self.account, state="queued").exists():
                    issue_letters(day, self.account)
            day = add_days(day, 1)

    def _opens(self, day: date) -> None:
        report = DayReport(day)
        due = Timer.objects.filter(account_id=self.account, due_on__lte=day).values_list("case_id", flat=True)
        if cases := set(due):
            fire_account(self.account, cases, day, report)
        if self.account in touched_accounts(day, judged_to(day, the_book().rules)):
            open_account(self.account, day, report)
        if report.stalled:
            raise NotMade(report.stalled[0])

    def give_to(self, username: str) -> None:
        """What is open is given to the learner."""
        rows = RequestRow.objects.filter(case__reference=self.reference).exclude(status="Closed").order_by("id")
        for key in rows.values_list("id", flat=True):
            outcome = assign_request(OFFICE, key, username)
            self.made(outcome if isinstance(outcome, Recorded | Refusal | Stale) else Absent("request"))

    @property
    def state(self) -> CaseState:
        """The case as it stands."""
        found = load_case(self.reference)
        if found is None:
            raise NotMade("It did not come in.")
        return found.state

    @cached_property
    def account(self) -> int:
        """The primary key of its account."""
        return Case.objects.values_list("account_id", flat=True).get(reference=self.reference)
