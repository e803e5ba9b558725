"""Whatever lies in the data folder gives one finding, and all other files are still checked."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

RECORD = Path(__file__).parent / "record"
HOSTILE = "2022-03-15-loessnitz-vorvereinbarung"
AGREEMENT = """\
#:schema ../schema/agreement.json

type = "Vorvereinbarung"
signed_on = 2022-03-15
parties = ["loessnitz"]

[[signatories]]
name = "Alexander Troll"
role = "Bürgermeister"
represents = "loessnitz"

[[signatories]]
name = "Jan Heimer"
role = "Sachbearbeiter"
represents = "Landespräventionsrat Sachsen"

[[sources]]
url = "https://www.asskomm.sachsen.de/"
title = "ASSKomm"
"""
DAY = "2022-03-15"
MERGE = """\
<<<<<<< HEAD
signed_on = 2022-03-15
=======
signed_on = 2022-03-16
>>>>>>> andere
"""


def changed(old: str, new: str) -> bytes:
    assert old in AGREEMENT
    return AGREEMENT.replace(old, new, 1).encode()


def valued(value: str) -> bytes:
    return changed("\n\n[[sig", f"\nform = {value}\n\n[[sig")


CONTENTS = {
    # content, code and range of the one finding
    "empty": (b"", "KEY101 1:1-1:1"),
    "only blanks": (b" \n\n\t\n", "KEY101 1:1-1:2"),
    "byte order mark": (b"\xef\xbb\xbf" + AGREEMENT.encode(), "TML104 1:1-1:2"),
    "CRLF": (AGREEMENT.replace("\n", "\r\n").encode(), "FIL105 1:1-1:34"),
    "CR": (AGREEMENT.replace("\n", "\r").encode(), "TML101 1:34-1:35"),
    "NUL in a text": (changed("Jan", "J\0n"), "TML101 13:10-13:11"),
    "NUL alone": (b"\0" * 100, "TML103 1:1-1:2"),
    "control character": (changed("Jan", "J\x07n"), "TML101 13:10-13:11"),
    "latin-1": (AGREEMENT.encode("latin-1"), "TML103 9:10-9:11"),
    "UTF-16 with mark": (AGREEMENT.encode("utf-16"), "TML103 1:1-1:2"),
    "UTF-16 little": (AGREEMENT.encode("utf-16-le"), "TML103 1:1-1:2"),
    "UTF-16 big": (AGREEMENT.encode("utf-16-be"), "TML103 1:1-1:2"),
    "surrogate": (changed("Jan", "J\\ud800n"), "TML101 13:11-13:12"),
    "no final newline": (AGREEMENT.rstrip().encode(), "FIL105 19:1-19:18"),
    "duplicate key": (changed("[[sig", f"type = 1\n\n[[sig"), "TML106 7:1-7:5"),
    "duplicate in a table": (changed("\nrole", '\nname = "X"\nrole'), "TML106 9:1-9:5"),
    "30 February": (changed(DAY, "2022-02-30"), "DAT101 4:13-4:23"),
    "30 February as text": (changed(DAY, '"2022-02-30"'), "DAT101 4:13-4:25"),
    "year 0000": (changed(DAY, "0000-03-15"), "DAT101 4:13-4:23"),
    "year 0001": (changed(DAY, "0001-01-01"), "DAT101 4:13-4:23"),
    "year 9999": (changed(DAY, "9999-12-31"), "DAT101 4:13-4:23"),
    "nested lists": (valued("[" * 100_000), "TML101 1:1-1:2"),
    "nested tables": (valued("{a=" * 50_000), "TML101 1:1-1:2"),
    "nested and closed": (valued("[" * 300 + "]" * 300), "KEY103 6:8-6:608"),
    "long dotted key": (changed("\n\n[[sig", f"\n{'a.' * 60_000}a = 1\n\n[[sig"), "TML101 1:1-1:2"),
    "many dotted keys": (b"".join(b"a." * 900 + b"k%d = 1\n" % n for n in range(140)), "KEY102"),
    "long table header": (changed("[[sig", f"[{'a.' * 60_000}a]\n[[sig"), "TML101 1:1-1:2"),
    "5,000 digits": (valued("1" * 5000), "TML101 6:8-6:9"),
    "5,000 hexadecimal digits": (valued("0x" + "f" * 5000), "KEY103 6:8-6:5010"),
    "huge count": (changed("\n\n[[sig", f"\nnumber = {2**64}\n\n[[sig"), "KEY110 6:10-6:30"),
    "huge hexadecimal": (changed("\n\n[[sig", f"\nnumber = 0x{'f' * 5000}\n\n[[sig"), "KEY110"),
    "10 MB": (AGREEMENT.encode() + b"#" * 10_000_000, "TML105 1:1-1:2"),
    "merge markers": (changed("signed_on = 2022-03-15\n", MERGE), "TML102 4:1-4:13"),
    "merge markers in a text": (valued(f'"""\n{MERGE}"""'), "TML102 7:1-7:13"),
    "half a merge": (changed("parties", "=======\nparties"), "TML102 5:1-5:8"),
    "end of a merge": (changed("parties", ">>>>>>> andere\nparties"), "TML102 5:1-5:15"),
    "bidi in a text": (changed("Jan Heimer", "Jan \u202eremieH"), "KEY106 13:8-13:21"),
    "bidi in a role": (changed("Sachbearbeiter", "Sach\u2066bearbeiter"), "KEY106 14:8-14:25"),
    "bidi in a comment": (changed("\n\n[[so", "\n# a \u202e b\n\n[[so"), "KEY106 16:5-16:6"),
    "accents apart": (changed("Bür", "Bu\u0308r"), "KEY107 9:8-9:24"),
    "line break in { }": (valued("{\na = 1}"), "TML101 6:9-6:10"),
    "comma before }": (valued("{a = [\n1], }"), "TML101 7:3-7:4"),
    "escape of TML 1.1": (changed("Jan", r"J\x61n"), "TML101 13:10-13:11"),
    "not a number": (changed("\n\n[[sig", "\nnumber = nan\n\n[[sig"), "KEY103 6:10-6:13"),
    "something else": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "TML103 1:1-1:2"),
}


@pytest.fixture
def validate(asskomm, data: Path) -> Callable[[], list[str]]:
    """Return a function that lists findings; the last file of all has one of its own."""
    shutil.copytree(RECORD, data, dirs_exist_ok=True)
    last = data / "municipalities" / "schwarzenberg-erzgeb.toml"
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


@pytest.mark.parametrize("kind", ["municipalities/x", "associations/x", "figures/x", "caseworkers"])
def test_an_empty_file_of_any_kind_is_one_finding(data, validate, kind):
    (data / f"{kind}.toml").write_bytes(b"")
    (found,) = validate()
    assert found.startswith(f"data/{kind}.toml: KEY1")


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


def folder(path: Path) -> None:
    path.mkdir()


def pipe(path: Path) -> None:
    os.mkfifo(path)


def sock(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(path.parent)
        server.bind(path.name)
        os.chdir(path.parents[2])


def dangling(path: Path) -> None:
    path.symlink_to("gone.toml")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def outward(path: Path) -> None:
    outside = path.parents[2] / "outside.toml"
    outside.write_text(AGREEMENT, "utf-8")
    path.symlink_to(outside)


def outward_through_a_link(path: Path) -> None:
    outward(path.with_name(".hidden"))
    path.symlink_to(".hidden")


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")
@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (folder, "FIL101"),
        (pipe, "FIL101"),
        (sock, "FIL101"),
        (dangling, "FIL101"),
        (loop, "FIL101"),
        (outward, "FIL107"),
        (outward_through_a_link, "FIL107"),
        (device, "FIL107"),
    ],
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
        "2022-03-15 loessnitz vorvereinbarung",
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
@pytest.mark.parametrize("format_", ["text", "json", "concise", "github", "gitlab", "junit", "sarif"])
def test_a_name_of_any_bytes_ends_no_run(asskomm, data, name, format_):
    Path(os.fsdecode(os.fsencode(data / "agreements") + b"/" + name)).write_text(AGREEMENT, "utf-8")
    result = asskomm("--data", "data", "validate", "--format", format_)
    assert result.code == 1
    assert "FIL103" in result.out


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

    locate = validating.locate

    def change_and_locate(text: str):
        file.write_bytes(b"")
        return locate(text)

    monkeypatch.setattr(validating, "locate", change_and_locate)
    result = asskomm("--data", "data", "validate", "--format", "concise", "--select", "KEY105")
    assert f"{HOSTILE}.toml:13:8: error KEY105" in result.out


@pytest.mark.skipif(sys.platform == "win32", reason="permissions work otherwise there")
@pytest.mark.parametrize("closed", [f"agreements/{HOSTILE}.toml", "agreements"])
def test_what_may_not_be_read_is_one_finding(closed):
    """In a process of its own: for the administrator no file is closed."""
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        data = Path(top) / "data"
        shutil.copytree(RECORD, data)
        (data / "agreements" / f"{HOSTILE}.toml").write_text(AGREEMENT, "utf-8")
        (data / closed).chmod(0)
        result = subprocess.run(
            [sys.executable, "-m", "asskomm_cli", "validate", "--format", "concise"],
            cwd=top,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            user=65534 if os.geteuid() == 0 else None,
            capture_output=True,
            text=True,
            check=False,
        )
        (data / closed).chmod(0o755)
    assert result.returncode == 1, result.stderr
    assert result.stdout.count("\n") == 1
    assert result.stdout.startswith(f"data/{closed}:1:1: error FIL101")
