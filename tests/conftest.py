"""What the tests share: one Extractor, and the corpora beside the project."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from newsextract import Extractor

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


# A test says what is found, never how fast: loading a dictionary in the first example is no failure.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regen", action="store_true", help="rewrite the golden files of samples/ and the committed JSON Schema")


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def regen(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regen"))


@pytest.fixture(scope="session")
def shared() -> Path:
    if not SHARED.is_dir():
        pytest.skip(f"the corpora are not beside the project: {SHARED} does not exist")
    return SHARED
