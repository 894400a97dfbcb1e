from collections.abc import Callable


def fill(evenhand: Callable[..., str]) -> None:
    """Make the office of the browser stories: `evenhand` runs one command on its database."""
    evenhand("migrate")
