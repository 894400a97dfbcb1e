"""Walks a case over HTTP as people with keys do: what waits, what it asks, what is recorded, what became known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.api.asking import Answer, Person


@dataclass(frozen=True)
class Walker:
    """One case, and the people who work it: by what they are."""

    people: Mapping[str, Person]
    case: str

    def read(self, part: str = "") -> Any:
        """The case, or a part of it such as /letters."""
        return got(self.people["caseworker"].get(f"/cases/{self.case}{part}"))

    def asked(self, who: str, task: str) -> tuple[dict[str, Any], dict[str, Any]]:
        """The request that waits with a task that this person can record now, and the task."""
        states = []
        for number in self.waiting(who):
            request = got(self.people[who].get(f"/requests/{number}"))
            for item in request["tasks"]:
                if item["id"] == task and "refused" not in item:
                    return request, item
                states.append((request["procedure"], item["id"], item["state"]))
        raise AssertionError(f"nothing asks the {who} for {task}: {states}")

    def waiting(self, who: str) -> list[int]:
        """What is in the person's queue of this case; whoever has no queue of offers finds them on the case."""
        queue = got(self.people[who].get("/requests", whose="anyone"))["requests"]
        found = [line["id"] for line in queue if line["case"] == self.case]
        if who == "legal-spoc":
            found = [line["id"] for line in self.read()["requests"] if line["status"] != "Closed"]
        return found

    def records(self, who: str, task: str, values: Mapping[str, object]) -> Answer:
        """Sends what is proposed, with these values of those that the task asks."""
        request, item = self.asked(who, task)
        assert set(values) <= set(item["asks"]["properties"])
        body = {
            "version": request["version"],
            "business_date": request["business_date"],
            "values": applying(item["asks"], item["proposed"] | as_sent(values)),
        }
        return self.people[who].post(f"/requests/{request['id']}/tasks/{task}", body)

    def learns(self, who: str, kind: str, values: Mapping[str, object]) -> Answer:
        """Sends something that became known, on the case as it was just read."""
        asks = got(self.people[who].get("/known"))["kinds"][kind]
        assert set(values) <= set(asks["properties"])
        case = self.read()
        drawn = {"version": case["version"], "business_date": case["business_date"]}
        return self.people[who].post(f"/cases/{self.case}/events", {"kind": kind, "values": as_sent(values), **drawn})

    def days_pass(self, until: date) -> None:
        """Closes one business date after the other until this one is open."""
        leader = self.people["team-leader"]
        while (today := got(leader.get("/office"))["business_date"]) < until.isoformat():
            got(leader.post("/office/business-date", {"to": "day", "business_date": today}))

    def tells(self) -> list[str]:
        """What the timeline says, oldest first."""
        says: list[str] = []
        page: dict[str, Any] = {}
        while not page or "older" in page:
            page = self.read("/timeline") if not page else self._older(page["older"])
            says += [entry["says"] for entry in page["entries"]]
        return says[::-1]

    def _older(self, before: int) -> Any:
        return got(self.people["caseworker"].get(f"/cases/{self.case}/timeline", before=before))


def got(answer: Answer) -> Any:
    """What was answered, where it was."""
    assert answer.status == 200, answer.body
    return answer.body


def as_sent(values: Mapping[str, object]) -> dict[str, object]:
    """Days as text."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}


def applying(asks: Mapping[str, Any], values: Mapping[str, object]) -> dict[str, object]:
    """The values that are asked beside the others, as the schema says."""
    left = {
        name
        for rule in asks.get("allOf", ())
        for other, wanted in rule["if"]["properties"].items()
        if values.get(other) not in wanted["enum"]
        for name in rule["else"]["properties"]
    }
    return {name: value for name, value in values.items() if name not in left}
