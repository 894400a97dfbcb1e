"""How a part of a case or an account stands in its table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model

Row = dict[str, Any]
Key = tuple[Any, ...]
Roles = Mapping[str, str]


@dataclass(frozen=True)
class Part:
    """One table of a case or of an account.

    Attributes:
        keys: the columns that name a row within its owner.
        reads: what of the state the rows rest on; where all of it is the same, so are the rows.
        holds: by key, the values that one row rests on.
        row: its columns, from those values.
        owner: the column that names whose rows they are: case_id or account_id.
    """

    model: type[Model]
    keys: tuple[str, ...]
    reads: tuple[str, ...]
    holds: Callable[[Any], dict[Key, Any]]
    row: Callable[[Any, Any, Roles], Row]
    owner: str = "case_id"
