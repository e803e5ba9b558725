"""What the officers of one data folder have agreed on: the file ``settings.toml`` in it."""

from typing import NamedTuple

from asskomm_cli.archive.folder import SETTINGS_NAME, DataFolder
from asskomm_cli.archive.reading.opening import read_content
from asskomm_cli.archive.reading.parsing import parse
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


class Settings(NamedTuple):
    """Each field is a key of the file, and true or false; what is not in the file is false."""

    commit: bool = False
    """Whether commands that write a record also commit it to git."""


def read_settings(folder: DataFolder) -> Settings:
    """Return the settings of a data folder.

    Raises Failure with every fault if the file can't be understood: a mistyped setting would
    silently do nothing.
    """
    path = folder.root / SETTINGS_NAME
    if not path.exists():
        return Settings()
    shown = folder.shown_path(path)
    data = read_content(str(path), folder.root)
    table = data if isinstance(data, SyntaxFault) else parse(data)
    if isinstance(table, SyntaxFault):
        raise Failure(f"{shown}:{table.line}:{table.column}: {table.message}")
    messages = [
        f"{shown}: {message}"
        for name, value in table.items()
        if (message := _fault(name, value)) is not None
    ]
    if messages:
        raise Failure(*messages)
    return Settings(**table)


def _fault(name: str, value: object) -> str | None:
    if name not in Settings._fields:
        from asskomm_cli.directory.suggestion import did_you_mean, suggestion

        message = _("there is no setting “{name}”").format(name=name)
        known = _("; known are: {names}").format(names=", ".join(Settings._fields))
        return message + did_you_mean(suggestion(name, Settings._fields), otherwise=known)
    if not isinstance(value, bool):
        return _("“{name}” has to be true or false, without quotation marks").format(name=name)
    return None
