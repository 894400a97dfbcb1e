"""What the summary at the head of a page says is wrong: each error with the field that it is about."""

from collections.abc import Mapping


def by_field(errors: Mapping[str, str]) -> list[dict[str, str]]:
    """Errors by the names of their fields, as a template lists them and links to them."""
    return [{"text": text, "name": name} for name, text in errors.items()]
