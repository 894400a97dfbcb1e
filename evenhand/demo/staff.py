"""The people of the demonstration office. None of them exists."""

from dataclasses import dataclass

NEW_CASE, MAINTENANCE, ARREARS, ENFORCEMENT = "new-case", "maintenance", "arrears", "enforcement"
EVERYWHERE = (NEW_CASE, MAINTENANCE, ARREARS, ENFORCEMENT)


@dataclass(frozen=True)
class StaffMember:
    """One person of the office.

    Attributes:
        username: what they sign in with.
        role: caseworker, team-leader, enforcement-case-manager, csa-legal-spoc, employer-support, aac,
            advice-and-guidance, auditor or administrator.
        segments: the teams whose cases they work.
        restricted: they hold the grant to see restricted cases.
        about: what a visitor can try as this person.
    """

    username: str
    name: str
    role: str
    segments: tuple[str, ...]
    about: str
    restricted: bool = False

    @property
    def email(self) -> str:
        return f"{self.username}@example.org"


STAFF = (
    StaffMember("amara", "Amara Nwosu", "caseworker", (NEW_CASE,), "works new applications"),
    StaffMember("bryn", "Bryn Howells", "caseworker", (NEW_CASE,), "works new applications, restricted ones too", True),
    StaffMember("celia", "Celia Marsden", "caseworker", (MAINTENANCE,), "works cases in payment"),
    StaffMember("dilip", "Dilip Rao", "caseworker", (ARREARS,), "works arrears"),
    StaffMember("ewa", "Ewa Kowalczyk", "team-leader", (NEW_CASE,), "leads new applications, sees late offers"),
    StaffMember(
        "fergus",
        "Fergus Laidlaw",
        "team-leader",
        (MAINTENANCE, ARREARS, ENFORCEMENT),
        "leads payment, arrears and enforcement; sees restricted cases",
        True,
    ),
    StaffMember("grace", "Grace Okafor", "enforcement-case-manager", (ENFORCEMENT,), "recalls and applies enforcement"),
    StaffMember("huda", "Huda Aziz", "csa-legal-spoc", EVERYWHERE, "says which legal action goes on"),
    StaffMember("iain", "Iain Drummond", "employer-support", EVERYWHERE, "asks employers about deductions"),
    StaffMember("joanna", "Joanna Wójcik", "aac", EVERYWHERE, "considers manual allocation"),
    StaffMember("kemal", "Kemal Demir", "advice-and-guidance", EVERYWHERE, "answers questions of policy"),
    StaffMember("lowri", "Lowri Penry", "auditor", EVERYWHERE, "reads every record, changes none", True),
    StaffMember("marcus", "Marcus Bailey", "administrator", (), "looks after accounts and rules, sees no case"),
)


def by_role(role: str) -> tuple[StaffMember, ...]:
    return tuple(member for member in STAFF if member.role == role)
