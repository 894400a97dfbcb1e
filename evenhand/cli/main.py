"""The `evenhand` command. A command's file offers `arguments(parser)` and `run(args)`, the exit code."""

import argparse
import errno
import importlib
import os
import sys
from collections.abc import Sequence
from keyword import iskeyword
from pathlib import Path
from types import ModuleType

from evenhand import __version__
from evenhand.cli.commands import COMMANDS
from evenhand.cli.fault import BadInput

CANNOT_BE_WRITTEN = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def main(words: Sequence[str] | None = None) -> int:
    words = sys.argv[1:] if words is None else list(words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "evenhand.config.settings")
    if not words or words[0].startswith("-"):
        _overview().parse_args(words)
        _overview().print_help(sys.stderr)
        return 2
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        print(f"evenhand: there is no command '{name}'.\n", file=sys.stderr)
        _overview().print_help(sys.stderr)
        return 2
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as it runs
    try:
        code = _run(name, rest)
        sys.stdout.flush()
        return code
    except BadInput as fault:
        print(*fault.faults, sep="\n", file=sys.stderr)
        return 2
    except BrokenPipeError:
        _say_no_more()
        return 0
    except OSError as fault:
        if fault.errno not in CANNOT_BE_WRITTEN:
            raise
        print(
            f"evenhand {name}: it cannot be written: {fault.strerror}. Make room, and give it again.", file=sys.stderr
        )
        _say_no_more()
        return 1
    except KeyboardInterrupt:
        return 130


def _say_no_more() -> None:
    """What still waits to be written goes nowhere, so that nothing is said of it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _overview() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    parser = argparse.ArgumentParser(
        prog="evenhand",
        usage="evenhand COMMAND ...",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="commands:\n"
        + "\n".join(f"  {name:{width}}  {does}" for name, does in COMMANDS.items())
        + "\n\n'evenhand COMMAND --help' tells more of one.",
    )
    parser.add_argument("--version", action="version", version=f"evenhand {__version__}")
    return parser


def _run(name: str, rest: Sequence[str]) -> int:
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError
    from django.db import Error as DatabaseError

    from evenhand.cli.database import unreadable
    from evenhand.config.keys import KeysRefused

    try:
        command = _load(name)
        parser = argparse.ArgumentParser(prog=f"evenhand {name}", description=_sentence(COMMANDS[name]))
        command.arguments(parser)
        return int(command.run(parser.parse_args(rest)))
    except (ImproperlyConfigured, CommandError, KeysRefused) as fault:
        print(f"evenhand {name}: {fault}", file=sys.stderr)
        return 1
    except DatabaseError as fault:
        raise unreadable(fault) from None


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _load(name: str) -> ModuleType:
    import django

    django.setup()
    file = f"{name}_" if iskeyword(name) else name.replace("-", "_")
    return importlib.import_module(f"evenhand.cli.{file}")
