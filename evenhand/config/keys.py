"""The office's secrets: made once, kept in a file of their own outside the database."""

import base64
import os
import secrets
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class KeysRefused(Exception):
    """The keys cannot be used. The message is for the person who runs the office."""


@dataclass(frozen=True)
class Keys:
    """What the office encrypts, searches and signs with.

    Attributes:
        cipher_id: the id written into each new cipher, so that a key can be changed later.
        cipher_keys: AES-256 keys by id; an old one stays for as long as a cipher names it.
        search_key: the key of the hash by which a National Insurance number is found.
        django_secret: what signs sessions and forms.
    """

    cipher_id: str
    cipher_keys: Mapping[str, bytes]
    search_key: bytes
    django_secret: str


def path() -> Path:
    return Path(os.environ.get("EVENHAND_KEYS") or ROOT / "var" / "keys.toml")


def ensure(file: Path | None = None) -> Path:
    """Make the file of keys where there is none; one that is there is never written again."""
    file = file or path()
    if file.exists():
        return file
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write(_fresh())
    try:
        os.link(draft, file)  # fails where another process was first, so that no key is ever replaced
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return file


def load(file: Path | None = None) -> Keys:
    """Read the keys, and refuse a file that is missing or damaged."""
    file = file or path()
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8"))
        keys = Keys(
            cipher_id=held["nino_cipher"]["current"],
            cipher_keys={name: _key(text) for name, text in held["nino_cipher"]["keys"].items()},
            search_key=_key(held["nino_search"]["key"]),
            django_secret=str(held["django"]["secret"]),
        )
    except FileNotFoundError:
        raise KeysRefused(f"There are no keys at {file}: script/setup makes them.") from None
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise KeysRefused(f"The keys at {file} cannot be read: {type(fault).__name__} {fault}.") from None
    if keys.cipher_id not in keys.cipher_keys:
        raise KeysRefused(f"The keys at {file} name {keys.cipher_id} as current, and do not hold it.")
    return keys


def _key(text: str) -> bytes:
    key = base64.b64decode(text, validate=True)
    if len(key) != 32:
        raise ValueError("a key is 32 bytes in base 64")
    return key


def _fresh() -> str:
    def key() -> str:
        return base64.b64encode(secrets.token_bytes(32)).decode()

    return (
        "# The office's keys. Without them nothing that the database holds encrypted can be read: keep a\n"
        "# copy in a safe place, and never beside the database's backup.\n\n"
        f'[django]\nsecret = "{secrets.token_urlsafe(48)}"\n\n'
        f'[nino_search]\nkey = "{key()}"\n\n'
        f'[nino_cipher]\ncurrent = "k1"\n\n[nino_cipher.keys]\nk1 = "{key()}"\n'
    )


if __name__ == "__main__":
    ensure()
