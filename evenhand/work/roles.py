"""The roles of an office, and who opens its pages and routes by them."""

ROLES = {
    "caseworker": "Caseworker",
    "team-leader": "Team leader",
    "enforcement-case-manager": "Enforcement case manager",
    "legal-spoc": "CSA Legal SPOC",
    "employer-support": "Employer Support",
    "aac": "AAC",
    "advice-and-guidance": "Advice and Guidance",
    "auditor": "Auditor",
    "administrator": "Administrator",
    "restricted": "May see restricted cases",
}
EVERYONE = tuple(role for role in ROLES if role != "restricted")
"""The grant for restricted cases alone opens nothing."""
READERS = tuple(role for role in EVERYONE if role != "administrator")
"""Who opens cases."""
WRITERS = tuple(role for role in READERS if role != "auditor")
"""Who records on them."""
