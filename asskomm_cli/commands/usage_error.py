"""What the parser says of wrong usage, in the language of the run; it knows English alone."""

import re

from typer._click.exceptions import ClickException, UsageError

from asskomm_cli.publish.screen import visible
from asskomm_cli.translation import LANGUAGE, _, deferred

_SENTENCES = (
    deferred("{message} (Possible options: {names})"),
    deferred("{message}. Did you mean {names}?"),
    deferred("{message} Choose from: {names}"),
    deferred("Invalid value for {name}: {message}"),
    deferred("Invalid value: {message}"),
    deferred("Missing argument {name}."),
    deferred("Missing option {name}."),
    deferred("Missing command."),
    deferred("No such command {name}."),
    deferred("No such command {name}"),
    deferred("No such option: {name}"),
    deferred("Option {name} requires an argument."),
    deferred("Option {name} does not take a value."),
    deferred("Got unexpected extra argument ({names})"),
    deferred("Got unexpected extra arguments ({names})"),
    deferred("Got unexpected extra argument(s) ({names})"),
    deferred("{value} is not one of {names}."),
    deferred("{value} is not a valid int."),
    deferred("{value} is not in the range x>={least}."),
    deferred("{value} is not a valid float."),
)
"""The parser's sentences; a ``message`` in one is again one of them."""


_QUOTED = re.compile("'([^']*)'")


def describe_error(error: ClickException) -> str:
    """Return how the command is called and what was wrong with the call."""
    lines = []
    if isinstance(error, UsageError) and error.ctx:
        lines.append(error.ctx.get_usage())
        hint = _("Try “{command} {option}” for help.")
        option = error.ctx.help_option_names[0]
        lines += [hint.format(command=error.ctx.command_path, option=option), ""]
    message = visible(_in_language(" ".join(error.format_message().split())))
    return "\n".join([*lines, _("Error: {message}").format(message=message)])


def _in_language(message: str) -> str:
    if LANGUAGE == "en":
        return message
    for sentence in _SENTENCES:
        if match := re.fullmatch(_pattern(sentence), message):
            return _(sentence).format(
                **{
                    name: _in_language(value) if name == "message" else _QUOTED.sub("„\\1“", value)
                    for name, value in match.groupdict().items()
                }
            )
    return message


def _pattern(sentence: str) -> str:
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(sentence))
