"""A file that a person chose: whether it is there, and whether it can be what they say it is."""

from codecs import BOM_UTF8
from collections.abc import Callable

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from evenhand.config.upload_limit import MOST_MIB, too_large
from evenhand.work.imports import Import

_LOOKED_AT = 64 * 1024
_LIKE: dict[str, Callable[[bytes, bytes], bool]] = {
    "json": lambda head, begins: b"{" in head,
    "xml": lambda head, begins: begins.startswith(b"<"),
    "csv": lambda head, begins: not begins.startswith((b"{", b"<")),
}
LARGER = "Whoever runs the server takes a larger one in with the command “evenhand import”"


def chosen_file(request: HttpRequest, name: str) -> UploadedFile | str:
    """The file of a field, or why there is none to read."""
    found = request.FILES.get(name)
    if isinstance(found, UploadedFile):
        return found if found.size else "File: this one is empty. Choose another"
    if too_large(int(request.META.get("CONTENT_LENGTH") or 0)):
        return f"File: this one is larger than {MOST_MIB} MiB. {LARGER}"
    return "File: choose one"


def unlike(file: UploadedFile, kind: Import) -> str:
    """Why a file cannot be of a kind, from how it begins; empty where it can be."""
    head = file.read(_LOOKED_AT)
    file.seek(0)
    if b"\0" in head:
        return f"File: this is not text. {kind.words} comes as {kind.holds}, in UTF-8"
    begins = head.removeprefix(BOM_UTF8).lstrip()
    if not _LIKE[kind.form](head, begins):
        return f"File: this is of another kind. {kind.words} comes as {kind.holds}"
    return ""
