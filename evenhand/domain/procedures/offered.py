"""Whether a value is one of those that its question offers."""

from dataclasses import fields

from evenhand.domain.opportunity.asking import Ask
from evenhand.domain.refusal import Refusal


def not_offered(command: object, steps: tuple[str, ...]) -> Refusal | None:
    """Refuses a value that the question does not offer. An empty text is no value."""
    for item in fields(command):  # type: ignore[arg-type]
        ask, value = item.metadata.get("ask"), getattr(command, item.name)
        if not isinstance(ask, Ask) or ask.options is None or value is None or value == "":
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if str(one) not in ask.options:
                offered = ", ".join(ask.options)
                return Refusal("value-not-offered", f"{ask.label} Choose one of: {offered}.", steps, field=item.name)
    return None
