"""One case as it is shown: what a decision reads, the names, and where its requests stand. One load for every tab."""

from dataclasses import dataclass
from datetime import date

from evenhand.cases.models import Case, Child, Request
from evenhand.config.book import the_book
from evenhand.domain.opportunity.criteria import Finding
from evenhand.domain.opportunity.eligibility import Eligibility, assess
from evenhand.domain.opportunity.request import Request as RequestState
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import Role
from evenhand.domain.procedures.ending.hints import Hint, hints
from evenhand.domain.procedures.shape import Actor
from evenhand.domain.refusal import Refusal
from evenhand.domain.rules import NoRuleInForce
from evenhand.people.models import Person
from evenhand.work.state.load import load_cases
from evenhand.work.state.rows import FAR, FIRST, Ids


@dataclass(frozen=True)
class ChildView:
    """A child of the case, with the name that no decision needs."""

    name: str
    born_on: date
    nights_a_year: int


@dataclass(frozen=True)
class CaseView:
    """A case.

    Attributes:
        paying, receiving: the people as rows: names, birth dates, language. Where they are is read elsewhere.
        numbers: the primary key of each request by its number within the case.
        due: the earliest deadline of each open request by its number.
    """

    state: CaseState
    ids: Ids
    today: date
    paying: Person
    receiving: Person
    children: tuple[ChildView, ...]
    numbers: dict[int, int]
    due: dict[int, date]

    @property
    def reference(self) -> str:
        """The case number."""
        return self.state.reference

    @property
    def restricted(self) -> bool:
        """Whether it is absent for those without the grant."""
        return self.state.paying.restricted or self.state.receiving.restricted

    @property
    def eligibility(self) -> Eligibility | Refusal:
        """Who may be offered the opportunity, today."""
        return assess(self.state, the_book().rules, self.today)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the facts suggest while an opportunity runs; none where no rule covers the day."""
        try:
            return hints(self.state, the_book().rules, self.today)
        except NoRuleInForce:
            return ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Each criterion; none where there is nothing to assess."""
        found = self.eligibility
        return found.findings if isinstance(found, Eligibility) else ()

    @property
    def open(self) -> tuple[RequestState, ...]:
        """The open requests, the one that is due first before the others."""
        found = [item for item in self.state.requests if item.is_open]
        return tuple(sorted(found, key=self._place))

    def _place(self, item: RequestState) -> tuple[bool, date, int]:
        return item.closing is None, self.due.get(item.number, FAR), item.number

    def person(self, role: Role) -> Person:
        """The parent in a role."""
        return self.paying if role is Role.PAYING else self.receiving


def view_case(reference: str, actor: Actor, today: date) -> CaseView | None:
    """A case that this person may see; None where there is none, or none for them (P1)."""
    row = Case.objects.filter(reference=reference).values_list("id", "restricted").first()
    return None if row is None or (row[1] and not actor.restricted) else case_of(row[0], today)


def view_case_of_request(request_id: int, actor: Actor, today: date) -> tuple[CaseView, int] | None:
    """The case of a request that this person may see, and the number of the request within it."""
    row = Request.objects.filter(id=request_id).values_list("case_id", "number", "case__restricted").first()
    if row is None or (row[2] and not actor.restricted):
        return None
    return case_of(row[0], today), row[1]


def case_of(case_id: int, today: date) -> CaseView:
    """A case by its primary key; whoever calls has asked whether it may be seen."""
    loaded = load_cases([case_id])[case_id]
    people = Person.objects.in_bulk([loaded.ids.paying, loaded.ids.receiving])
    requests = list(Request.objects.filter(case_id=case_id).values_list("number", "id", "due_on"))
    children = Child.objects.filter(case_id=case_id).order_by("number")
    return CaseView(
        state=loaded.state,
        ids=loaded.ids,
        today=today,
        paying=people[loaded.ids.paying],
        receiving=people[loaded.ids.receiving],
        children=tuple(ChildView(item.name, item.date_of_birth, item.nights_a_year) for item in children),
        numbers={number: key for number, key, _ in requests},
        due={number: due_on for number, _, due_on in requests if due_on not in (FIRST, FAR)},
    )
