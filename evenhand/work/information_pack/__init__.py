"""The freedom of information pack: what is asked about negotiating arrears, answered from the running office."""

from evenhand.work.information_pack.compose import compose
from evenhand.work.information_pack.files import TYPES, Form, written
from evenhand.work.information_pack.pack import Pack, gather

__all__ = ["TYPES", "Form", "Pack", "compose", "gather", "written"]
