"""Making a new, empty data folder."""

from pathlib import Path

from asskomm_cli.archive.writing import TEMPORARY_SUFFIX, create
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import KINDS
from asskomm_cli.translation import _


def make_data_folder(root: Path) -> None:
    """Make the folders of all kinds, and what git needs to treat them well.

    Raises Failure if something is there already.
    """
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise Failure(
            _("{path} is there already and not empty; nothing was changed").format(path=root)
        )
    files = {root / kind.folder / ".gitkeep": "" for kind in KINDS if kind.folder}
    files[root / ".gitignore"] = f"# unfinished writes\n.*{TEMPORARY_SUFFIX}\n"
    files[root / ".gitattributes"] = "*.toml text eol=lf\n"
    create(files)
