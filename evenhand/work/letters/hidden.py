"""A letter without where it goes, for those who only read what it says."""

import re

HIDDEN = "The address is on the letter and hidden here."
_TO_WHOM = re.compile(r'(<div class="to-whom">\s*)<address>.*?</address>', re.DOTALL)


def without_address(html: str) -> str:
    """The same page; the office's own address stays."""
    return _TO_WHOM.sub(rf"\1<address>{HIDDEN}</address>", html)
