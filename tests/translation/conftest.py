"""What these tests need: asskomm in processes of their own, as a process speaks one language."""

import os
import subprocess
import sys

import pytest
from record_files import REAL_RECORD

import translations


@pytest.fixture(scope="session", autouse=True)
def compiled():
    """Compile the catalogues: an editable installation has those of the day it was made."""
    translations.compile_catalogues()


@pytest.fixture(scope="session")
def speak(tmp_path_factory):
    """Return a function that runs asskomm on the real record with only these variables set."""
    folder = tmp_path_factory.mktemp("elsewhere")

    def run(*arguments, program=("-m", "asskomm_cli"), **variables):
        system = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        return subprocess.run(
            [sys.executable, *program, *map(str, arguments)],
            env={**system, "PYTHONPATH": str(REAL_RECORD.parent), "ASSKOMM_DATA": str(REAL_RECORD)}
            | variables,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )

    return run


@pytest.fixture
def english(asskomm, tmp_path, monkeypatch):
    """Return a function that runs asskomm on the real record in this process, in English."""
    monkeypatch.setenv("ASSKOMM_DATA", str(REAL_RECORD))
    monkeypatch.chdir(tmp_path)
    return asskomm
