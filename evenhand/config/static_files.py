from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage


class FingerprintedStaticFiles(StaticFilesStorage):
    """Puts a file's digest into its address, so that no browser shows a page with yesterday's style sheet."""

    def url(self, name: str | None) -> str:
        address = super().url(name)
        mark = (_read if settings.DEBUG else _remembered)(name or "")
        return f"{address}?v={mark}" if mark else address


def _read(name: str) -> str:
    file = finders.find(name)
    return sha256(Path(file).read_bytes()).hexdigest()[:12] if file else ""


_remembered = cache(_read)
