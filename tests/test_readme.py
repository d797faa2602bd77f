"""README's commands run as they stand, one block after the other in one folder that holds a copy of samples/.

Not run here: making the environment, installing, and the test command itself; ``.ci/run`` runs those.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
ELSEWHERE = ("python3 -m venv", ".venv/bin/pip install", ".venv/bin/python -m pytest")
BLOCKS = [
    (language, code) for language, code in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")) if language in ("sh", "python")
]


def commands(block: str) -> str:
    return "\n".join(line for line in block.splitlines() if not line.startswith(ELSEWHERE))


def shim(path: Path, command: str) -> None:
    """An executable that stands for what README has installed."""
    path.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as README's reader has it: the samples, and an environment with the project in it."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "samples", folder / "samples")
    binaries = folder / ".venv" / "bin"
    binaries.mkdir(parents=True)
    shim(binaries / "python", sys.executable)
    shim(binaries / "newsextract", f"{sys.executable} -m newsextract")
    return folder


@pytest.mark.parametrize(("language", "code"), BLOCKS, ids=[f"{n}-{language}" for n, (language, _) in enumerate(BLOCKS, 1)])
def test_block_runs(language: str, code: str, folder: Path) -> None:
    if language == "sh":
        code = commands(code)
        missing = [
            tool for tool in ("jq", "duckdb", "sqlite-utils") if re.search(rf"(^|\| ){tool} ", code, re.M) and not shutil.which(tool)
        ]
        if missing:
            pytest.skip(f"{', '.join(missing)} is not installed")
    argv = ["bash", "-euo", "pipefail", "-c", code] if language == "sh" else [sys.executable, "-W", "error", "-c", code]
    path = os.pathsep.join([str(folder / ".venv" / "bin"), os.environ["PATH"]])
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(argv, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, f"{code}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


def test_readme_has_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for mark, command in (("run", ".venv/bin/newsextract extract samples"), ("test", ".venv/bin/python -m pytest")):
        block = BLOCK.search(text, text.index(f"<!-- {mark} -->"))
        assert block and command in block[2], f"the block <!-- {mark} --> of README.md does not hold {command!r}"
