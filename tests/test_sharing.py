"""A session's tests are shared by its processes: each its own, a story once, and nobody waits while there is work."""

from collections import Counter, deque
from collections.abc import Sequence
from itertools import pairwise
from random import Random

import pytest

from tests.sharing import STORIES, Sharing

OWN = {"sqlite": 7, "postgresql": 12}
FILES = {"test_long.py": 9, "test_short.py": 1, "test_middle.py": 4, "test_other.py": 1}


class Worker:
    """Runs a test once it knows the next one, or that there is none."""

    def __init__(self, name: str) -> None:
        self.names = [f"tests/work/test_{name}.py::test_{number // 2}" for number in range(OWN[name])] + [
            f"{STORIES}{file}::test_{number}" for file, many in FILES.items() for number in range(many)
        ]
        self.own = OWN[name]
        self.queue: deque[int] = deque()
        self.ending = 0
        self.ran: list[str] = []
        self.places: list[int] = []

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        assert not self.ending, "after its end"
        self.queue.extend(indices)

    def shutdown(self) -> None:
        self.ending += 1

    def can_run(self) -> bool:
        return len(self.queue) > 1 or bool(self.queue and self.ending)

    def run(self, sharing: Sharing) -> None:
        index = self.queue.popleft()
        self.places.append(index)
        self.ran.append(self.names[index])
        sharing.mark_test_complete(self, index)


def shared(*workers: Worker) -> Sharing:
    told: list[int] = []
    sharing = Sharing(len(workers), told.append)
    for worker in workers:
        sharing.add_node(worker)
        sharing.add_node_collection(worker, worker.names)
    sharing.schedule()
    assert told == [len({name for worker in workers for name in worker.names})]
    return sharing


@pytest.mark.parametrize("seed", range(20))
def test_each_runs_its_own_and_a_story_runs_once_with_those_of_its_file(seed: int) -> None:
    chance, workers = Random(seed), [Worker("sqlite"), Worker("postgresql")]
    sharing = shared(*workers)
    while sharing.has_pending:
        chance.choice([worker for worker in workers if worker.can_run()]).run(sharing)
    assert sharing.tests_finished and [worker.ending for worker in workers] == [1, 1]
    stories = Counter(name for worker in workers for name in worker.ran if name.startswith(STORIES))
    assert len(stories) == sum(FILES.values()) and set(stories.values()) == {1}
    for worker in workers:
        assert len(set(worker.places)) == len(worker.places), "tests of one name are not one test"
        assert [name for name in worker.ran if not name.startswith(STORIES)] == worker.names[: worker.own]
        files = [name.partition("::")[0] for name in worker.ran]
        assert sum(before != after for before, after in pairwise(files)) == len(set(files)) - 1


def test_a_process_that_died_leaves_the_other_stories_to_the_rest_and_is_told() -> None:
    gone, other = Worker("sqlite"), Worker("postgresql")
    sharing = shared(gone, other)
    assert sharing.remove_node(gone) == gone.names[0]
    while other.can_run():
        other.run(sharing)
    assert len(other.ran) == OWN["postgresql"] + sum(FILES.values()) and sharing.tests_finished


def test_nothing_to_run_ends_at_once() -> None:
    worker = Worker("sqlite")
    worker.names = []
    assert shared(worker).tests_finished and worker.ending == 1
