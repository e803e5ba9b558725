"""The libraries for workbooks, which only those need who exchange spreadsheets."""

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _


def missing_library(library: str) -> Failure:
    """Return the failure that says how to get what spreadsheets need."""
    message = _(
        "spreadsheets need the package {library}; install it with: "
        'pip install "asskomm-cli[spreadsheet]"'
    )
    return Failure(message.format(library=library), exit_code=ExitCode.ENVIRONMENT)
