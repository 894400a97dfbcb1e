"""Nobody answers what they put themselves: not at the URL with every role and authority, and not in the database."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from evenhand.cases.models import Approval
from evenhand.domain.authority import ApprovalKind
from evenhand.domain.authority.commands import GrantAuthority
from evenhand.office.models import StaffRole
from evenhand.work.grant_authority import grant_authority
from evenhand.work.state.today import business_date
from tests.api.asking import Person
from tests.desks import AMARA, recorded
from tests.offices import key_of
from tests.work.ending.lived import MARCUS, at_the_end, failed

# The use cases behind these pages run on both databases in tests/work/ending; half a year takes its time.
pytestmark = [pytest.mark.django_db, pytest.mark.only_on("postgresql")]


def amara_with_every_right() -> Person:
    """The caseworker who put it leads a team as well, and may approve fees."""
    user, today = User.objects.get(username=AMARA.id), business_date()
    StaffRole.objects.create(user=user, role="team-leader", segment="new-case", from_on=today)
    recorded(grant_authority(MARCUS, GrantAuthority(AMARA.id, ApprovalKind.FEES, today)))
    return Person(key_of(user))


def test_who_put_it_is_refused_at_the_url_whatever_they_may_do_otherwise() -> None:
    desk = at_the_end(3)
    failed(desk)
    amara = amara_with_every_right()
    (line,) = amara.get("/approvals").body["waiting"]
    values = {"answer": "approve", "comments": "Seen.", "seen": line["digest"]}
    body: dict[str, Any] = {"version": desk.state.version, "values": values}

    answer = amara.post(f"/requests/{line['request']}/tasks/{line['task']}", body)

    assert (line["refused"]["code"], answer.body["code"]) == ("own-request", "own-request")
    held = desk.state.opportunity
    assert held is not None and (held.ended_on, held.fees_from) == (None, None)


def test_the_database_holds_no_approval_by_who_asked_for_it() -> None:
    failed(at_the_end(3))
    waiting = Approval.objects.filter(answer="waiting")

    with pytest.raises(IntegrityError), transaction.atomic():
        waiting.update(answer="approved", answered_by=waiting.get().by, answered_on=business_date())

    assert waiting.count() == 1
