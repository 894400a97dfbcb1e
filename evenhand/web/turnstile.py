"""How much a place on the network may ask of this process in a minute. Nothing of it outlives the minute."""

import hashlib
import secrets
import threading
import time
from collections import Counter
from collections.abc import Callable

SECONDS = 60
MOST_PLACES = 10_000
THE_REST = b""


class Turnstile:
    """Counts by a digest of the place, under a key that is forgotten with the minute: no address is held."""

    def __init__(self, a_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.a_minute, self._clock, self._lock = a_minute, clock, threading.Lock()
        self._begin(clock())

    def lets(self, place: str) -> bool:
        """Whether one more is let through. Beyond so many places, those that are new count as one."""
        with self._lock:
            now = self._clock()
            if now - self._since >= SECONDS:
                self._begin(now)
            mark = hashlib.blake2b(place.encode(), key=self._key, digest_size=16).digest()
            if mark not in self._seen and len(self._seen) >= MOST_PLACES:
                mark = THE_REST
            self._seen[mark] += 1
            return self._seen[mark] <= self.a_minute

    def _begin(self, now: float) -> None:
        self._since, self._key, self._seen = now, secrets.token_bytes(32), Counter[bytes]()
