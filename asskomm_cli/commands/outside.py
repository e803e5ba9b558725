"""Where files for others go: never among the records."""

from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.reading.opening import leads_outside
from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


def ensure_outside(folder: DataFolder, path: Path) -> None:
    """Raise Failure if what is to be written lies in the data folder; "-" is no file."""
    if str(path) != "-" and not leads_outside(str(path), folder.root):
        message = _("{path} lies in the data folder, where only records belong; name another place")
        raise Failure(message.format(path=path))
