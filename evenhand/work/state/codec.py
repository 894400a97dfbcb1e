"""Values of the domain to JSON and back, by their own types."""

from dataclasses import fields, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from evenhand.domain.account.events import EVENTS as ACCOUNT_EVENTS
from evenhand.domain.account.events import AccountEvent
from evenhand.domain.opportunity.events import EVENTS, Event
from evenhand.work.state.columns import Encoded


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """The adapter of a type, built once."""
    return TypeAdapter(kind)


def dump(kind: Any, value: Any) -> Any:
    """A value as JSON would carry it."""
    return adapter(kind).dump_python(value, mode="json")


def encode(kind: Any, value: Any) -> Encoded:
    """A value as JSON is written."""
    return Encoded(adapter(kind).dump_json(value).decode())


def load(kind: Any, raw: Any) -> Any:
    """A value back from what JSON carried."""
    return adapter(kind).validate_python(raw)


def read(kind: Any, text: str | None) -> Any:
    """A value back from JSON as it is written; None where there is none."""
    return None if text is None else adapter(kind).validate_json(text)


@cache
def _left_out(kind: type[Event | AccountEvent]) -> set[str]:
    return {item.name for item in fields(kind) if item.name in ("steps", "rules") or item.metadata.get("private")}


def payload(event: Event | AccountEvent) -> Encoded:
    """What an event stores: neither its steps and rules, which have columns, nor its private text."""
    kind: Any = type(event)
    return Encoded(adapter(kind).dump_json(event, exclude=_left_out(kind)).decode())


def account_event(kind: str, raw: dict[str, Any], steps: list[str], rules: list[str]) -> AccountEvent:
    """An account's event back from its row."""
    built: AccountEvent = load(ACCOUNT_EVENTS[kind], raw)
    return replace(built, steps=tuple(steps), rules=tuple(rules))


def event(kind: str, raw: dict[str, Any], steps: list[str], rules: list[str]) -> Event:
    """An event back from its row."""
    built: Event = load(EVENTS[kind], raw)
    return replace(built, steps=tuple(steps), rules=tuple(rules))
