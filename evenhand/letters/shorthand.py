"""Office shorthand, which is never used to a parent (GEN-7, P3)."""

import re

_ANY_CASE = (
    "segment 5", "segment five", "seg 5", "segmen 5", "compliance opportunity", "unlikely to pay",
    "non-resident parent", "non resident parent", "parent with care", "person with care", "wilful refusal",
    "service request", "business as usual", "cyfle cydymffurfio", "annhebygol o dalu", "rhiant dibreswyl",
    "rhiant amhreswyl", "rhiant â gofal", "person â gofal",
)  # fmt: skip
_AS_WRITTEN = (
    "NRP", "PWC", "PeWC", "RP", "PP", "MOPF", "MOPT", "MOP", "P2P", "DEO", "DER", "RDO", "DSO", "DD", "SO", "LO",
    "LSDO", "UTP", "SR", "CofC", "CoC", "OGM", "NDR", "AAC", "ECM", "EST", "SPOC", "DLO", "BAU", "CSCS", "CS2",
    "CCD", "CSA", "CMS", "CMG", "CIS", "T-date", "T date",
)  # fmt: skip
_SHORTHAND = re.compile(
    "|".join(
        [rf"(?i:\b{re.escape(words)}\b)" for words in _ANY_CASE]
        + [rf"\b{re.escape(words)}s?\b" for words in _AS_WRITTEN]
    )
)


def shorthand_in(words: str) -> tuple[str, ...]:
    """The office shorthand in these words, in the order in which it stands there."""
    return tuple(_SHORTHAND.findall(words))
