"""Makes a picture of a page small: a page has few colours, and a palette of 256 tells them well enough."""

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

COMMON = 192
_HEAD = b"\x89PNG\r\n\x1a\n"


def small(png: bytes) -> bytes:
    """The same picture with a palette. It takes what Chromium writes: eight bits a channel, without interlacing."""
    header, pixels = b"", b""
    for kind, content in _chunks(png):
        header = content if kind == b"IHDR" else header
        pixels += content if kind == b"IDAT" else b""
    width, height, depth, colours = struct.unpack(">IIBB", header[:10])
    assert depth == 8
    channels = {2: 3, 6: 4}[colours]
    rows = list(_rows(zlib.decompress(pixels), width * channels, channels))
    palette, places = _palette(rows, channels)
    body = b"".join(b"\x00" + bytes(places[row[at : at + 3]] for at in range(0, len(row), channels)) for row in rows)
    return _HEAD + b"".join(
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in (
            (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            (b"PLTE", palette),
            (b"IDAT", zlib.compress(body, 9)),
            (b"IEND", b""),
        )
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_HEAD)
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        yield kind, png[at + 8 : at + 8 + size]
        at += 12 + size


def _rows(data: bytes, length: int, step: int) -> Iterator[bytes]:
    """Undoes the filter of each row."""
    above = bytearray(length)
    for at in range(0, len(data), length + 1):
        how, row = data[at], bytearray(data[at + 1 : at + 1 + length])
        for x in range(length) if how else ():
            left, up = row[x - step] if x >= step else 0, above[x]
            corner = above[x - step] if x >= step else 0
            row[x] = (row[x] + (0, left, up, (left + up) // 2, _nearest(left, up, corner))[how]) & 255
        above = row
        yield bytes(row)


def _nearest(left: int, up: int, corner: int) -> int:
    """The Paeth predictor of the PNG specification."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))


def _palette(rows: list[bytes], channels: int) -> tuple[bytes, dict[bytes, int]]:
    """The commonest colours and those least like them, 256 in all; and for each colour the place of the nearest."""
    seen = Counter(row[at : at + 3] for row in rows for at in range(0, len(row), channels))
    kept = [colour for colour, _ in seen.most_common(COMMON)]
    left = {colour: min(_apart(colour, one) for one in kept) for colour in seen.keys() - set(kept)}
    while left and len(kept) < 256:
        odd = max(left, key=lambda colour: (left[colour], colour))
        kept.append(odd)
        left = {colour: min(apart, _apart(colour, odd)) for colour, apart in left.items() if colour != odd}
    places = {colour: place for place, colour in enumerate(kept)}
    places |= {colour: min(range(len(kept)), key=lambda place: _apart(kept[place], colour)) for colour in left}
    return b"".join(kept), places


def _apart(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
