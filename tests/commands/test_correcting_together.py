"""Who corrects: a person at a terminal, and two at the same time."""

import subprocess
import sys

import pytest
from correctable_record import NACHFOLGER, SILBERBERG


def terminal(record, *arguments):
    return pytest.importorskip("terminal").Terminal(record, *arguments)


def test_at_a_terminal_a_removal_is_shown_and_asked_for(record):
    path = record / f"agreements/{NACHFOLGER}.toml"
    for answer in ("", "nein"):
        person = terminal(record, "remove", NACHFOLGER)
        person.sees('-name = "Thomas Lein"')
        person.answers((f"Remove {NACHFOLGER}? [y/N]", answer))
        assert person.ends() == 0
        assert "Nothing was removed." in person.rest
        assert path.exists()
    person = terminal(record, "remove", NACHFOLGER)
    person.answers((f"Remove {NACHFOLGER}? [y/N]", "ja"))
    assert person.ends() == 0
    assert not path.exists()


def test_ctrl_c_removes_nothing(record):
    person = terminal(record, "remove", NACHFOLGER)
    person.sees("[y/N]")
    person.leaves()
    assert (record / f"agreements/{NACHFOLGER}.toml").exists()


def test_an_explicit_command_asks_nothing_at_a_terminal(record):
    person = terminal(record, "amend", SILBERBERG, "--note=Ein Satz.")
    assert person.ends() == 0
    assert "\x1b[32m+notes" in person.rest


def test_two_who_amend_one_record_at_once_lose_nothing(record):
    command = (sys.executable, "-m", "asskomm_cli", "--data", str(record), "amend", SILBERBERG)
    running = [
        subprocess.Popen([*command, f"--add=objectives=Ziel {number}"], stderr=subprocess.PIPE)
        for number in range(6)
    ]
    assert [each.wait() for each in running if each.communicate()] == [0] * 6
    text = (record / f"agreements/{SILBERBERG}.toml").read_text()
    assert sorted(text.count(f'"Ziel {number}"') for number in range(6)) == [1] * 6
