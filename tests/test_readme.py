"""README's commands run as they stand, one block after the other in one folder that holds a copy of samples/.

The blocks of which README says what they print are run by ``test_golden.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import readme

BLOCKS = [block for block in readme.blocks() if block.printed is None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readme.furnish(tmp_path_factory.mktemp("readme"))


@pytest.mark.parametrize("number", range(len(BLOCKS)), ids=[f"{n}-{block.language}" for n, block in enumerate(BLOCKS, 1)])
def test_block_runs(number: int, folder: Path) -> None:
    block = BLOCKS[number]
    if block.missing:
        pytest.skip(f"not here: {', '.join(block.missing)}")
    done = readme.run(block, folder)
    assert done.returncode == 0, f"{block.commands}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"


@pytest.mark.parametrize(("mark", "command"), [("run", ".venv/bin/newsextract extract samples"), ("test", ".venv/bin/python -m pytest")])
def test_readme_has_its_two_commands(mark: str, command: str) -> None:
    """``.ci/run`` runs the blocks behind these marks."""
    text = readme.README.read_text(encoding="utf-8")
    after = text.partition(f"<!-- {mark} -->\n```sh\n")[2].partition("```")[0]
    assert command in after
