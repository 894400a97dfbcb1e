"""How one session gives its tests to its processes, of which each works on a database of its own.

What touches a database runs in every process that collected it. A browser story runs once, in whichever process has
nothing else left to do: both then end at about the same time, however long the stories become.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

STORIES = "tests/system/"
AHEAD = 2
"""A process begins a test when it knows the one that comes after it, so it is never to know of fewer."""


class Process(Protocol):
    def send_runtest_some(self, indices: Sequence[int]) -> None: ...

    def shutdown(self) -> None: ...


class Sharing:
    """A scheduler of pytest-xdist, which tells how many different tests there are in all.

    The stories of one file stay together, since they share a browser.
    """

    def __init__(self, processes: int, tell: Callable[[int], None]) -> None:
        self.expected = processes
        self.tell = tell
        self.collected: dict[Process, list[str]] = {}
        self.pending: dict[Process, list[int]] = {}
        self.files: list[str] | None = None
        self.ending: set[Process] = set()

    @property
    def nodes(self) -> list[Process]:
        return list(self.pending)

    @property
    def collection_is_completed(self) -> bool:
        return len(self.collected) >= self.expected

    @property
    def has_pending(self) -> bool:
        return any(self.pending.values())

    @property
    def tests_finished(self) -> bool:
        return self.files == [] and all(len(indices) < AHEAD for indices in self.pending.values())

    def add_node(self, node: Process) -> None:
        self.pending[node] = []

    def add_node_collection(self, node: Process, collection: Sequence[str]) -> None:
        self.collected[node] = list(collection)

    def schedule(self) -> None:
        if self.files is not None:
            return
        self.files = story_files(self.collected.values())
        self.tell(len(set().union(*self.collected.values())))
        for node in self.nodes:
            self._give(node, lambda name: not name.startswith(STORIES))
            self._keep_busy(node)

    def mark_test_complete(self, node: Process, item_index: int, duration: float = 0) -> None:
        self.pending[node].remove(item_index)
        self._keep_busy(node)

    def mark_test_pending(self, item: str) -> None:
        raise NotImplementedError

    def remove_pending_tests_from_node(self, node: Process, indices: Sequence[int]) -> None:
        raise NotImplementedError

    def remove_node(self, node: Process) -> str | None:
        """What a process that died was at, which is reported as a failure; another takes the stories not yet given."""
        pending = self.pending.pop(node)
        return self.collected[node][pending[0]] if pending else None

    def _keep_busy(self, node: Process) -> None:
        while self.files and len(self.pending[node]) < AHEAD:
            file = self.files.pop(0)
            self._give(node, lambda name, file=file: file_of(name) == file)
        if not self.files and node not in self.ending:
            self.ending.add(node)
            node.shutdown()

    def _give(self, node: Process, wanted: Callable[[str], bool]) -> None:
        """By place, since tests that are generated may share a name."""
        indices = [place for place, name in enumerate(self.collected[node]) if wanted(name)]
        self.pending[node] += indices
        node.send_runtest_some(indices)


def file_of(name: str) -> str:
    return name.partition("::")[0]


def story_files(collections: Iterable[Sequence[str]]) -> list[str]:
    """The files of stories that any process collected; the largest first, so that none is left for the end."""
    most: Counter[str] = Counter()
    for names in collections:
        most |= Counter(file_of(name) for name in names if name.startswith(STORIES))
    return [file for file, _ in most.most_common()]
