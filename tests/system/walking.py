"""Walks the branches of an offer, and keeps what each took."""

import shutil
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.system.branches import Branch
from tests.system.effort import Counted
from tests.system.endings import Ending, work_off
from tests.system.person import Person
from tests.system.server import served

CASEWORKER, LEADER = "Amara Nwosu", "Ewa Kowalczyk"


@dataclass(frozen=True)
class Walked:
    """A branch that was walked: by whom, and what it took of them."""

    person: Person
    counted: Counted


class Walks:
    """Walks each branch once, when it is first asked for."""

    def __init__(self, browser: Browser, template: Path, folder: Path, left: ExitStack) -> None:
        self.browser, self.template, self.folder, self.left = browser, template, folder, left
        self.walked: dict[str, Walked] = {}
        self.shared: Person | None = None

    def of(self, branch: Branch) -> Walked:
        if branch.name not in self.walked:
            self.walked[branch.name] = self._walk(branch)
        return self.walked[branch.name]

    def _walk(self, branch: Branch) -> Walked:
        person = self._caseworker(branch)
        if branch.before is not None:
            branch.before(person, branch.case)
        person.start_counting()
        branch.walk(person, branch.case)
        return Walked(person, Counted(person.entries, person.presses, person.recordings))

    def _caseworker(self, branch: Branch) -> Person:
        """Branches on which no day passes share an office, as each has a case of its own."""
        if branch.days:
            return self._opened(branch.case)
        self.shared = self.shared or self._opened("shared")
        return self.shared

    def _opened(self, name: str) -> Person:
        file = shutil.copy(self.template, self.folder / f"{name}.sqlite3")
        return _signed_in(self.browser, self.left.enter_context(served(Path(file))), self.left, CASEWORKER)


class Endings:
    """Walks each end of an opportunity once, in an office that is half a year on; both people are counted together."""

    def __init__(self, browser: Browser, template: Path, folder: Path, left: ExitStack) -> None:
        address = left.enter_context(served(Path(shutil.copy(template, folder / "endings.sqlite3"))))
        self.caseworker, self.leader = (_signed_in(browser, address, left, who) for who in (CASEWORKER, LEADER))
        self.walked: dict[str, Counted] = {}

    def of(self, way: Ending) -> Counted:
        if way.id not in self.walked:
            self.walked[way.id] = self._walk(way)
        return self.walked[way.id]

    def _walk(self, way: Ending) -> Counted:
        both = (self.caseworker, self.leader)
        for person in both:
            person.start_counting()
        if way.news is not None:
            way.news(self.caseworker, way.id)
        if way.before:
            self.caseworker.start_counting()
        work_off(self.caseworker, self.leader, way)
        return Counted(
            sum(who.entries for who in both), sum(who.presses for who in both), sum(who.recordings for who in both)
        )


def _signed_in(browser: Browser, address: str, left: ExitStack, who: str) -> Person:
    context = browser.new_context(base_url=address, locale="en-GB")
    left.callback(context.close)
    context.set_default_timeout(10_000)
    return Person(context.new_page()).signs_in(who)
