"""One open request on one business day, as the person who works it meets it."""

from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Case
from evenhand.config.book import the_book
from evenhand.demo.chance import chance
from evenhand.demo.conversations import answer_of
from evenhand.demo.plans import Plan
from evenhand.demo.play.office import actor
from evenhand.domain.opportunity.commands import Command
from evenhand.domain.opportunity.request import Request
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.procedures.known import Known
from evenhand.domain.procedures.shape import Actor, Procedure, TaskState
from evenhand.domain.procedures.walk import walk
from evenhand.domain.refusal import Refusal
from evenhand.work.become_known import become_known
from evenhand.work.record_task import record_task
from evenhand.work.recording import Recorded
from evenhand.work.state.load import load_case

FINDS_TIME = 0.6


@dataclass
class Moment:
    """A request, its case and the plan for it."""

    request_id: int
    state: CaseState
    request: Request
    today: date
    seed: int

    @property
    def plan(self) -> Plan:
        """What will happen to the offer of this case."""
        return answer_of(self.state.reference, self.seed)

    @property
    def age(self) -> int:
        """Days since the request was opened."""
        return (self.today - self.request.opened_on).days

    @property
    def caseworker(self) -> Actor:
        """Who works it; restricted cases go to the one who may see them."""
        restricted = self.state.paying.restricted or self.state.receiving.restricted
        return actor("bryn" if restricted or self.plan.caseworker else "amara")

    def ready(self) -> tuple[str, ...]:
        """The tasks that can start."""
        if not self.request.is_open:
            return ()
        views = walk(self.state, self.request, self._procedure)
        return tuple(view.task.id for view in views if view.state is TaskState.READY)

    def found_time_for(self) -> str | None:
        """The first of them whose person finds the time today."""
        for task in self.ready():
            rng = chance(f"{task} {self.request.number} {self.today}", self.state.reference, self.seed)
            if rng.random() < FINDS_TIME:
                return task
        return None

    def do(self, task: str, command: Command, by: Actor | None = None) -> bool:
        """Records a task; a refusal leaves it, as a person would who reads the sentence."""
        outcome = record_task(by or self.caseworker, self.request_id, task, command)
        if not isinstance(outcome, Recorded):
            return False
        self.refresh()
        return True

    def tell(self, known: Known, by: Actor | None = None) -> bool:
        """Something became known on the case."""
        outcome = become_known(by or self.caseworker, self.state.reference, known)
        self.refresh()
        return not isinstance(outcome, Refusal)

    def catch_up(self) -> None:
        """Reads the case again where somebody wrote on it since; most cases stand as the morning found them."""
        version = Case.objects.filter(reference=self.state.reference).values_list("version", flat=True).first()
        if version != self.state.version:
            self.refresh()

    def refresh(self) -> None:
        """Reads the case again."""
        loaded = load_case(self.state.reference)
        if loaded is not None:
            self.state = loaded.state
            self.request = loaded.state.request(self.request.number) or self.request

    @property
    def _procedure(self) -> Procedure:
        return the_book().procedures[self.request.procedure]
