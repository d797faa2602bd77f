"""Prepares the tables of ``newsextract.language.prepared`` when the package is built, from the jieba of the build environment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FILE = "newsextract/prepared.json"


class PrepareTables(BuildHookInterface[Any]):
    """A wheel gets the file; an editable installation has it beside the code, where git does not see it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Runs before each build of a wheel; ``version`` is editable or standard."""
        if version == "editable":
            self._prepare(Path(self.root, FILE))
        else:
            self._folder = TemporaryDirectory()
            file = Path(self._folder.name, "prepared.json")
            self._prepare(file)
            build_data["force_include"][str(file)] = FILE

    def finalize(self, version: str, *_: object) -> None:
        """Runs after the build."""
        if version != "editable":
            self._folder.cleanup()

    def _prepare(self, file: Path) -> None:
        subprocess.run([sys.executable, "-m", "newsextract.language.prepare", str(file)], cwd=self.root, check=True)
