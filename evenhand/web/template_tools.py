"""What a template may call beyond Jinja's own: filters by name, and values by name."""

from collections.abc import Callable
from typing import Any

FILTERS: dict[str, Callable[..., Any]] = {}
GLOBALS: dict[str, Any] = {}
