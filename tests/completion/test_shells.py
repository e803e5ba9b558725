"""What a person sees who presses Tab in a real shell: the words that the program gets then."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")
if not hasattr(pexpect, "spawn"):
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

from asskomm_cli.commands.completing.installing import script  # noqa: E402

PROMPT = "next> "
START = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i"),
}
PREPARE = {
    "bash": "bind 'set enable-bracketed-paste off'; PS1='{prompt}'; source {script}",
    "zsh": "PROMPT='{prompt}'; unsetopt PROMPT_SP; autoload -Uz compinit; compinit -u -D; "
    "source {script}",
    "fish": "function fish_prompt; echo -n '{prompt}'; end; source {script}",
}
# Completes with the program, and shows every word that it would have got.
WRAPPER = """\
#!/bin/sh
if [ -n "$_ASSKOMM_COMPLETE" ]; then exec {python} -m asskomm_cli; fi
for each; do printf '<%s>' "$each"; done
printf '.\\n'
"""


class Shell:
    """A person in a shell that has the completion of asskomm."""

    def __init__(self, name: str, folder: Path) -> None:
        path = shutil.which(name)
        if path is None:
            pytest.skip(f"there is no {name} here")
        wrapper = folder / "bin" / "asskomm"
        wrapper.parent.mkdir()
        wrapper.write_text(WRAPPER.format(python=sys.executable), encoding="utf-8")
        wrapper.chmod(0o755)
        (folder / "script").write_text(script(name), encoding="utf-8")
        environment = {
            "PATH": f"{wrapper.parent}{os.pathsep}{os.environ['PATH']}",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TERM": "vt100",
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }
        self.child = pexpect.spawn(
            path,
            [*START[name]],
            cwd=folder,
            env=environment,
            encoding="utf-8",
            timeout=30,
            dimensions=(50, 300),
        )
        self.child.delaybeforesend = 0.1
        self.child.sendline(PREPARE[name].format(prompt=PROMPT, script="./script"))
        self.child.expect_exact(PROMPT)
        self.child.sendline("echo r''eady")
        self.child.expect_exact("ready")

    def words(self, typed: str) -> str:
        """Type a line with Tab keys in it, then Enter; return what the program got."""
        self.child.send(f"asskomm {typed}\r")
        self.child.expect(r"(<[^\r\n]*>)\.")
        return str(self.child.match[1])


@pytest.fixture(params=["bash", "zsh", "fish"])
def shell(request: pytest.FixtureRequest, data: Path) -> Iterator[Shell]:
    """Return each shell in turn, beside a data folder with names that are hard to type."""
    for name in ("2021-12-17-loessnitz-vorvereinbarung", "fall:1 o'hara"):
        (data / "agreements" / f"{name}.toml").touch()
    (data.parent / "über mich").mkdir()
    found = Shell(request.param, data.parent)
    yield found
    found.child.close(force=True)


LANDKREIS = "Sächsische Schweiz-Osterzgebirge"


LINES = [
    # what is typed, and the words that the program gets
    ("sho\tloessn\t", "<show><loessnitz>"),
    ("show Lößn\t", "<show><Lößnitz>"),
    ("show 2021\t", "<show><2021-12-17-loessnitz-vorvereinbarung>"),
    ("list --landk\tErz\t", "<list><--landkreis><Erzgebirgskreis>"),
    ("list --landkreis Säch\t", f"<list><--landkreis><{LANDKREIS}>"),
    ("list --landkreis=Säch\t", f"<list><--landkreis={LANDKREIS}>"),
    ('list --landkreis "Säch\t', f"<list><--landkreis><{LANDKREIS}>"),
    ("list --landkreis 'Säch\t", f"<list><--landkreis><{LANDKREIS}>"),
    (
        "list --landkreis Erz\t--format j\t",
        "<list><--landkreis><Erzgebirgskreis><--format><json>",
    ),
    ("list --milestone KPR\\ r\t", "<list><--milestone><KPR reaktiviert>"),
    ("validate --output-file sar\tx", "<validate><--output-file><sarif=x>"),
    ("validate --select DAT101,ROL10\t3", "<validate><--select><DAT101,ROL103>"),
    ("directory inf\t", "<directory><info>"),
    ("show fall\t", "<show><fall:1 o'hara>"),
    ("show fall:\t", "<show><fall:1 o'hara>"),
    ('show "fall:\t', "<show><fall:1 o'hara>"),
    ("init üb\t", "<init><über mich>"),
    (
        'add-agreement --signatory "A. M.; Polizeipräsidentin; Polizeidirektion Ch\t',
        "<add-agreement><--signatory><A. M.; Polizeipräsidentin; Polizeidirektion Chemnitz>",
    ),
]


def test_tab_completes_the_word(shell: Shell) -> None:
    for typed, words in LINES:
        assert shell.words(typed).replace("/>", ">") == words
