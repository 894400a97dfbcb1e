"""Who reads reports: the one place where it is said."""

SEE_REPORTS = frozenset({"administrator", "team-leader"})
