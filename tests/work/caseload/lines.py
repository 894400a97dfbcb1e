"""Lines for the tests of the caseload file: the first example, changed in one place."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from evenhand.work.caseload import CaseLine, Faults, Line, read_lines

EXAMPLES = Path(__file__).parents[3] / "examples" / "caseload-sample.jsonl"
Fields = dict[str, Any]


def an_example(number: int = 0) -> Fields:
    fields: Fields = json.loads(EXAMPLES.read_text(encoding="utf-8").splitlines()[number])
    return fields


def changed(change: Callable[[Fields], object]) -> Fields:
    fields = an_example()
    change(fields)
    return fields


def read(content: bytes, *, demonstration: bool = True) -> list[Line | Faults]:
    return list(read_lines(io.BytesIO(content), demonstration=demonstration))


def read_one(fields: object, *, demonstration: bool = True) -> Line | Faults:
    (result,) = read(json.dumps(fields).encode(), demonstration=demonstration)
    return result


def taken(fields: object) -> CaseLine:
    result = read_one(fields)
    assert isinstance(result, Line), result
    return result.content


def sentences(result: Line | Faults) -> list[str]:
    assert isinstance(result, Faults), result
    return [fault.sentence for fault in result.faults]


def refused(change: Callable[[Fields], object]) -> str:
    """The one sentence that refuses the example with this change."""
    (sentence,) = sentences(read_one(changed(change)))
    return sentence
