"""Ciphers of protected values, and the keyed hash by which one is found. Keys stand outside the database."""

import base64
import hmac
import secrets
from functools import cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from evenhand.config.keys import Keys, load

NONCE = 12


@cache
def keys() -> Keys:
    """The office's keys, read once."""
    return load()


def seal(text: str, owner: str) -> str:
    """AES-GCM: key id, nonce and cipher; `owner` names row and field, and a cipher moved elsewhere does not open."""
    held = keys()
    nonce = secrets.token_bytes(NONCE)
    cipher = AESGCM(held.cipher_keys[held.cipher_id]).encrypt(nonce, text.encode(), owner.encode())
    return f"{held.cipher_id}:{base64.b64encode(nonce + cipher).decode()}"


def unseal(sealed: str, owner: str) -> str:
    """The text of a cipher. Errors: KeyError for an unknown key id, InvalidTag where it was moved or changed."""
    key_id, _, rest = sealed.partition(":")
    raw = base64.b64decode(rest)
    return AESGCM(keys().cipher_keys[key_id]).decrypt(raw[:NONCE], raw[NONCE:], owner.encode()).decode()


def search_hash(text: str) -> str:
    """The keyed hash by which a National Insurance number is found."""
    return hmac.new(keys().search_key, text.encode(), "sha256").hexdigest()
