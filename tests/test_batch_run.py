"""Runs over archives: killed and resumed they give the bytes of an undisturbed run; nothing is lost and nothing overwritten."""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsextract import Extractor
from newsextract.batch import output
from newsextract.batch.run import Settings, run
from newsextract.batch.summary import Summary
from newsextract.batch.work import Outcome, Task, Work
from newsextract.errors import OptionError

TEXT = "清河市第{0}中学召开会议\n9月4日，清河市第{0}中学召开教师大会，校长周明远出席并讲话。王丽获得省级一等奖{0}个。\n"
SHORT = "第{0}号公告\n今天休息。\n"
FORK = multiprocessing.get_context("fork")


@pytest.fixture
def archive(tmp_path: Path) -> Callable[[int], Path]:
    def make(count: int) -> Path:
        for number in range(count):
            page = tmp_path / f"in/{number % 7}/{number:03}.txt"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_bytes(
                b"" if number % 50 == 7 else (SHORT if number % 20 else TEXT).format(number).encode("gb18030" if number % 3 else "utf-8")
            )
        return tmp_path / "in"

    return make


class Harness:
    """Runs with one warm Extractor; ``written`` is what stands in the files of a run."""

    def __init__(self, extractor: Extractor, folder: Path) -> None:
        self.work = Work(extractor)
        self.folder = folder

    def settings(self, name: str, **options: Any) -> Settings:
        return Settings(**{"paths": [str(self.folder)], "work": self.work, "output": self.folder.parent / f"{name}.jsonl", **options})

    def run(self, name: str, **options: Any) -> Summary:
        return run(self.settings(name, **options))

    def written(self, name: str) -> tuple[bytes, bytes, list[str]]:
        parent = self.folder.parent
        errors = parent / f"{name}.errors.jsonl"
        files = sorted(p.name.removeprefix(name) for p in parent.glob(f"{name}.*"))
        return (parent / f"{name}.jsonl").read_bytes(), errors.read_bytes() if errors.exists() else b"", files


