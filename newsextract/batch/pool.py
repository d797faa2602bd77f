"""Workers that may die: every task has an outcome, in the order of the tasks, whatever happens to a worker.

Each worker is one process with one pipe, so that the death of one tells which task killed it and costs no other. (An executor
of the standard library dies whole with one killed worker; a multiprocessing.Pool waits for ever.) Two tasks are in a pipe at a
time: the one that is worked on, and the next. The first task of a dead or hanging worker is tried once more, alone in a new
worker; then it is a failure.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic

from newsextract.batch.collector import resting
from newsextract.batch.work import Failure, Outcome, Task

# A forked worker shares the loaded lexicons and dictionaries; elsewhere than on Linux fork is not safe, and each worker loads.
METHOD = "fork" if sys.platform == "linux" else "spawn"
AHEAD = 64
"""How many tasks per worker may be given out before the oldest is written: the bound of what waits in memory."""
_LOOK = 0.25
"""Seconds after which a waiting pool looks whether it has been stopped."""


@dataclass(slots=True)
class _Job:
    number: int
    task: Task
    again: bool = False


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    jobs: deque[_Job] = field(default_factory=deque)
    since: float = 0.0

    def give(self, job: _Job) -> None:
        if not self.jobs:
            self.since = monotonic()
        self.jobs.append(job)
        try:
            self.pipe.send(job.task)
        except OSError:
            return  # dead: found by its closed pipe, with the job among its jobs


class Pool:
    """``jobs`` workers; ``timeout``: seconds for one task, None for no limit; ``stopped`` is asked often and ends the outcomes."""

    def __init__(
        self,
        work: Callable[[Task], Outcome],
        jobs: int,
        *,
        timeout: float | None = None,
        stopped: Callable[[], bool] = lambda: False,
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        """Workers start with the first task; ``work`` is pickled where they cannot be forked, after ``prepare`` where they can."""
        self._prepare = prepare
        self._work = work
        self._size = jobs
        self._timeout = timeout
        self._stopped = stopped
        self._workers: list[_Worker] = []
        self._waiting: deque[_Job] = deque()  # given back by a worker that died
        self._done: dict[int, tuple[Task, Outcome]] = {}
        self._issued = 0

    def outcomes(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Each task with its outcome, in order; fewer where the pool is stopped."""
        coming = enumerate(tasks)
        following = 0
        try:
            while not self._stopped():
                self._hand_out(coming, following + AHEAD * self._size)
                while following in self._done:
                    yield self._done.pop(following)
                    following += 1
                    if self._stopped():
                        return
                    self._hand_out(coming, following + AHEAD * self._size)
                if any(w.jobs for w in self._workers):
                    self._collect()
                else:
                    return
        finally:
            for worker in self._workers:
                _end(worker)
            self._workers.clear()

    def _hand_out(self, coming: Iterator[tuple[int, Task]], limit: int) -> None:
        """Keep every worker busy; a job that is tried again has its worker for itself."""
        for turn in (0, 1):
            for index in range(self._size):
                worker = self._workers[index] if index < len(self._workers) else None
                if worker and (len(worker.jobs) > turn or (worker.jobs and worker.jobs[0].again)):
                    continue
                job = self._next(coming, limit, alone=not (worker and worker.jobs))
                if job is None:
                    return
                if worker is None:
                    worker = self._start()
                    self._workers.append(worker)
                worker.give(job)

    def _next(self, coming: Iterator[tuple[int, Task]], limit: int, *, alone: bool) -> _Job | None:
        if self._waiting:
            return self._waiting.popleft() if alone or not self._waiting[0].again else None
        while self._issued < limit and (found := next(coming, None)) is not None:
            job = _Job(*found)
            self._issued = job.number + 1
            if job.task.known is None:
                return job
            self._done[job.number] = job.task, job.task.known
        return None

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("fork") if METHOD == "fork" else multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        # A forked worker holds copies of the pipes that are open now; it closes them, or no worker would notice the end of this process.
        inherited = [ours, *(w.pipe for w in self._workers)] if METHOD == "fork" else []
        if METHOD == "fork":
            with resting():
                if not self._workers:
                    self._prepare()
        process = context.Process(target=_serve, args=(theirs, self._work, inherited), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _collect(self) -> None:
        """Take what has arrived; replace workers that died or take too long."""
        busy = [w for w in self._workers if w.jobs]
        ready = set(wait([w.pipe for w in busy], self._patience(busy)))
        for worker in busy:
            if worker.pipe in ready:
                try:
                    outcome = worker.pipe.recv()
                except (EOFError, OSError):
                    worker.process.join()
                    self._replace(worker, _death(worker.process.exitcode))
                    continue
                job = worker.jobs.popleft()
                self._done[job.number] = job.task, outcome
                worker.since = monotonic()
            elif self._timeout and monotonic() - worker.since > self._timeout:
                self._replace(worker, Failure("timeout", f"not finished after {self._timeout:g} s, twice: look at it, or give --timeout"))

    def _patience(self, busy: list[_Worker]) -> float:
        if not self._timeout:
            return _LOOK
        return max(0.0, min(_LOOK, min(w.since for w in busy) + self._timeout - monotonic() + 0.001))

    def _replace(self, worker: _Worker, failure: Failure) -> None:
        _end(worker)
        culprit, *others = worker.jobs
        if culprit.again:
            self._done[culprit.number] = culprit.task, Outcome(culprit.task.source.name, failure=failure)
        else:
            others.insert(0, _Job(culprit.number, culprit.task, again=True))
        self._waiting.extendleft(reversed(others))
        self._workers.remove(worker)
        self._workers.append(self._start())


def _death(exitcode: int | None) -> Failure:
    how = f"signal {-exitcode}" if exitcode and exitcode < 0 else f"exit status {exitcode}"
    return Failure("killed", f"the worker that read it died twice ({how}): look at it, or at the memory of the machine")


def _end(worker: _Worker) -> None:
    worker.process.kill()
    worker.process.join()
    worker.pipe.close()


def _serve(pipe: Connection, work: Callable[[Task], Outcome], inherited: list[Connection]) -> None:
    """A worker's life: tasks in, outcomes out, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the run decides
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _die_with_parent()
    for other in inherited:
        other.close()
    while True:
        try:
            pipe.send(work(pipe.recv()))
        except (EOFError, OSError):
            return


def _die_with_parent() -> None:
    """A killed run must not leave a hanging worker behind: a closed pipe is only seen by one that reads."""
    if sys.platform == "linux":
        import ctypes

        pr_set_pdeathsig = 1
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)
