"""From Typer's command objects to the command line as data."""

import inspect
from collections.abc import Iterator
from typing import Any

from typer import _click
from typer.core import TyperArgument, TyperGroup, TyperOption

from asskomm_cli.commands.group import COMMANDS, build_group
from asskomm_cli.publish.command_line import Argument, Command, CommandLine, Option, Section


def describe() -> CommandLine:
    """Import every command and return what it takes; texts are in the language of the process."""
    group = build_group()
    assert isinstance(group, TyperGroup)
    context = _click.Context(group, info_name="asskomm")
    sections = [
        Section(
            heading,
            tuple(each for name in names for each in _commands(group, context, name)),
        )
        for heading, names in COMMANDS.items()
    ]
    return CommandLine(_command(group, context), tuple(sections))


def _commands(group: TyperGroup, context: _click.Context, name: str) -> Iterator[Command]:
    """Yield a command and, if it is a group, those in it."""
    command = group.get_command(context, name)
    assert command
    inner = _click.Context(command, parent=context, info_name=name)
    yield _command(command, inner)
    if isinstance(command, TyperGroup):
        for each in command.list_commands(inner):
            yield from _commands(command, inner, each)


def _command(command: _click.Command, context: _click.Context) -> Command:
    parameters = [
        each for each in command.get_params(context) if not getattr(each, "hidden", False)
    ]
    names = command.list_commands(context) if isinstance(command, TyperGroup) else ()
    return Command(
        # All its words but "asskomm".
        context.command_path.partition(" ")[2],
        inspect.cleandoc(command.help or ""),
        tuple(_argument(each) for each in parameters if isinstance(each, TyperArgument)),
        tuple(_option(each, context) for each in parameters if isinstance(each, TyperOption)),
        tuple(names),
    )


def _argument(argument: TyperArgument) -> Argument:
    return Argument(
        argument.metavar or (argument.name or "").upper(),
        argument.help or "",
        _choices(argument),
        argument.name or "",
        _is_path(argument),
        argument.nargs == -1,
    )


def _option(option: TyperOption, context: _click.Context) -> Option:
    names = (*option.opts, *option.secondary_opts)
    if "--help" in names:
        names = ("-h", "--help")
    default = option.default
    has_default = default is not None and not option.is_flag and not option.multiple
    return Option(
        names,
        None if option.is_flag else option.make_metavar(context).strip("[]"),
        option.help or "",
        _choices(option),
        str(getattr(default, "value", default)) if has_default else None,
        option.name or "",
        _is_path(option),
        option.multiple,
    )


def _choices(parameter: Any) -> tuple[str, ...]:
    choices = getattr(parameter.type, "choices", ())
    return tuple(str(getattr(each, "value", each)) for each in choices)


def _is_path(parameter: Any) -> bool:
    return bool(parameter.type.name in ("path", "file", "filename", "directory"))
