from collections.abc import Sequence


class BadInput(Exception):
    """What was given cannot be used: one line a fault on standard error, and exit 2."""

    def __init__(self, faults: str | Sequence[str]) -> None:
        self.faults = (faults,) if isinstance(faults, str) else tuple(faults)
        super().__init__("\n".join(self.faults))
