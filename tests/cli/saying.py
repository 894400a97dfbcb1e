"""Running a command as a person would, and what it said."""

import io
import sys
from dataclasses import dataclass

import pytest

from evenhand.cli.main import main


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str


class Terminal:
    """Runs commands; `typed` is standard input, which is no terminal."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, *words: str, typed: bytes = b"") -> Said:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
        self._capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as end:
            code = int(end.code or 0)
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        return Said(code, said.out, said.err)