def test_twenty_runs_killed_at_random_moments_resume_to_the_same_bytes(
    archive: Callable[[int], Path], extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    extractor.load()
    monkeypatch.setattr(output, "_COMMIT_EVERY", 0.005)
    harness = Harness(extractor, archive(300))
    seconds = harness.run("whole").seconds
    whole = harness.written("whole")
    assert whole[0].count(b"\n") == 294
    assert whole[1].count(b"\n") == 6
    moments = random.Random(8)
    kept = []
    for number in range(20):
        process = FORK.Process(target=harness.run, args=(f"run{number}",), kwargs={"jobs": 1 + number % 2})
        process.start()
        process.join(moments.uniform(0, seconds))
        process.kill()
        process.join()
        kept.append(harness.run(f"run{number}", resume=True).kept)
        assert harness.written(f"run{number}") == whole
    assert len(set(kept)) > 5, "the moments must hit different places"


def test_a_run_killed_again_and_again_while_it_takes_over_ends_with_the_same_bytes(
    archive: Callable[[int], Path], extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "_COMMIT_EVERY", 0.0)
    harness = Harness(extractor, archive(60))
    harness.run("killed")
    (harness.folder / "0/000.txt").write_text("第一页改了\n", encoding="utf-8")
    whole = harness.run("whole")
    for kill_after in (0.01, 0.03, 0.06, 0.1):
        process = FORK.Process(target=harness.run, args=("killed",), kwargs={"resume": True})
        process.start()
        process.join(kill_after)
        process.kill()
        process.join()
    summary = harness.run("killed", resume=True)
    assert (summary.documents, summary.failed, summary.events) == (whole.documents, whole.failed, whole.events)
    assert harness.written("killed") == harness.written("whole")


@pytest.mark.parametrize("form", ["documents", "events", "csv"])
def test_the_number_of_jobs_does_not_show(form: str, archive: Callable[[int], Path], extractor: Extractor) -> None:
    harness = Harness(extractor, archive(20))
    harness.work = Work(extractor, form)
    for jobs in (1, 3):
        harness.run(f"jobs{jobs}", jobs=jobs)
    assert harness.written("jobs1") == harness.written("jobs3")


def test_what_changed_is_read_again_and_the_rest_is_kept(
    archive: Callable[[int], Path], extractor: Extractor, capsys: pytest.CaptureFixture[str]
) -> None:
    harness = Harness(extractor, archive(20))
    assert harness.run("out").kept == 0
    assert harness.run("out", resume=True).kept == 20
    (harness.folder / "1/001.txt").write_text("新的一页\n王丽获得省级一等奖。\n", encoding="utf-8")
    (harness.folder / "1/new.txt").write_text("又一页\n", encoding="utf-8")
    (harness.folder / "6/006.txt").unlink()
    assert harness.run("out", resume=True).kept == 18
    assert "1/001.txt: changed" in capsys.readouterr().err
    harness.run("fresh")
    assert harness.written("out") == harness.written("fresh")


def test_changed_rules_are_said_and_everything_is_read_again(
    archive: Callable[[int], Path], extractor: Extractor, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    harness = Harness(extractor, archive(5))
    harness.run("out")
    words = tmp_path / "words"
    words.mkdir()
    (words / "ours.tsv").write_text("# title\tt\n# source\ts\n# licence\tl\n# columns\tc\n甲乙\tk\t\n", encoding="utf-8")
    harness.work = Work(Extractor([words]))
    assert harness.run("out", resume=True).kept == 0
    assert "the lexicons changed since the earlier run" in capsys.readouterr().err


def test_another_runs_output_is_not_overwritten(archive: Callable[[int], Path], extractor: Extractor, tmp_path: Path) -> None:
    harness = Harness(extractor, archive(5))
    harness.run("out")
    before = harness.written("out")
    for resume in (False, True):
        with pytest.raises(OptionError, match=r"another run \(date None, now '2023-09-06'\)"):
            harness.run("out", told={"date": "2023-09-06"}, resume=resume)
    (tmp_path / "mine.jsonl").write_text("my notes\n")
    with pytest.raises(OptionError, match="no output of newsextract"):
        harness.run("mine")
    assert harness.written("out") == before
    harness.run("out")  # the same run may be done again
    assert harness.written("out") == before
    harness.run("mine", force=True)
    assert harness.written("mine") == before


def test_an_unfinished_run_is_not_begun_anew_by_accident(archive: Callable[[int], Path], extractor: Extractor) -> None:
    harness = Harness(extractor, archive(20))
    assert not harness.run("out", max_errors=0).complete
    with pytest.raises(OptionError, match="unfinished run: go on with --resume"):
        harness.run("out")
    assert harness.run("out", resume=True).complete


def test_a_torn_journal_line_and_what_it_told_of_are_dropped(archive: Callable[[int], Path], extractor: Extractor) -> None:
    harness = Harness(extractor, archive(20))
    harness.run("whole")
    harness.run("out")
    journal, out = harness.folder.parent / "out.jsonl.journal", harness.folder.parent / "out.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:9]) + lines[9][:-20])
    assert harness.run("out", resume=True).kept == 8
    assert harness.written("out") == harness.written("whole")
    out.write_bytes(out.read_bytes()[:-30])  # lost with the power, although the journal tells of it
    assert harness.run("out", resume=True).kept == 19
    assert harness.written("out") == harness.written("whole")
    (harness.folder.parent / "out.errors.jsonl").unlink()
    assert harness.run("out", resume=True).kept == 20
    assert harness.written("out") == harness.written("whole")


def test_two_runs_never_write_to_one_output(archive: Callable[[int], Path], extractor: Extractor, tmp_path: Path) -> None:
    harness = Harness(extractor, archive(5))
    poisoned: Any = Poisoned(harness.work, tmp_path / "armed", hangs=True)
    poisoned.armed.touch()
    first = FORK.Process(target=harness.run, args=("out",), kwargs={"work": poisoned})
    first.start()
    while not (tmp_path / "hangs").exists():
        assert first.is_alive()
    with pytest.raises(OptionError, match="another run is writing"):
        harness.run("out", resume=True)
    first.kill()
    first.join()
    assert harness.run("out", resume=True).complete


class Poisoned:
    """The real work, but some sources kill their worker or never end."""

    def __init__(self, work: Work, armed: Path, *, hangs: bool = False) -> None:
        self.work, self.armed, self.hangs = work, armed, hangs
        self.format, self.encoding, self.extractor = work.format, work.encoding, work.extractor

    def __call__(self, task: Task) -> Outcome:
        if self.armed.exists() and self.hangs and task.source.name.endswith("003.txt"):
            self.armed.with_name("hangs").touch()
            signal.pause()
        if self.armed.exists() and task.source.name.endswith("013.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return self.work(task)


def test_what_killed_its_worker_is_tried_again_by_the_next_run(
    archive: Callable[[int], Path], extractor: Extractor, tmp_path: Path
) -> None:
    harness = Harness(extractor, archive(20))
    harness.run("whole")
    poisoned: Any = Poisoned(harness.work, tmp_path / "armed")
    poisoned.armed.touch()
    assert harness.run("out", work=poisoned).failed == 2
    codes = [json.loads(line)["code"] for line in harness.written("out")[1].splitlines()]
    assert sorted(codes) == ["empty", "killed"]
    poisoned.armed.unlink()
    assert harness.run("out", work=poisoned, resume=True).kept == 19
    assert harness.written("out") == harness.written("whole")


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_run_cleanly(number: int, status: int, archive: Callable[[int], Path], tmp_path: Path) -> None:
    folder = archive(300)
    command = [sys.executable, "-m", "newsextract", "extract", str(folder), "-o", str(tmp_path / "out.jsonl"), "--jobs", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    assert "no text in it" in process.stderr.readline()  # the first failure is said while the run goes on
    process.send_signal(number)
    _, said = process.communicate(timeout=30)
    assert process.returncode == status
    assert "not finished, go on with --resume" in said
    out = (tmp_path / "out.jsonl").read_bytes()
    assert out.endswith(b"\n")
    assert 0 < out.count(b"\n") < 294


def test_a_full_disk_is_said(archive: Callable[[int], Path], extractor: Extractor) -> None:
    harness = Harness(extractor, archive(3))
    with pytest.raises(Exception, match="/dev/full: cannot be written: No space left"):
        harness.run("out", output=Path("/dev/full"))
