"""Whatever lies in the data folder gives one finding, and all other files are still checked."""

import json
import os
import shutil
import socket
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile_contents import AGREEMENT, CONTENTS, HOSTILE, changed

from asskomm_cli.publish.findings.formats import FindingsFormat


@pytest.fixture
def validate(asskomm, record: Path) -> Callable[[], list[str]]:
    """Return a function that lists findings; the last file of all has one of its own."""
    last = record / "municipalities" / "schwarzenberg-erzgeb.toml"
    last.write_text(last.read_text("utf-8").replace("landkreis", "landkreiss"), "utf-8")

    def run() -> list[str]:
        result = asskomm("--data", "data", "validate", "--format", "json", "--today", "2026-01-01")
        assert result.code == 1
        assert "Traceback" not in result.err
        findings = json.loads(result.out)["findings"]
        others = [each for each in findings if each["path"].endswith("schwarzenberg-erzgeb.toml")]
        assert {each["code"] for each in others} == {"KEY101", "KEY102"}
        return [
            f"{each['path']}: {each['code']} {each['line']}:{each['column']}"
            f"-{each['end_line']}:{each['end_column']}"
            for each in findings
            if each not in others
        ]

    return run


@pytest.mark.parametrize(("content", "expected"), CONTENTS.values(), ids=CONTENTS.keys())
def test_a_hostile_content_is_one_finding(data, validate, content, expected):
    (data / "agreements" / f"{HOSTILE}.toml").write_bytes(content)
    (found,) = validate()
    assert found.startswith(f"data/agreements/{HOSTILE}.toml: {expected}")


def test_every_prefix_of_a_record_is_read_without_a_crash(data, validate):
    file = data / "agreements" / f"{HOSTILE}.toml"
    whole = AGREEMENT.encode()
    for length in range(0, len(whole), 7):
        file.write_bytes(whole[:length])
        assert validate()


def test_the_finding_of_a_duplicate_key_shows_the_first_one_too(asskomm, data):
    (data / "agreements" / "x.toml").write_bytes(changed("[[sig", "type = 1\n[[sig"))
    result = asskomm("--data", "data", "validate", "--format", "json")
    (found,) = json.loads(result.out)["findings"]
    (related,) = found["related"]
    assert (related["line"], related["column"], related["end_column"]) == (3, 1, 5)


