"""Each refusal about the end of an opportunity says why, what it rests on, and what may be done instead."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from evenhand.domain import procedures

HERE = Path(procedures.__file__).parent
FILES = [
    *sorted((HERE / "ending").glob("*.py")),
    *(
        HERE / "effects" / f"{name}.py"
        for name in ("approving", "direct_pay", "extending", "misses", "order_charge", "outcome", "reviewing")
    ),
    HERE / "closed.py",
]
DO = (
    "ask", "choose", "decide", "find", "give", "go on", "look", "name", "open", "record", "say", "try", "write",
)  # fmt: skip
INSTEAD = re.compile(rf"(?:^|[.:,;] |\bor )(?:{'|'.join(DO)})\b", re.IGNORECASE)
NAMED_ELSEWHERE = {"request-unknown"}  # a request that is not there has no step


def calls() -> Iterator[tuple[str, str, ast.Call, ast.FunctionDef]]:
    """Each refusal in these files: where, its code, the call, and the function that it stands in."""
    for path in FILES:
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("refuse", "Refusal"):
                    code = node.args[0]
                    assert isinstance(code, ast.Constant)
                    yield f"{path.parent.name}/{path.stem}", str(code.value), node, function


def texts(node: ast.AST) -> Iterator[str]:
    """What stands in a node as text, its parts joined as they are read; what is filled in is left out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join("" if isinstance(part, ast.FormattedValue) else "".join(texts(part)) for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from (*texts(node.body), *texts(node.orelse))


def sentences(call: ast.Call, function: ast.FunctionDef) -> list[str]:
    """The sentence of a refusal: as it stands in the call, or as the function made it before."""
    said = call.args[1]
    if not isinstance(said, ast.Name):
        return list(texts(said))
    made = [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and any(getattr(to, "id", "") == said.id for to in node.targets)
    ]
    last = max((node for node in made if node.lineno < call.lineno), key=lambda node: node.lineno)
    return list(texts(last.value))


REFUSALS = [pytest.param(*item, id=f"{item[0]}:{item[2].lineno}:{item[1]}") for item in calls()]


def test_the_refusals_are_found() -> None:
    assert {"direct-pay-was-asked", "payment-request", "outcome-begun", "past-annual-review", "case-is-closing"} <= {
        code for _, code, _, _ in calls()
    }


@pytest.mark.parametrize(("where", "code", "call", "function"), REFUSALS)
def test_it_rests_on_a_step_or_a_ruling(where: str, code: str, call: ast.Call, function: ast.FunctionDef) -> None:
    """A refusal on a task rests on the steps of the task; any other names its own."""
    named = {item.arg for item in call.keywords} & {"steps", "rules"}
    own = getattr(call.func, "id", "") == "refuse" or named or len(call.args) > 2
    assert own or code in NAMED_ELSEWHERE, f"{where}: {code}"


@pytest.mark.parametrize(("where", "code", "call", "function"), REFUSALS)
def test_it_says_what_may_be_done_instead(where: str, code: str, call: ast.Call, function: ast.FunctionDef) -> None:
    if code in NAMED_ELSEWHERE:
        return
    said = sentences(call, function)
    assert said, f"{where}: {code} has no sentence of its own"
    for sentence in said:
        assert INSTEAD.search(sentence), f"{where}: {code} does not say what may be done instead: {sentence}"
