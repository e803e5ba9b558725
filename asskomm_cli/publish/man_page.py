"""The man page, in the macros of man(7), made from the command line itself."""

from collections.abc import Iterator

from asskomm_cli import __version__
from asskomm_cli.failure import ExitCode
from asskomm_cli.publish.command_line import Argument, Command, CommandLine, Option
from asskomm_cli.translation import _

_RELEASED = "2026-01-01"

_EXAMPLES = (
    ("asskomm list --landkreis Erzgebirgskreis", _("The agreements in one Landkreis.")),
    ("asskomm show schneeberg", _("All that is known of one Kommune.")),
    ("asskomm add-agreement", _("Record an agreement; what is missing is asked for.")),
    ("asskomm validate", _("Check the whole record.")),
)
_ENVIRONMENT = (
    ("ASSKOMM_DATA", _("The data folder, if --data does not name it.")),
    ("ASSKOMM_LANG", _("The language, de or en, if --lang does not name it.")),
    ("ASSKOMM_LOCK_WAIT", _("How many seconds to wait for another writer; 10 if it is not set.")),
    ("NO_COLOR, FORCE_COLOR", _("Whether to use colours, if --color does not say so.")),
    ("VISUAL, EDITOR", _("The editor that “asskomm edit” opens.")),
)
_EXIT_CODES = {
    ExitCode.FINE: _("There is nothing to complain about."),
    ExitCode.FINDINGS: _("There are findings."),
    ExitCode.USAGE: _("The command was used in a wrong way."),
    ExitCode.ENVIRONMENT: _("The environment failed: permissions, a full disk, a crash."),
    ExitCode.LOCKED: _("Somebody else is writing into the data folder."),
    ExitCode.INTERRUPTED: _("It was interrupted."),
}
_FILES = (
    ("data/agreements/, data/municipalities/, data/associations/", _("One TOML file per record.")),
    ("data/figures/", _("State-wide counts that were published, one file per day.")),
    ("data/caseworkers.toml", _("Who is responsible for which Landkreis.")),
    ("data/directory/kommunen.txt", _("A newer official directory than the one that is shipped.")),
)


def man_page(command_line: CommandLine) -> str:
    """Return the source of the page, in the language of the process."""
    return "\n".join(_lines(command_line)) + "\n"


def _lines(command_line: CommandLine) -> Iterator[str]:
    program = command_line.program
    yield f'.TH ASSKOMM 1 "{_RELEASED}" "asskomm {__version__}"'
    yield from (".SH " + _("NAME"), "asskomm \\- " + _text(_("keep the record of ASSKomm")))
    yield from (".SH " + _("SYNOPSIS"), ".B asskomm", "[\\fI" + _("OPTIONS") + "\\fR]")
    yield "\\fI" + _("COMMAND") + "\\fR [\\fI" + _("ARGUMENTS") + "\\fR]"
    yield from (".SH " + _("DESCRIPTION"), *_paragraphs(program.about))
    yield from (".SH " + _("OPTIONS"), *_options(program))
    for section in command_line.sections:
        yield ".SH " + _text(_("COMMANDS: {heading}").format(heading=section.heading))
        for command in section.commands:
            if not command.commands:
                yield from _command(command)
    yield from (
        ".SH " + _("EXIT STATUS"),
        *_items((str(int(k)), v) for k, v in _EXIT_CODES.items()),
    )
    yield from (".SH " + _("ENVIRONMENT"), *_items(_ENVIRONMENT))
    yield from (".SH " + _("FILES"), *_items(_FILES))
    yield from (".SH " + _("EXAMPLES"), *_items(_EXAMPLES))


def _command(command: Command) -> Iterator[str]:
    arguments = "".join(f" \\fI{_argument(each)}\\fR" for each in command.arguments)
    yield f".SS asskomm {_word(command.name)}{arguments}"
    yield from _paragraphs(command.about)
    yield from _items((_argument(each), each.about) for each in command.arguments)
    yield from _options(command)


def _options(command: Command) -> Iterator[str]:
    for option in command.options:
        # What every command has stands with the program itself.
        if "--help" in option.names and command.name:
            continue
        yield ".TP"
        yield _heading(option)
        default = _(" Default: {value}.").format(value=option.default) if option.default else ""
        yield _text(option.about + default)


def _heading(option: Option) -> str:
    names = ", ".join(f"\\fB{_word(name)}\\fR" for name in option.names)
    return f"{names} \\fI{_text(option.metavar)}\\fR" if option.metavar else names


def _argument(argument: Argument) -> str:
    return _text(argument.metavar)


def _items(items: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, about in items:
        yield from (".TP", f"\\fB{_word(name)}\\fR", _text(about))


def _paragraphs(text: str) -> Iterator[str]:
    first, *others = text.split("\n\n")
    yield _text(first)
    for each in others:
        yield from (".PP", _text(each))


def _word(text: str) -> str:
    """Return what is typed as it is: a hyphen is no dash there."""
    return _text(text).replace("-", "\\-")


def _text(text: str) -> str:
    """Return text on one line, of which nothing is a request to the formatter."""
    line = " ".join(text.replace("\\", "\\e").split())
    return f"\\&{line}" if line[:1] in (".", "'") else line
