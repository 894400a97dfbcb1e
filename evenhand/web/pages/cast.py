"""Who can be picked at the door of a demonstration office."""

from typing import Any

from evenhand.office.models import Office
from evenhand.work.reading.people_of_office import Colleague, people_of_office
from evenhand.work.reading.worklists import SEGMENTS

ROLES = {
    "caseworker": ("Caseworkers", "Make the offers, record the answers, look things up."),
    "team-leader": ("Team leaders", "See what waits for the whole team, hand work over, decide on late offers."),
    "enforcement-case-manager": ("Enforcement case managers", "Read cases, and record what becomes known of them."),
    "legal-spoc": ("CSA Legal SPOC", "Says which legal action goes on."),
    "employer-support": ("Employer Support", "Asks employers about deductions."),
    "aac": ("AAC", "Considers manual allocation."),
    "advice-and-guidance": ("Advice and Guidance", "Answers questions of policy."),
    "auditor": ("Auditors", "Read every record, and change none."),
    "administrator": ("Administrators", "Look after the office, and see no case."),
}


def cast(here: Office) -> list[dict[str, Any]]:
    """People by their role; empty outside a demonstration office."""
    if not here.demonstration:
        return []
    people = people_of_office(here.business_date)
    groups = []
    for role, (title, says) in ROLES.items():
        of_role = [_one(item) for item in people if item.role == role]
        if of_role:
            groups.append({"role": title, "says": says, "people": of_role})
    return groups


def _one(item: Colleague) -> dict[str, Any]:
    teams = [SEGMENTS[name] for name in SEGMENTS if name in item.segments]
    if not teams:
        words = "The whole office"
    elif len(teams) == len(SEGMENTS):
        words = "Every team"
    else:
        words = f"{', '.join(teams)} team{'s' if len(teams) > 1 else ''}"
    grant = ", sees restricted cases" if item.restricted else ""
    return {"id": item.username, "name": item.name, "says": words + grant, "waiting": item.waiting}
