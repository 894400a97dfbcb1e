"""Words of names, folded so that case and accents do not matter."""

import re
import unicodedata

_WORD = re.compile(r"[\w']+")


def folded_words(name: str) -> list[str]:
    """The words of a name as they are searched, each once."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return list(dict.fromkeys(_WORD.findall(plain.replace("-", " "))))
