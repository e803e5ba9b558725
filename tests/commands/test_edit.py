"""``edit`` with real editors, which are small scripts, at a real pseudo-terminal."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from broken_record import lay_out
from terminal import CLEAR, CTRL_C, ENTER, Terminal

EDITOR = """
import json, pathlib, sys
here = pathlib.Path({here!r})
steps = json.loads((here / "steps.json").read_text("utf-8"))
with open(here / "calls.txt", "a", encoding="utf-8") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
step = steps.pop(0)
(here / "steps.json").write_text(json.dumps(steps), "utf-8")
copy = pathlib.Path(sys.argv[-1])
text = copy.read_bytes().decode()
for old, new in step.get("replace", []):
    assert old in text, old
    text = text.replace(old, new)
copy.write_bytes(text.encode() if "bytes" not in step else bytes.fromhex(step["bytes"]))
if "behind_the_back" in step:
    path, text = step["behind_the_back"]
    pathlib.Path(path).write_text(text, "utf-8") if text else pathlib.Path(path).unlink()
sys.exit(step.get("code", 0))
"""


class Editor:
    """An editor that does what was planned, one step each time it is opened."""

    def __init__(self, here: Path, monkeypatch) -> None:
        self.here = here
        here.mkdir()
        script = here / "an editor.py"
        script.write_text(EDITOR.format(here=str(here)), "utf-8")
        command = f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", command)
        monkeypatch.setenv("TMPDIR", str(here))

    def will(self, *steps) -> None:
        (self.here / "steps.json").write_text(json.dumps(steps), "utf-8")

    def calls(self) -> list[list[str]]:
        return [json.loads(line) for line in (self.here / "calls.txt").read_text().splitlines()]

    def copies(self) -> list[Path]:
        return list(self.here.glob("asskomm-*/*"))


@pytest.fixture
def editor(tmp_path, monkeypatch) -> Editor:
    return Editor(tmp_path / "editor", monkeypatch)


@pytest.fixture
def agreement(data) -> Path:
    lay_out(data)
    return next((data / "agreements").glob("*vorvereinbarung.toml"))


def replacing(*pairs):
    return {"replace": pairs}


MINE = replacing(["[[sources]]", "# mine\n[[sources]]"])


def test_a_good_change_is_saved_without_a_question(data, agreement, editor):
    change = ['"Vorvereinbarung"', '"Vorvereinbarung"  # as printed']
    after = agreement.read_text("utf-8").replace(*change)
    editor.will(replacing(change))
    terminal = Terminal(data, "edit", agreement.stem)
    assert terminal.ends() == 0
    assert f"data/agreements/{agreement.name}" in terminal.rest
    assert agreement.read_text("utf-8") == after
    assert editor.copies() == []


def test_the_editor_gets_a_toml_file_outside_the_record(data, agreement, editor):
    editor.will({})
    terminal = Terminal(data, "edit", agreement.stem)
    assert terminal.ends() == 0
    assert "Nothing was changed." in terminal.rest
    copy = Path(editor.calls()[0][-1])
    assert copy.name == agreement.name
    assert not copy.is_relative_to(data)
    assert editor.copies() == []


def test_a_doubtful_change_is_shown_with_line_and_column_and_can_be_edited_again(
    data, agreement, editor, monkeypatch
):
    editor.will(
        replacing(['type = "Vorvereinbarung"', 'type = "Vereinbarung"']),
        replacing(['type = "Vereinbarung"', 'type = "Vorvereinbarung" # mended']),
    )
    # An editor of this name is known to take the line.
    vi = editor.here / "vi"
    vi.write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} "{editor.here}/an editor.py" "$@"\n'
    )
    vi.chmod(0o755)
    monkeypatch.setenv("VISUAL", shlex.quote(str(vi)))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.sees(f"{agreement.name}:3:8:")
    terminal.sees("error KEY104")
    terminal.answers(("[e]dit again at line 3", "e"))
    assert terminal.ends() == 0
    assert "# mended" in agreement.read_text("utf-8")
    first, second = editor.calls()
    assert len(first) == 1
    assert second[0] == "+3"


def test_a_doubtful_change_can_be_saved_all_the_same(data, agreement, editor):
    editor.will(replacing(["[[sources]]", 'colour = "blue"\n\n[[sources]]']))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.sees("KEY102")
    terminal.answers(("[s]ave all the same", "s"))
    assert terminal.ends() == 0
    assert 'colour = "blue"' in agreement.read_text("utf-8")


def test_a_doubtful_change_can_be_discarded(data, agreement, editor):
    before = agreement.read_bytes()
    editor.will(replacing(["signed_on = ", "signed_an = "]))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.answers(("[d]iscard", "d"))
    assert terminal.ends() == 0
    assert agreement.read_bytes() == before
    assert editor.copies() == []


@pytest.mark.parametrize("content", [b"type = ", b"\xff\xfe", b"", b"type = 1\n"])
def test_what_gives_no_record_can_not_be_saved(data, agreement, editor, content):
    before = agreement.read_bytes()
    editor.will({"bytes": content.hex()})
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.answers(("[e]dit again at line 1, [d]iscard", "s"))
    terminal.sees("Please answer with one of: e, d")
    terminal.sees("[d]iscard [e]: s")
    terminal.types(CLEAR + "d" + ENTER)
    assert terminal.ends() == 0
    assert agreement.read_bytes() == before


def test_a_file_that_is_no_toml_can_be_mended(data, agreement, editor):
    good = agreement.read_text("utf-8")
    agreement.write_text(good.replace("signed_on =", "signed_on"), "utf-8")
    editor.will(replacing(["signed_on", "signed_on ="]))
    assert Terminal(data, "edit", agreement.stem).ends() == 0
    assert agreement.read_text("utf-8") == good


def test_what_changed_meanwhile_is_not_overwritten_and_both_versions_stay(data, agreement, editor):
    theirs = agreement.read_text("utf-8") + "# theirs\n"
    editor.will(MINE | {"behind_the_back": [str(agreement), theirs]})
    terminal = Terminal(data, "edit", agreement.stem)
    assert terminal.ends() == 2
    kept = data.parent / f"{agreement.stem}.edited.toml"
    assert "changed by somebody else" in terminal.rest
    assert str(kept) in terminal.rest.replace("\n", "")
    assert agreement.read_text("utf-8") == theirs
    assert "# mine" in kept.read_text("utf-8")
    assert editor.copies() == []


def test_what_was_kept_before_is_not_overwritten_either(data, agreement, editor):
    (data.parent / f"{agreement.stem}.edited.toml").write_text("older")
    editor.will(MINE | {"behind_the_back": [str(agreement), ""]})
    assert Terminal(data, "edit", agreement.stem).ends() == 2
    assert (data.parent / f"{agreement.stem}.edited.toml").read_text() == "older"
    assert "# mine" in (data.parent / f"{agreement.stem}.edited-2.toml").read_text("utf-8")


def test_an_editor_that_fails_changes_nothing_and_loses_nothing(data, agreement, editor):
    before = agreement.read_bytes()
    editor.will(MINE | {"code": 7})
    terminal = Terminal(data, "edit", agreement.stem)
    assert terminal.ends() == 3
    assert "exit code 7" in terminal.rest
    assert agreement.read_bytes() == before
    (copy,) = editor.copies()
    assert f"kept in {copy}" in terminal.rest
    assert "# mine" in copy.read_text("utf-8")


def test_ctrl_c_at_the_question_loses_nothing(data, agreement, editor):
    editor.will(replacing(["signed_on = ", "signed_an = "]))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.sees("[d]iscard")
    terminal.leaves()
    (copy,) = editor.copies()
    assert f"kept in {copy}" in terminal.rest
    assert "signed_an" in copy.read_text("utf-8")


def test_ctrl_c_in_the_editor_is_the_editors_business(data, agreement, monkeypatch, tmp_path):
    script = tmp_path / "ed.py"
    script.write_text(
        "import pathlib, signal, sys, time\n"
        "def note(*_):\n"
        "    path = pathlib.Path(sys.argv[1])\n"
        "    path.write_text(path.read_text('utf-8') + '# after Ctrl-C\\n', 'utf-8')\n"
        "    sys.exit(0)\n"
        "signal.signal(signal.SIGINT, note)\n"
        "print('editing', flush=True)\n"
        "time.sleep(20)\n"
    )
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.sees("editing")
    terminal.types(CTRL_C)
    assert terminal.ends() == 0
    assert "# after Ctrl-C" in agreement.read_text("utf-8")


def test_an_editor_that_ctrl_c_ends_counts_as_interrupted(data, agreement, monkeypatch, tmp_path):
    script = tmp_path / "ed.sh"
    script.write_text('#!/bin/sh\necho "# typed" >> "$1"\necho editing\nexec sleep 20\n')
    script.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.sees("editing")
    terminal.leaves()
    (copy,) = tmp_path.glob("asskomm-*/*")
    assert str(copy) in terminal.rest
    assert copy.read_text("utf-8").endswith("# typed\n")


def test_a_changed_id_renames_the_file_and_every_reference(data, agreement, editor):
    editor.will(replacing(["signed_on = 2021-09-01", "signed_on = 2021-09-03"]))
    new = agreement.with_name(agreement.name.replace("09-01", "09-03"))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.sees(f"The content gives the id {new.stem} now. Rename the file")
    terminal.answers(("change 1 file", ""))
    assert terminal.ends() == 0, terminal.rest
    assert new.exists()
    assert not agreement.exists()
    (successor,) = (data / "agreements").glob("2023-02-23-*")
    assert f'follows = "{new.stem}"' in successor.read_text("utf-8")


def test_the_name_can_stay_as_it_is(data, agreement, editor):
    editor.will(replacing(["signed_on = 2021-09-01", "signed_on = 2021-09-03"]))
    terminal = Terminal(data, "edit", agreement.stem)
    terminal.answers(("Rename the file", "n"))
    terminal.sees("DAT113")
    terminal.answers(("[s]ave all the same", "s"))
    assert terminal.ends() == 0
    assert "2021-09-03" in agreement.read_text("utf-8")


def test_without_a_terminal_nothing_is_opened(data, agreement, editor, asskomm):
    result = asskomm("edit", agreement.stem)
    assert (result.code, "terminal" in result.err) == (2, True)


@pytest.mark.parametrize(
    ("value", "message"),
    [("'vi", "quotation mark"), ("/no/such/editor -x", "can't be run")],
)
def test_an_editor_that_can_not_be_run_is_named(data, agreement, monkeypatch, value, message):
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", value)
    terminal = Terminal(data, "edit", agreement.stem)
    assert terminal.ends() in (2, 3)
    assert message in terminal.rest


def test_the_editor_is_run_without_a_shell(data, agreement, editor, monkeypatch):
    editor.will({})
    command = subprocess.list2cmdline([sys.executable, str(editor.here / "an editor.py")])
    monkeypatch.setenv("EDITOR", f"{command} '; touch {data}/pwned' '$(touch {data}/pwned)'")
    assert Terminal(data, "edit", agreement.stem).ends() == 0
    assert not (data / "pwned").exists()
    assert editor.calls()[0][:2] == [f"; touch {data}/pwned", f"$(touch {data}/pwned)"]
