"""Making a new, empty data folder."""

from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.archive.saving.save_failures import cannot_write, with_outcome
from asskomm_cli.archive.saving.transaction import commit
from asskomm_cli.archive.saving.writing import TEMPORARY_SUFFIX
from asskomm_cli.failure import Failure
from asskomm_cli.record.kinds import KINDS
from asskomm_cli.translation import _


def make_data_folder(root: Path) -> None:
    """Make the folders of all kinds, and what git needs to treat them well.

    Raises Failure if something is there already.
    """
    if root.exists() and (not root.is_dir() or any(map(_is_of_others, root.iterdir()))):
        raise Failure(
            _("{path} is there already and not empty; nothing was changed").format(path=root)
        )
    folder = DataFolder(root.absolute(), str(root))
    try:
        root.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        failure = cannot_write(folder, folder.root, error)
        raise with_outcome(failure, _("nothing was changed")) from error
    files = {folder.folder(kind) / ".gitkeep": "" for kind in KINDS if kind.folder}
    files[folder.root / ".gitignore"] = (
        f"# the lock, and unfinished writes\n.asskomm.*\n.*{TEMPORARY_SUFFIX}\n"
    )
    files[folder.root / ".gitattributes"] = "*.toml text eol=lf\n"
    commit(folder, create=files)


def _is_of_others(path: Path) -> bool:
    """Return whether a thing is not the lock that an attempt before this one left."""
    return not path.name.startswith(".asskomm.")
