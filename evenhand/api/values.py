"""Values as they come in: strict, in the forms that the description names, and fit for every database."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from evenhand.work.asking.read import NotTaken, plain_text
from evenhand.work.files.values import iso_day

LARGEST = 2**63 - 1
EXPECTED = "not_as_expected"


def not_taken(expected: str) -> PydanticCustomError:
    """A fault with the words for what belongs there."""
    return PydanticCustomError(EXPECTED, "{expected}", {"expected": expected})


def _day(value: Any) -> date:
    try:
        return iso_day(value if isinstance(value, str) else "")
    except ValueError as wrong:
        raise not_taken(str(wrong)) from None


def _plain(*, lines: bool) -> Callable[[str], str]:
    def check(text: str) -> str:
        try:
            return plain_text(text, len(text), lines=lines)
        except NotTaken:
            raise not_taken("a text without characters that cannot be seen") from None

    return check


def one_of(words: Iterable[str]) -> Any:
    """The type of a closed list that only data knows."""
    offered = tuple(words)

    def check(text: str) -> str:
        if text not in offered:
            raise not_taken(f"one of: {', '.join(offered)}")
        return text

    return Annotated[str, AfterValidator(check), WithJsonSchema({"type": "string", "enum": list(offered)})]


Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
Whole = Annotated[int, Field(ge=1, le=LARGEST, strict=True)]
Id = Annotated[int, Field(ge=1, le=LARGEST)]
Version = Annotated[int, Field(ge=1, le=2**31 - 1, strict=True, description="What the entry was drawn from.")]
CaseReference = Annotated[str, StringConstraints(pattern=r"^[0-9]{12}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,60}$")]
Username = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9@.+_-]{1,150}$")]
Learners = Annotated[
    Literal["mine", "all"], Field(description="`all`: of everybody whom the key's person looks after.")
]
Line = Annotated[str, StringConstraints(max_length=200), AfterValidator(_plain(lines=False))]
Prose = Annotated[str, StringConstraints(max_length=10_000), AfterValidator(_plain(lines=True))]
IdempotencyKey = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,100}$")]
