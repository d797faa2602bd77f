"""Whole processes: start-up, one page, peak memory, growth with the page's length and with the number of terms."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

from newsextract import Extractor
from newsextract.language.matcher import make_matcher
from tests.benchmarks.pages import pages, vary
from tests.benchmarks.stages import best

# not ru_maxrss, which a child inherits from the process that forked it
PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


def cpu_seconds(*command: str, rounds: int = 5) -> float:
    """Processor seconds of a command as a whole process: the least of several runs."""
    found = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(found)


def start_up(folder: Path) -> dict[str, float]:
    """Processor seconds of an empty Python, of ``--help`` and of one page."""
    page = folder / "page.txt"
    page.write_text(pages(1)[0], encoding="utf-8")
    return {
        "python -c pass": cpu_seconds(sys.executable, "-c", "pass"),
        "newsextract --help": cpu_seconds(sys.executable, "-m", "newsextract", "--help"),
        "newsextract extract, one page": cpu_seconds(sys.executable, "-m", "newsextract", "extract", str(page)),
    }


def peak_memory(count: int) -> float:
    """Peak megabytes of a process that reads ``count`` different pages one after the other."""
    program = (
        "from newsextract import Extractor\nfrom tests.benchmarks.pages import pages\n"
        f"for _ in Extractor().extract_many(pages({count})): pass\n{PEAK}"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return int(run.stdout) / 1024


def page_growth(extractor: Extractor, factor: int = 50) -> float:
    """How many times as long a page ``factor`` times as long takes; the aim is ``factor``."""
    page = pages(1)[0]
    long = "\n".join(vary(page, turn) for turn in range(factor))
    return best(lambda: extractor.extract(long), 1) / best(lambda: extractor.extract(page))


def term_growth(factor: int = 20) -> float:
    """How many times as long a scan takes with ``factor`` times as many terms; the aim is about one."""
    terms = [f"{a}{b}{c}" for a in "甲乙丙丁戊己庚辛" for b in "子丑寅卯辰巳午未申酉戌亥" for c in map(chr, range(0x4E00, 0x4F00))]
    text = "".join(pages(20))
    few, many = make_matcher(terms[::factor]), make_matcher(terms)
    return best(lambda: many.scan(text)) / best(lambda: few.scan(text))
