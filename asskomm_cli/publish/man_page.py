"""The man page, in the macros of man(7), made from the command line itself."""

from collections.abc import Iterator
from textwrap import wrap

from asskomm_cli import __version__
from asskomm_cli.failure import ExitCode
from asskomm_cli.publish.command_line import Command, CommandLine, Option
from asskomm_cli.translation import _

_REVISED = "2026-11-21"
"""The day of the last change of the sentences in this module."""

_WIDTH = 60
"""Characters of a line of the source: mandoc wants no more than 80, with “ written as \\[u201C]."""

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
    yield f'.TH ASSKOMM 1 "{_REVISED}" "asskomm {__version__}"'
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
    codes = tuple((str(int(code)), about) for code, about in _EXIT_CODES.items())
    yield from (".SH " + _("EXIT STATUS"), *_items(codes))
    yield from (".SH " + _("ENVIRONMENT"), *_items(_ENVIRONMENT))
    yield from (".SH " + _("FILES"), *_items(_FILES))
    yield from (".SH " + _("EXAMPLES"), *_items(_EXAMPLES))


def _command(command: Command) -> Iterator[str]:
    arguments = "".join(f" \\fI{_text(each.metavar)}\\fR" for each in command.arguments)
    yield f".SS asskomm {_word(command.name)}{arguments}"
    yield from _paragraphs(command.about)
    yield from _items(tuple((each.metavar, each.about) for each in command.arguments))
    yield from _options(command)


def _options(command: Command) -> Iterator[str]:
    for option in command.options:
        # What every command has stands with the program itself.
        if "--help" in option.names and command.name:
            continue
        yield from (".TP", _heading(option))
        default = _(" Default: {value}.").format(value=option.default) if option.default else ""
        yield from _wrapped(option.about + default)


def _heading(option: Option) -> str:
    names = ", ".join(f"\\fB{_word(name)}\\fR" for name in option.names)
    return f"{names} \\fI{_text(option.metavar)}\\fR" if option.metavar else names


def _items(items: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, about in items:
        yield from (".TP", f"\\fB{_word(name)}\\fR", *_wrapped(about))


def _paragraphs(text: str) -> Iterator[str]:
    first, *others = text.split("\n\n")
    yield from _wrapped(first)
    for each in others:
        yield from (".PP", *_wrapped(each))


def _wrapped(text: str) -> Iterator[str]:
    for line in wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False):
        yield _text(line)


def _word(text: str) -> str:
    """Return what is typed as it is: a hyphen is no dash there."""
    return _text(text).replace("-", "\\-")


def _text(text: str) -> str:
    """Return one line of which nothing is a request to the formatter."""
    line = text.replace("\\", "\\e")
    return f"\\&{line}" if line[:1] in (".", "'") else line
