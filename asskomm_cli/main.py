"""The console script: finds the command that was asked for, and turns its end into an exit code."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from asskomm_cli.failure import ExitCode, Failure
from asskomm_cli.translation import _

COMPLETION_VARIABLE = "_ASSKOMM_COMPLETE"
"""In this variable the script of a shell asks for completion, and says which shell it is."""


def run() -> NoReturn:
    """Run as a program of its own."""
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    # Freeing every object one by one before the end would take a tenth of a short run.
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; no exception leaves this function."""
    # A run ends before garbage in circles would weigh; looking for it among thousands of records
    # took a third of the time to read them.
    gc.disable()
    _prepare_streams()
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        if shell := os.environ.get(COMPLETION_VARIABLE):
            # Somebody waits with a finger on the Tab key: nothing else is imported.
            from asskomm_cli.commands.completing.answering import answer

            return answer(shell)
        return _run(arguments)
    except Failure as failure:
        _complain(*failure.messages)
        return failure.exit_code
    except BrokenPipeError:
        return _end_without_reader()
    except SystemExit as end:
        # The parser meets the closed pipe first, where much is written, and ends with 1.
        if isinstance(end.__context__, BrokenPipeError):
            return _end_without_reader()
        raise
    except KeyboardInterrupt:
        _complain(_("interrupted; nothing was left half done"))
        return ExitCode.INTERRUPTED
    except Exception as error:
        if "--debug" in arguments:
            raise
        return _report_crash(error)


def _run(arguments: Sequence[str]) -> int:
    from typer import Abort
    from typer._click.exceptions import ClickException, NoArgsIsHelpError

    from asskomm_cli.commands.group import build_group

    try:
        result = build_group().main(list(arguments), prog_name="asskomm", standalone_mode=False)
        sys.stdout.flush()
    except NoArgsIsHelpError as error:
        error.show()
        return error.exit_code
    except ClickException as error:
        from asskomm_cli.commands.usage_error import describe_error
        from asskomm_cli.publish.screen import write_aside

        write_aside(f"{describe_error(error)}\n")
        return error.exit_code
    except Abort:
        raise KeyboardInterrupt from None
    if result == ExitCode.INTERRUPTED:
        # Typer turns Ctrl-C into this number and says nothing.
        raise KeyboardInterrupt
    return result if isinstance(result, int) else ExitCode.FINE


def _end_without_reader() -> ExitCode:
    """The reader, such as `head -1`, has seen enough; nothing more may be written at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return ExitCode.FINE


def _report_crash(error: Exception) -> ExitCode:
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        _complain(f"{where}{error.strerror or error}")
    else:
        _complain(
            _(
                "asskomm failed unexpectedly ({kind}: {error}); nothing was left half done. "
                "Please report it with what “asskomm --debug …” shows"
            ).format(kind=type(error).__name__, error=error)
        )
    return ExitCode.ENVIRONMENT


def _complain(*messages: str) -> None:
    from asskomm_cli.publish.screen import visible, write_aside

    for message in messages:
        write_aside(_("Error: {message}").format(message=visible(message)) + "\n")


def _prepare_streams() -> None:
    """Whatever a record or a file name holds can be written, also where the locale can't say it."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # It was closed before the start ("asskomm list >&-"): nobody wants to read it.
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