def sock(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(path.parent)
        server.bind(path.name)
        os.chdir(path.parents[2])


def outward(path: Path) -> None:
    outside = path.parents[2] / "outside.toml"
    outside.write_text(AGREEMENT, "utf-8")
    path.symlink_to(outside)


def outward_through_a_link(path: Path) -> None:
    outward(path.with_name(".hidden"))
    path.symlink_to(".hidden")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")
@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (Path.mkdir, "FIL101"),
        (lambda path: os.mkfifo(path), "FIL101"),
        (sock, "FIL101"),
        (lambda path: path.symlink_to("gone.toml"), "FIL101"),
        (lambda path: path.symlink_to(path.name), "FIL101"),
        (outward, "FIL107"),
        (outward_through_a_link, "FIL107"),
        (lambda path: path.symlink_to("/dev/zero"), "FIL107"),
    ],
    ids=["folder", "pipe", "socket", "dangling", "loop", "outward", "by a link", "device"],
)
def test_what_is_no_file_is_one_finding(data, validate, make, expected):
    make(data / "agreements" / f"{HOSTILE}.toml")
    assert validate() == [f"data/agreements/{HOSTILE}.toml: {expected} 1:1-1:2"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_what_lies_behind_an_outward_link_is_not_shown(asskomm, data):
    outward(data / "agreements" / f"{HOSTILE}.toml")
    assert "Troll" not in asskomm("--data", "data", "validate", "--format", "text").out
    assert "Troll" not in asskomm("--data", "data", "list", "agreements").out


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_within_the_folder_is_a_file(data, validate):
    (data / "agreements" / f"{HOSTILE}.toml").symlink_to(".kept")
    (data / "agreements" / ".kept").write_text(AGREEMENT, "utf-8")
    assert validate() == []


@pytest.mark.skipif(sys.platform == "darwin", reason="the file system there changes such names")
@pytest.mark.parametrize(
    "name",
    [
        unicodedata.normalize("NFD", "2022-03-15-lößnitz-vorvereinbarung"),
        "2022-03-15-loessnitz vorvereinbarung",
        "2022-03-15-\u202eloessnitz-vorvereinbarung",
        "-",
        "x" * 240,
    ],
)
def test_an_odd_name_is_one_finding(data, validate, name):
    (data / "agreements" / f"{name}.toml").write_text(AGREEMENT, "utf-8")
    (found,) = validate()
    code = "FIL102" if name.startswith("x") else "FIL103"
    assert found.startswith(f"data/agreements/{name}.toml: {code} 1:1-")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
@pytest.mark.parametrize("name", [b"l\xf6\xdfnitz.toml", b"a\nb.toml", b"\x1b[31m.toml"])
@pytest.mark.parametrize("format_", FindingsFormat)
def test_a_name_of_any_bytes_ends_no_run_and_spoils_no_output(asskomm, data, name, format_):
    Path(os.fsdecode(os.fsencode(data / "agreements") + b"/" + name)).write_text(AGREEMENT, "utf-8")
    result = asskomm("--data", "data", "validate", "--format", format_)
    assert result.code == 1
    assert "FIL103" in result.out
    assert "\x1b" not in result.out + result.err
    assert "Traceback" not in result.err
    if format_ in ("json", "gitlab", "sarif"):
        json.loads(result.out)


def test_a_file_that_vanishes_is_one_finding(data, validate, monkeypatch):
    file = data / "agreements" / f"{HOSTILE}.toml"
    file.write_text(AGREEMENT, "utf-8")
    listed = os.listdir

    def list_and_remove(path: Path) -> list[str]:
        names = listed(path)
        if f"{HOSTILE}.toml" in names:
            file.unlink(missing_ok=True)
        return names

    monkeypatch.setattr(os, "listdir", list_and_remove)
    assert validate() == [f"data/agreements/{HOSTILE}.toml: FIL101 1:1-1:2"]


def test_a_file_that_changes_meanwhile_is_shown_as_it_was_read(asskomm, data, monkeypatch):
    file = data / "agreements" / f"{HOSTILE}.toml"
    file.write_bytes(changed("Jan Heimer", ""))
    from asskomm_cli.rules import validating

    locate = validating.locate_in_toml

    def change_and_locate(text: str):
        file.write_bytes(b"")
        return locate(text)

    monkeypatch.setattr(validating, "locate_in_toml", change_and_locate)
    result = asskomm("--data", "data", "validate", "--format", "concise", "--select", "KEY105")
    assert f"{HOSTILE}.toml:13:8: error KEY105" in result.out


@pytest.fixture
def nobody() -> Iterator[Callable[[], None]]:
    """Return a function that gives up the administrator's rights, by which nothing is closed."""
    yield lambda: os.seteuid(65534) if os.geteuid() == 0 else None
    os.seteuid(os.getuid())


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise there")
@pytest.mark.parametrize("closed", [f"agreements/{HOSTILE}.toml", "agreements"])
def test_what_may_not_be_read_is_one_finding(asskomm, record, monkeypatch, nobody, closed):
    (record / "agreements" / f"{HOSTILE}.toml").write_text(AGREEMENT, "utf-8")
    asskomm("--data", "data", "validate", "--format", "concise")  # imports while it may
    # The folders above are the administrator's own.
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        shutil.move(record, top)
        (Path(top) / "data" / closed).chmod(0)
        monkeypatch.chdir(top)
        nobody()
        result = asskomm("--data", "data", "validate", "--format", "concise")
        os.seteuid(os.getuid())
        (Path(top) / "data" / closed).chmod(0o755)
    assert result.code == 1
    (found,) = result.out.splitlines()
    assert found.startswith(f"data/{closed}:1:1: error FIL101")


@pytest.mark.parametrize(
    "path",
    [
        "municipalities/loessnitz",
        "municipalities/oelsnitz-erzgeb",
        "associations/staedtebund-silberberg",
        "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung",
        "figures/2021-12-17",
        "caseworkers",
    ],
)
@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\xff", "TML103"), (b"x = ", "TML101"), (b"<<<<<<< a\n", "TML102"), (b"", "KEY1")],
)
def test_an_unreadable_record_of_any_kind_is_one_finding_though_others_refer_to_it(
    data, validate, path, content, code
):
    (data / f"{path}.toml").write_bytes(content)
    (found,) = validate()
    assert found.startswith(f"data/{path}.toml: {code}")
