"""Makes one letter for one person, or says why a person has to."""

from dataclasses import dataclass
from enum import StrEnum

from evenhand.letters.assemble import NoValue, assemble
from evenhand.letters.blocks import Letter
from evenhand.letters.context import LetterContext
from evenhand.letters.contexts import CONTEXTS
from evenhand.letters.terms import Language, LetterFormat
from evenhand.letters.texts import Texts, standard_texts


class Why(StrEnum):
    NO_TEXT = "no-text"
    BRAILLE = "braille"
    AUDIO = "audio"
    NO_VALUE = "no-value"


@dataclass(frozen=True)
class Missing:
    """A letter that a person must make. Nothing goes out in its place.

    `draft` is what that person can start from: the letter in English where the language is missing, or in plain print
    where braille or audio was asked for. It is never sent as it is.
    """

    code: str
    why: Why
    sentence: str
    draft: Letter | None = None


_LANGUAGES = {Language.ENGLISH: "English", Language.WELSH: "Welsh"}


def compose(
    code: str,
    language: Language | str,
    context: LetterContext,
    letter_format: LetterFormat | str,
    *,
    texts: Texts | None = None,
) -> Letter | Missing:
    """The letter, final in every word. Raises TypeError where the context is not the one it speaks from."""
    language, letter_format = Language(language), LetterFormat(letter_format)
    texts = texts or standard_texts()
    expected = CONTEXTS.get((code, context.recipient_role))
    if expected is None:
        return Missing(code, Why.NO_TEXT, f"There is no text of {code} for the {context.recipient_role} parent.")
    if type(context) is not expected:
        raise TypeError(f"{code} speaks from {expected.__name__}, not from {type(context).__name__}.")
    large_print = letter_format is LetterFormat.LARGE_PRINT
    text = texts.find(code, context.recipient_role, language)
    try:
        if text is None:
            english = texts.texts[code, context.recipient_role, Language.ENGLISH]
            draft = assemble(english, texts.frames[Language.ENGLISH], context, large_print=large_print)
            return Missing(code, Why.NO_TEXT, f"There is no {_LANGUAGES[language]} text of {code}.", draft)
        letter = assemble(text, texts.frames[language], context, large_print=large_print)
    except NoValue as fault:
        return Missing(code, Why.NO_VALUE, str(fault))
    if letter_format in (LetterFormat.BRAILLE, LetterFormat.AUDIO):
        sentence = f"{context.recipient_name} has asked for letters in {letter_format}."
        return Missing(code, Why(letter_format.value), sentence, letter)
    return letter
