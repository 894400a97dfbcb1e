from collections import Counter

import pytest

from evenhand.demo import STAFF, by_role

ROLES = {
    "caseworker": 4,
    "team-leader": 2,
    "enforcement-case-manager": 1,
    "csa-legal-spoc": 1,
    "employer-support": 1,
    "aac": 1,
    "advice-and-guidance": 1,
    "auditor": 1,
    "administrator": 1,
}


def test_every_role_is_held() -> None:
    assert Counter(member.role for member in STAFF) == ROLES


def test_no_two_people_sign_in_alike() -> None:
    assert len({member.username for member in STAFF}) == len({member.email for member in STAFF}) == len(STAFF)


def test_one_caseworker_alone_sees_restricted_cases() -> None:
    assert [member.username for member in by_role("caseworker") if member.restricted] == ["bryn"]


@pytest.mark.parametrize("segment", ["new-case", "maintenance", "arrears", "enforcement"])
def test_every_team_has_a_leader_and_somebody_to_lead(segment: str) -> None:
    there = [member for member in STAFF if segment in member.segments]

    assert len([member for member in there if member.role == "team-leader"]) == 1
    assert [member for member in there if member.role in {"caseworker", "enforcement-case-manager"}]
