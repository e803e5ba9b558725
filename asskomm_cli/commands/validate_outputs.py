"""The reports that ``validate`` writes into files beside its output."""

from collections.abc import Iterable
from pathlib import Path

from asskomm_cli.archive.folder import DataFolder
from asskomm_cli.commands.outside import ensure_outside
from asskomm_cli.directory.suggestion import nearest_or_all
from asskomm_cli.failure import Failure, read_all
from asskomm_cli.publish.findings.formats import FindingsFormat, render
from asskomm_cli.publish.findings.run import Run
from asskomm_cli.translation import _

OutputFile = tuple[FindingsFormat, Path]


def read_output_files(texts: Iterable[str], folder: DataFolder) -> list[OutputFile]:
    """Read ``FORMAT=PATH`` texts; raises Failure for those that can't be understood."""
    return read_all(lambda text: _output_file(text, folder), texts)


def write_output_files(run: Run, files: Iterable[OutputFile]) -> None:
    """Write each report. Raises OSError where that fails."""
    for format_, path in files:
        content = render(run, format_).encode("utf-8", "backslashreplace")
        path.write_bytes(content)


def _output_file(text: str, folder: DataFolder) -> OutputFile:
    name, separator, path = text.partition("=")
    if not separator or not path:
        message = _("--output-file: “{text}” is not FORMAT=PATH, such as sarif=findings.sarif")
        raise Failure(message.format(text=text))
    formats = [format_.value for format_ in FindingsFormat]
    if name not in formats:
        message = _("--output-file: there is no format “{name}”").format(name=name)
        raise Failure(message + nearest_or_all(name, formats))
    ensure_outside(folder, Path(path))
    return FindingsFormat(name), Path(path)
