"""The marks that an exercise can have, by the names that its file calls them."""

from collections.abc import Callable
from types import ModuleType

from evenhand.domain.exercise import marks_of_all, marks_of_endings, marks_of_offers, marks_of_plans
from evenhand.domain.exercise.verdict import Verdict
from evenhand.domain.exercise.worked import Worked

Predicate = Callable[[Worked], Verdict]


def _of(module: ModuleType, *names: str) -> dict[str, Predicate]:
    return {name: getattr(module, name) for name in names}


MARKS: dict[str, Predicate] = {
    **_of(marks_of_all, "by_yourself", "nothing_passed_on"),
    **_of(marks_of_offers, "explained_first", "asked_first", "offered_on_the_day", "accepted_as_said"),
    **_of(marks_of_offers, "time_to_collect", "both_written_to", "receiving_parent_told", "methods_set"),
    **_of(marks_of_plans, "debt_set_out", "talked", "budget_as_told", "can_be_kept_up", "within_the_steer"),
    **_of(marks_of_plans, "decided_with_reasons", "schedule_set", "both_called"),
    **_of(marks_of_endings, "as_the_table_proposes", "reason_fits", "check_follows", "check_with_reasons"),
    **_of(marks_of_endings, "explained_before_the_change", "change_begun", "asked_why", "heard_first"),
    **_of(marks_of_endings, "bank_at_fault", "decision_with_reasons", "nothing_opened"),
}
