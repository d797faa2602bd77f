"""Archives: documents a second by number of workers, and the parent's peak memory, which must not grow with the archive.

``python -m tests.benchmarks.archive [DOCUMENTS]`` (default 20,000; a tenth of it for the comparison of memory).
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from tests.benchmarks.pages import pages, vary

PROGRAM = (
    "import sys; from pathlib import Path; from newsextract.cli import main\n"
    "try: main(sys.argv[1:])\n"
    "except SystemExit as end: assert not end.code, end.code\n"
    "import resource\n"
    "peak = next(line.split()[1] for line in Path('/proc/self/status').open() if line.startswith('VmHWM'))\n"
    "used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]\n"
    "print(peak, *(u.ru_utime + u.ru_stime for u in used))"
)


def make_archive(folder: Path, count: int) -> None:
    """``count`` different pages in folders of a hundred."""
    texts = pages(20)
    for number in range(count):
        page = folder / f"{number // 100:04}" / f"{number:06}.txt"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(vary(texts[number % len(texts)], number)[:300], encoding="utf-8")


def run(folder: Path, jobs: int) -> tuple[float, float, float]:
    """(seconds, the parent's peak in MB, the parent's share of the processor time) of a whole run of the command line."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-c", PROGRAM, "extract", str(folder), "-o", f"{out}/out.jsonl", "--jobs", str(jobs)]
        begun = perf_counter()
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        peak, parent, workers = map(float, done.stdout.split())
        return perf_counter() - begun, peak / 1024, parent / (parent + workers)


def main() -> None:
    """The table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        make_archive(small, count // 10)
        make_archive(large, count)
        print(f"{'documents':>10}{'jobs':>6}{'documents/s':>14}{'parent peak MB':>16}{'parent % of CPU':>17}")
        seconds: dict[int, float] = {}
        for archive, size, jobs in ((small, count // 10, 2), (large, count, 2), (large, count, 1)):
            seconds[jobs], peak, share = run(archive, jobs)
            print(f"{size:>10,}{jobs:>6}{size / seconds[jobs]:>14.0f}{peak:>16.0f}{share:>17.1%}", flush=True)
        print(f"\n2 jobs are {seconds[1] / seconds[2]:.2f} times as fast as one (aim: 1.7, on two processors that do nothing else)")


if __name__ == "__main__":
    main()
