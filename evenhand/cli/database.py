"""What a person is told where the database answers nothing."""

from django.db import Error, ProgrammingError

from evenhand.cli.fault import BadInput


def unreadable(fault: Error) -> BadInput:
    """One sentence, with what helps: most often there are no tables yet, or those of an older version."""
    said = next(iter(str(fault).splitlines()), type(fault).__name__)
    behind = isinstance(fault, ProgrammingError) or said.startswith("no such")
    helps = "'evenhand migrate' brings it up to date." if behind else "what was not finished is not recorded."
    return BadInput(f"The database cannot be read ({said}): {helps}")
