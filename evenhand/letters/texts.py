"""Every text of the office, read once and checked at start."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evenhand.letters.contexts import CONTEXTS
from evenhand.letters.read_text import FileFaults, read_frame, read_text
from evenhand.letters.terms import Language, Role
from evenhand.letters.text import Frame, Text

STANDARD_TEXTS = Path(__file__).resolve().parent.parent / "data" / "letters"


class TextsRefused(ValueError):
    """The texts of a directory cannot be used. `faults` holds every sentence, naming file, block and slot."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Texts:
    texts: Mapping[tuple[str, Role, Language], Text]
    frames: Mapping[Language, Frame]

    def find(self, code: str, audience: Role, language: Language) -> Text | None:
        return self.texts.get((code, audience, language))

    def __iter__(self) -> Iterator[Text]:
        return iter(self.texts.values())


def load_texts(directory: Path) -> Texts:
    """Reads every file of the directory. Raises TextsRefused with all that is wrong, not only the first of it."""
    texts: dict[tuple[str, Role, Language], Text] = {}
    frames: dict[Language, Frame] = {}
    faults: list[str] = []
    for path in sorted(directory.glob("*.toml")):
        try:
            if path.name.startswith("frame."):
                frame = read_frame(path)
                frames[frame.language] = frame
            else:
                text = read_text(path)
                texts[text.code, text.audience, text.language] = text
        except FileFaults as fault:
            faults += fault.faults
    faults = faults or _gaps(texts, frames)
    if faults:
        raise TextsRefused(faults)
    return Texts(texts, frames)


def _gaps(texts: Mapping[tuple[str, Role, Language], Text], frames: Mapping[Language, Frame]) -> list[str]:
    gaps = [f"frame.{language}.toml is missing" for language in Language if language not in frames]
    return gaps + [
        f"{code} has no English text for the {role} parent"
        for code, role in CONTEXTS
        if (code, role, Language.ENGLISH) not in texts
    ]


@cache
def standard_texts() -> Texts:
    return load_texts(STANDARD_TEXTS)
