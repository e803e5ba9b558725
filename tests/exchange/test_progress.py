"""Long work tells a person how far it has come, and nobody else."""

import io

import pytest

from asskomm_cli.publish import progress
from asskomm_cli.publish.progress import counted


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def patient(monkeypatch):
    monkeypatch.setattr(progress, "_SILENT_SECONDS", 0)
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN", 0)
    monkeypatch.setenv("TERM", "xterm")


def test_at_a_terminal_the_items_are_counted_and_the_line_vanishes(patient, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(counted("abc", "files read")) == ["a", "b", "c"]
    assert "\rfiles read: 2/3" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_the_line_vanishes_when_the_work_fails(patient, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    items = counted("abc", "files read")
    assert [next(items), next(items)] == ["a", "b"]
    items.close()
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("stream", [io.StringIO(), Terminal()])
def test_a_pipe_and_a_terminal_that_can_do_nothing_get_nothing(patient, monkeypatch, stream):
    monkeypatch.setenv("TERM", "dumb" if stream.isatty() else "xterm")
    monkeypatch.setattr("sys.stderr", stream)
    assert list(counted("abc", "files read")) == ["a", "b", "c"]
    assert stream.getvalue() == ""


def test_short_work_needs_no_words(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    assert list(counted("abc", "files read")) == ["a", "b", "c"]
    assert terminal.getvalue() == ""
