"""How hard a text is to read: the Flesch-Kincaid grade. For English only.

Syllables are counted by rule with a short list of exceptions. A figure counts as one word of one syllable. A block of
text is never less than one sentence, so a bullet without a full stop is one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*%?")
_SENTENCE_END = re.compile(r"[.!?:]+(?:\s+|$)")
_EXCEPTIONS = {
    "anyone": 3, "area": 3, "business": 2, "businesses": 3, "client": 2, "create": 2, "created": 3, "element": 3,
    "everyone": 3, "eye": 1, "eyes": 1, "idea": 3, "ideas": 3, "people": 2, "quiet": 2, "science": 2, "someone": 2,
    "sometimes": 2,
}  # fmt: skip
_SILENT_INSIDE = re.compile(r"(?<=[^aeiouy])e(?=(?:ments?|ly|ful|less|thing|where)$)")
_SILENT_AT_END = re.compile(r"(?:(?<=[^aeiouyl])|(?<=[aeiouy]l))e$")
_SILENT_BEFORE_S = re.compile(r"(?:(?<=[^aeiouylscgxz])|(?<=[aeiouy]l))(?<!sh)(?<!ch)es$")
_SILENT_BEFORE_D = re.compile(r"(?<=[^aeiouytd])ed$")
_TWO_VOWELS = re.compile(r"(?<![ctgs])i[aou]|u[ao](?!i)|[aeo]ing$")
_Y_BETWEEN = re.compile(r"(?<=[aeiou])y(?=[aeiou])")


def count_syllables(word: str) -> int:
    """Syllables of one English word; 1 for a figure."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if letters in _EXCEPTIONS:
        return _EXCEPTIONS[letters]
    sounded = letters.replace("qu", "kw")
    sounded = _SILENT_INSIDE.sub("", sounded)
    sounded = _SILENT_BEFORE_D.sub("d", _SILENT_BEFORE_S.sub("s", _SILENT_AT_END.sub("", sounded)))
    sounded = _Y_BETWEEN.sub("y-", sounded)
    groups = len(re.findall(r"[aeiouy]+", sounded)) + len(_TWO_VOWELS.findall(sounded))
    return max(groups, 1)


def words_in(passage: str) -> list[str]:
    return _WORD.findall(passage)


def sentences_in(passage: str) -> list[str]:
    return [sentence for sentence in _SENTENCE_END.split(passage) if _WORD.search(sentence)]


@dataclass(frozen=True)
class Reading:
    """`grade` is the Flesch-Kincaid grade; `longest` the number of words of the longest sentence."""

    sentences: int
    words: int
    syllables: int
    longest: int

    @property
    def grade(self) -> float:
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def read(passages: Iterable[str]) -> Reading:
    sentences = [words_in(sentence) for passage in passages for sentence in sentences_in(passage)]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        raise ValueError("There are no words to read.")
    syllables = sum(count_syllables(word) for word in words)
    return Reading(len(sentences), len(words), syllables, max(map(len, sentences)))
