"""The formats that ``asskomm export`` writes, and which one a file name asks for."""

from enum import StrEnum
from pathlib import Path

from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


class ExportFormat(StrEnum):
    """What ``export --format`` takes."""

    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    MARKDOWN = "markdown"
    XLSX = "xlsx"
    SQLITE = "sqlite"


OF_ONE_KIND = (ExportFormat.CSV, ExportFormat.TSV, ExportFormat.MARKDOWN)
"""A file of these holds one table."""

BINARY = (ExportFormat.XLSX, ExportFormat.SQLITE)

_BY_ENDING = {
    ".csv": ExportFormat.CSV,
    ".tsv": ExportFormat.TSV,
    ".tab": ExportFormat.TSV,
    ".json": ExportFormat.JSON,
    ".md": ExportFormat.MARKDOWN,
    ".markdown": ExportFormat.MARKDOWN,
    ".xlsx": ExportFormat.XLSX,
    ".sqlite": ExportFormat.SQLITE,
    ".sqlite3": ExportFormat.SQLITE,
    ".db": ExportFormat.SQLITE,
}


def format_of(path: Path) -> ExportFormat:
    """Return the format that the ending of a file name asks for. Raises Failure if none does."""
    if found := _BY_ENDING.get(path.suffix.lower()):
        return found
    if str(path) == "-":
        message = _("say with --format what standard output shall get: csv, tsv, json or markdown")
        raise Failure(message)
    message = _("the ending of {path} is none of {endings}; say the format with --format")
    raise Failure(message.format(path=path, endings=", ".join(_BY_ENDING)))
