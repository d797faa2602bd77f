"""README taken apart: its commands, and what it says that they print.

A block of commands followed by a block marked ``text`` or ``json`` prints exactly that.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SHARED = ROOT.parent / "shared"
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$(?:\n\n```(?:text|json)\n(.*?)^```$)?", re.M | re.S)
ELSEWHERE = ("python3 -m venv", ".venv/bin/pip install", ".venv/bin/python -m pytest")
TOOLS = ("jq", "sqlite-utils")


@dataclass(frozen=True, slots=True)
class Block:
    """Commands or Python code, and what it prints if README says so; ``span`` is where that stands."""

    language: str
    code: str
    printed: str | None
    span: tuple[int, int]

    @property
    def commands(self) -> str:
        """Without what needs the network, and without the test command itself: ``.ci/run`` runs those."""
        return "\n".join(line for line in self.code.splitlines() if not line.startswith(ELSEWHERE))

    @property
    def missing(self) -> list[str]:
        """What the commands need and is not here: tools of others, the labelled corpora beside the project."""
        if "../shared" in self.code and not SHARED.is_dir():
            return ["../shared"]
        if self.language == "python":
            return [name for name in re.findall(r"^(?:import|from) (duckdb|pandas|hanlp|pyspark)", self.code, re.M) if not find_spec(name)]
        if re.search(r" --(?:ner|segmenter hanlp)\b", self.code) and not find_spec("hanlp"):
            return ["hanlp"]
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        return [tool for tool in TOOLS if re.search(rf"(^|\| ){tool} ", self.code, re.M) and not shutil.which(tool, path=path)]


def blocks() -> list[Block]:
    text = README.read_text(encoding="utf-8")
    return [Block(m[1], m[2], m[3], m.span(3)) for m in BLOCK.finditer(text)]


def furnish(parent: Path) -> Path:
    """A folder as README's reader has it: samples, our own pages, an environment with the project in it, the corpora beside it."""
    folder = parent / "newsextract"
    if SHARED.is_dir():
        (parent / "shared").symlink_to(SHARED)
    for part in ("samples", "tests/corpus"):
        shutil.copytree(ROOT / part, folder / part)
    binaries = folder / ".venv" / "bin"
    binaries.mkdir(parents=True)
    for name, command in (("python", ""), ("newsextract", " -m newsextract")):
        (binaries / name).write_text(f'#!/bin/sh\nexec {sys.executable}{command} "$@"\n', encoding="utf-8")
        (binaries / name).chmod(0o755)
    return folder


def run(block: Block, folder: Path) -> subprocess.CompletedProcess[str]:
    argv = ["bash", "-euo", "pipefail", "-c", block.commands] if block.language == "sh" else [sys.executable, "-c", block.code]
    path = os.pathsep.join([str(folder / ".venv" / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(argv, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
