"""Asking the API as a person with a key."""

import json
from dataclasses import dataclass, field
from typing import Any

from django.test import Client

V1 = "/api/v1"


@dataclass
class Answer:
    """What came back."""

    status: int
    body: Any
    headers: dict[str, str] = field(default_factory=dict)


class Person:
    """Somebody with a key. `body` as text is sent as it is."""

    def __init__(self, key: str = "") -> None:
        self._client = Client(raise_request_exception=False)
        self._key = {"Authorization": f"Bearer {key}"} if key else {}

    def get(self, path: str, **query: object) -> Answer:
        return self._answer(self._client.get(f"{V1}{path}", query, headers=self._key))

    def post(self, path: str, body: Any = None, *, key: str = "", method: str = "post") -> Answer:
        sent = body if isinstance(body, str | bytes) else json.dumps({} if body is None else body)
        headers = self._key | ({"Idempotency-Key": key} if key else {})
        ask = getattr(self._client, method)
        return self._answer(ask(f"{V1}{path}", sent, content_type="application/json", headers=headers))

    def put(self, path: str, body: Any = None, *, key: str = "") -> Answer:
        return self.post(path, body, key=key, method="put")

    @staticmethod
    def _answer(response: Any) -> Answer:
        body = json.loads(response.content) if "json" in response.headers.get("Content-Type", "") else response.content
        return Answer(response.status_code, body, dict(response.headers))
