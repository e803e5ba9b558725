"""``asskomm directory info``: which official directory is in use."""

from collections import Counter
from pathlib import Path
from typing import Any, Literal

import typer

from asskomm_cli.commands import options
from asskomm_cli.commands.session import directory_folder
from asskomm_cli.directory.edition import Edition, read_edition
from asskomm_cli.directory.load import FILES, load
from asskomm_cli.directory.model import Directory
from asskomm_cli.publish.json_text import write_json


def run(ctx: typer.Context, format_: options.Format[Literal["text", "json"]] = "text") -> None:
    """Say which state of the official directory is in use, and from where."""
    folder = directory_folder(ctx)
    directory, edition = load(folder), read_edition(folder)
    own = [folder / name for name in FILES if (folder / name).exists()] if folder else []
    facts = _facts(directory, edition, own)
    if format_ == "json":
        write_json({"version": 1, **facts})
    else:
        from asskomm_cli.publish.directory_page import directory_page
        from asskomm_cli.publish.page_text import write_page

        write_page(directory_page(facts), ctx.obj.color)


def _facts(directory: Directory, edition: Edition, own: list[Path]) -> dict[str, Any]:
    kommunen = [each for each in directory.kommunen if each.valid_until is None]
    return {
        "as_of": edition.as_of,
        "inhabitants_on": edition.inhabitants_on,
        "source": edition.source,
        "own_files": [str(path) for path in own],
        "kommunen": dict(Counter(each.kind for each in kommunen)),
        "former_kommunen": len(directory.kommunen) - len(kommunen),
        "landkreise": dict(Counter(each.kind for each in directory.landkreise.values())),
        "polizeidirektionen": len(directory.polizeidirektionen),
        "polizeireviere": len(directory.polizeireviere),
    }
