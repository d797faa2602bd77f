"""The pool: workers are really killed, really hang and really crash; every other task has its outcome, in order."""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from threading import Event

import pytest

from newsextract.batch.inputs import Input
from newsextract.batch.pool import AHEAD, Pool
from newsextract.batch.work import Outcome, Task


@dataclass(frozen=True)
class Poisoned:
    """Does to its worker what the name of the task says."""

    folder: Path

    def __call__(self, task: Task) -> Outcome:
        name = task.source.name
        if name.startswith("once"):
            marker = self.folder / name
            if not marker.exists():
                marker.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        elif name.startswith("kill"):
            os.kill(os.getpid(), signal.SIGKILL)
        elif name.startswith("hang"):
            Event().wait()
        elif name.startswith("segfault"):
            faulthandler.disable()  # pytest's, which would print this process's stack
            ctypes.string_at(0)
        elif name.startswith("exit"):
            sys.exit(3)
        elif name.startswith("large"):
            return Outcome(name, name.encode() * 300_000)
        return Outcome(name, name.encode())


def tasks(names: list[str]) -> Iterator[Task]:
    return (Task(Input(name, Path(name))) for name in names)


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_poisoned_task_is_named_and_no_other_is_lost(jobs: int, tmp_path: Path) -> None:
    names = [f"page{n}" for n in range(200)]
    poison = {3: "kill", 4: "segfault", 50: "hang", 51: "exit", 52: "once", 120: "large", 199: "kill-last"}
    names = [poison.get(n, name) for n, name in enumerate(names)]
    outcomes = [outcome for _, outcome in Pool(Poisoned(tmp_path), jobs, timeout=0.4).outcomes(tasks(names))]
    assert [o.name for o in outcomes] == names
    failed = {o.name: o.failure.code for o in outcomes if o.failure}
    assert failed == {"kill": "killed", "segfault": "killed", "hang": "timeout", "exit": "killed", "kill-last": "killed"}
    assert all(o.output.startswith(o.name.encode()) for o in outcomes if not o.failure)
    assert not active_children()


def test_a_slow_task_does_not_let_the_others_pile_up(tmp_path: Path) -> None:
    given: list[str] = []

    def counted() -> Iterator[Task]:
        for number in range(100_000):
            given.append("hang" if not number else "page")
            yield from tasks(given[-1:])

    first = next(Pool(Poisoned(tmp_path), 2, timeout=0.3).outcomes(counted()))
    assert first[1].failure and first[1].failure.code == "timeout"
    assert len(given) <= 2 * AHEAD + 2


def test_a_stopped_pool_ends_its_workers(tmp_path: Path) -> None:
    seen: list[str] = []
    pool = Pool(Poisoned(tmp_path), 2, stopped=lambda: len(seen) >= 5)
    for _, outcome in pool.outcomes(tasks([f"page{n}" for n in range(1000)])):
        seen.append(outcome.name)
    assert seen == [f"page{n}" for n in range(5)]
    assert not active_children()


def test_known_outcomes_take_their_place_without_work(tmp_path: Path) -> None:
    known = Outcome("b", b"from before")
    given = [Task(Input("a", Path("a"))), Task(Input("b", Path("b")), known=known), Task(Input("c", Path("c")))]
    assert [o.output for _, o in Pool(Poisoned(tmp_path), 1).outcomes(given)] == [b"a", b"from before", b"c"]
