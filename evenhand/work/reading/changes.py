"""Who changed what on a case since a page was drawn."""

from evenhand.work.reading.case_timeline import Entry, case_timeline
from evenhand.work.reading.case_view import CaseView

READ = 200


def changes_since(view: CaseView, version: int) -> tuple[Entry, ...]:
    """The entries of the commands that were written after a version, oldest first."""
    writes = view.state.version - version
    if writes <= 0:
        return ()
    entries = case_timeline(view, limit=READ).entries
    commands = list(dict.fromkeys(entry.command for entry in entries))[:writes]
    return tuple(entry for entry in reversed(entries) if entry.command in commands)
