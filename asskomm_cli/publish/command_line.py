"""The command line as data: what the man page and the shell completion are made from."""

from typing import NamedTuple


class Option(NamedTuple):
    """An option; ``metavar`` is None for a switch, which takes no value."""

    names: tuple[str, ...]
    metavar: str | None
    about: str
    choices: tuple[str, ...] = ()
    default: str | None = None
    key: str = ""
    """Its name inside the program."""
    is_path: bool = False
    is_repeatable: bool = False


class Argument(NamedTuple):
    """A value without a name; the last one of a command may be repeatable."""

    metavar: str
    about: str
    choices: tuple[str, ...] = ()
    key: str = ""
    is_path: bool = False
    is_repeatable: bool = False


class Command(NamedTuple):
    """A command by all its words, "" for ``asskomm`` itself; a group has the names of its own."""

    name: str
    about: str
    arguments: tuple[Argument, ...]
    options: tuple[Option, ...]
    commands: tuple[str, ...] = ()


class Section(NamedTuple):
    """Commands that belong to one kind of work."""

    heading: str
    commands: tuple[Command, ...]


class CommandLine(NamedTuple):
    """The command ``asskomm`` and all others in the order of an officer's work."""

    program: Command
    sections: tuple[Section, ...]

    def all_commands(self) -> list[Command]:
        """Return every command, the program itself first."""
        return [self.program, *(each for section in self.sections for each in section.commands)]
