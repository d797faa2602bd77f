"""The extras beside each other in one run: ``python -m tests.benchmarks.readers [PAGES]`` where all of them are installed.

The HanLP components are the tiny ones of the tests: a component of real size is slower by its size.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter

import newsextract.language.matcher
import newsextract.language.segment
from newsextract import Extractor
from newsextract.language.hanlp import HanlpNer, HanlpSegmenter
from tests import hanlp_components
from tests.benchmarks.pages import pages
from tests.benchmarks.stages import jieba_seconds, timed

FAST = ("ahocorasick_rs", "rjieba")


@contextmanager
def without_fast() -> Iterator[None]:
    """As if the extra ``fast`` were not installed."""
    modules = (newsextract.language.matcher, newsextract.language.segment)
    try:
        for module in modules:
            module.find_spec = lambda name: None if name in FAST else find_spec(name)
        yield
    finally:
        for module in modules:
            module.find_spec = find_spec


def seconds(extractor: Extractor, texts: list[str]) -> float:
    """Processor seconds for the texts, everything loaded before."""
    extractor.extract(texts[0])
    return timed(lambda: [extractor.extract(text) for text in texts])[0]


def spark_seconds(folder: Path, texts: list[str]) -> tuple[float, float]:
    """(seconds until a session is there, seconds for the texts) on the clock, ``local[2]``."""
    from pyspark.sql import SparkSession

    from newsextract.spark import extract, read_folder

    for number, text in enumerate(texts):
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    begun = perf_counter()
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    there = perf_counter()
    extract(read_folder(spark, str(folder)).repartition(4), text="content").write.format("noop").mode("overwrite").save()
    done = perf_counter()
    spark.stop()
    return there - begun, done - there


def one_machine_seconds(folder: Path) -> float:
    """Seconds on the clock for the command line with two workers."""
    begun = perf_counter()
    command = [sys.executable, "-m", "newsextract", "extract", str(folder), "-o", str(folder / "out.jsonl"), "--jobs", "2"]
    subprocess.run(command, check=True, capture_output=True)
    return perf_counter() - begun


def main() -> None:
    """The table."""
    logging.disable(logging.WARNING)
    texts = pages(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    chars = sum(map(len, texts))
    base = jieba_seconds(texts)["jieba.lcut"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pages").mkdir()
        tokenizer, recogniser = hanlp_components.train_tagging_tokenizer(folder), hanlp_components.train_recogniser(folder)
        found: dict[str, float] = {}
        with without_fast():
            found["default"] = seconds(Extractor(), texts)
        found["fast"] = seconds(Extractor(), texts)
        found["hanlp tokenizer (tiny RNN)"] = seconds(Extractor(segmenter=HanlpSegmenter(tokenizer)), texts)
        found["hanlp names (tiny RNN)"] = seconds(Extractor(ner=HanlpNer(recogniser)), texts)
        session, spent = spark_seconds(folder / "pages", texts)
        jobs = one_machine_seconds(folder / "pages")
    print(f"{len(texts)} pages, {chars:,} characters; processor seconds")
    for reader, took in found.items():
        print(f"{reader:30}{took:>8.1f} s{chars / took:>12,.0f} chars/s{base / took:>8.2f} x jieba.lcut")
    print(f"\non the clock: Spark local[2] {session:.1f} s to start and {spent:.1f} s for the pages; extract --jobs 2 {jobs:.1f} s in all")


if __name__ == "__main__":
    main()
