"""What every caller of ``asskomm validate`` can rely on, seen from outside the process."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from broken_record import lay_out

from asskomm_cli.publish.findings.formats import FindingsFormat

FORMATS = tuple(FindingsFormat)


def command(*options):
    return [sys.executable, "-m", "asskomm_cli", *options]


def validate(cwd, *options, before=(), environment=None, program=()):
    """Run it in a process of its own; return the finished process with bytes in it."""
    clean = {key: value for key, value in os.environ.items() if key not in _DISTURBING}
    return subprocess.run(
        [*program, *command(*before, "validate", "--today=2026-01-01", *options)],
        cwd=cwd,
        env=clean | (environment or {}),
        capture_output=True,
        check=False,
    )


_DISTURBING = ("ASSKOMM_DATA", "GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "LANGUAGE")


@pytest.fixture
def top(tmp_path):
    lay_out(tmp_path / "data", "DAT102", "DAT106")
    return tmp_path


def state(folder: Path):
    """Return the content, permissions and times of everything in a folder."""
    return {
        path: (
            path.lstat().st_mode,
            path.lstat().st_mtime_ns,
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None,
        )
        for path in [folder, *folder.rglob("*")]
    }


@pytest.fixture
def reports(tmp_path_factory):
    """Options that ask for a report in every format, outside of the record."""
    folder = tmp_path_factory.mktemp("reports")
    folder.chmod(0o777)
    return [f"--output-file={name}={folder / name}" for name in FORMATS]


def test_nothing_is_written_but_the_reports(top, reports):
    before = state(top)
    assert validate(top, *reports).returncode == 1
    assert state(top) == before


def test_a_reader_who_has_seen_enough_is_no_error(top):
    process = subprocess.Popen(
        command("validate", "--format=sarif"),
        cwd=top,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout and process.stderr
    process.stdout.readline()
    process.stdout.close()
    complaint = process.stderr.read().decode()
    process.stderr.close()
    process.wait()
    assert "Traceback" not in complaint and "Error" not in complaint


@pytest.fixture
def unwritable(top):
    """The record without permission to write, and what makes root respect that too."""
    everything = [top, *top.rglob("*")]
    for path in everything:
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
    for path in everything:
        path.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="needs permissions of a POSIX system")
def test_a_record_without_write_permission_is_validated_all_the_same(top, unwritable, reports):
    as_mortal: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            pytest.skip("root may write everywhere, and nothing here can take that away")
        as_mortal = unwritable
    attempt = subprocess.run([*as_mortal, "touch", top / "x"], capture_output=True, check=False)
    assert attempt.returncode != 0
    assert validate(top, *reports, program=as_mortal).returncode == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_a_pipe_gets_the_same_without_escapes_whatever_the_machine_is_set_to(top, format_):
    expected = validate(top, f"--format={format_}")
    assert expected.returncode == 1
    assert expected.stdout and b"\x1b" not in expected.stdout + expected.stderr
    for environment in (
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1", "TZ": "Pacific/Kiritimati", "COLUMNS": "20"}
        | {"PYTHONHASHSEED": "1"},
    ):
        result = validate(top, f"--format={format_}", environment=environment)
        assert (result.returncode, result.stdout) == (1, expected.stdout), environment


def test_the_result_is_the_same_from_every_folder_of_a_checkout(top):
    (top / "docs").mkdir()
    expected = validate(top, "--format=json").stdout
    for folder in ("docs", "data/agreements", "data/municipalities"):
        assert validate(top / folder, "--format=json").stdout == expected
    elsewhere = validate("/", "--format=json", before=("--data", str(top / "data")))
    assert _fingerprints(elsewhere.stdout) == _fingerprints(expected)
    assert _fingerprints(validate(top / "data", "--format=json").stdout) == _fingerprints(expected)


def test_the_order_of_files_on_the_disk_does_not_matter(top, tmp_path_factory):
    turned = tmp_path_factory.mktemp("turned")
    for path in sorted(top.rglob("*.toml"), reverse=True):
        copy = turned / path.relative_to(top)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    assert validate(turned, "--format=json").stdout == validate(top, "--format=json").stdout


def _fingerprints(output):
    return [each["fingerprint"] for each in json.loads(output)["findings"]]
