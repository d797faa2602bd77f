"""Prints the table."""

from __future__ import annotations

import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from newsextract import Extractor
from tests.benchmarks.pages import pages
from tests.benchmarks.processes import page_growth, peak_memory, start_up, term_growth
from tests.benchmarks.shapes import shape_growth
from tests.benchmarks.stages import jieba_seconds, stage_seconds


def main() -> None:
    """The table; the number of pages is the only argument."""
    texts = pages(int(sys.argv[1]) if len(sys.argv) > 1 else 160)
    chars = sum(map(len, texts))
    extractor = Extractor()
    extractor.extract(texts[0])
    jieba = jieba_seconds(texts)
    install = "fast" if find_spec("rjieba") and find_spec("ahocorasick_rs") else "default"
    print(f"{len(texts)} pages, {chars:,} characters, {install} install, Python {sys.version.split()[0]}\n")
    print(f"{'stage':26}{'chars/s':>12}{'x jieba.lcut':>14}")
    for name, seconds in {**jieba, **stage_seconds(texts, extractor)}.items():
        print(f"{name:26}{chars / max(seconds, 1e-9):>12,.0f}{jieba['jieba.lcut'] / max(seconds, 1e-9):>14.2f}")
    print("\nprocessor seconds of whole processes")
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds in start_up(Path(folder)).items():
            print(f"{name:36}{seconds:>8.2f}")
    print(f"\npeak memory after {len(texts)} pages: {peak_memory(len(texts)):.0f} MB")
    print(f"a page 50 times as long takes {page_growth(extractor):.0f} times as long")
    for shape, growth in shape_growth().items():
        print(f"  page stage alone, {shape}: {growth:.0f} times as long")
    print(f"20 times as many terms take {term_growth():.2f} times as long to scan")


if __name__ == "__main__":
    main()
