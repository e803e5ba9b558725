"""Help pages in the language of the run: the parser's own words are English and not ours."""

import inspect
from collections.abc import Callable, Sequence
from typing import Any

from typer import _click
from typer.core import TyperCommand, TyperGroup, TyperOption

from asskomm_cli.commands.given_once import ensure_given_once
from asskomm_cli.translation import _, deferred

_OWN_WORDS = (
    deferred("Arguments"),
    deferred("Options"),
    deferred("Commands"),
    deferred("[OPTIONS]"),
    deferred("COMMAND [ARGS]..."),
)
"""What the parser writes into help pages."""


def about(run: Callable[..., Any]) -> str:
    """Return what a command does, from its docstring."""
    return "\n\n".join(_(each) for each in paragraphs(inspect.getdoc(run) or ""))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a docstring, each on one line: so they stand in the catalogue."""
    return [" ".join(each.split()) for each in text.split("\n\n")]


class HelpPage(_click.HelpFormatter):
    """The parser's formatter, speaking the language of the run."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, args, _("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(_(heading))

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write names with their explanations."""
        translated = [(name, _with_remarks(text)) for name, text in rows]
        super().write_dl(translated, col_max, col_spacing)


class _Context(_click.Context):
    formatter_class = HelpPage


class _Speaking(_click.Command):
    """What commands and groups of commands have in common."""

    context_class = _Context

    def get_params(self, ctx: _click.Context) -> list[_click.Parameter]:
        """Return the parameters with help and with names for the values of simple types."""
        params = super().get_params(ctx)
        for each in params:
            if each.metavar is None and each.type.name in _TYPES:
                each.metavar = _(_TYPES[each.type.name])
            if isinstance(each, TyperOption) and each is self._help_option:
                each.help = _("Show this page and stop.")
        return params

    def collect_usage_pieces(self, ctx: _click.Context) -> list[str]:
        """Return the parts of the line that shows how the command is called."""
        return [_(each) for each in super().collect_usage_pieces(ctx)]


class Command(_Speaking, TyperCommand):
    """A command that speaks the language of the run, and loses no option that was given."""

    def parse_args(self, ctx: _click.Context, args: list[str]) -> list[str]:
        """Read the arguments; after the parser, which shows the help page if that is asked."""
        given = list(args)
        rest = super().parse_args(ctx, args)
        ensure_given_once(self, ctx, given)
        return rest


class Group(_Speaking, TyperGroup):
    """A group of commands whose help page is in the language of the run."""

    def format_commands(self, ctx: _click.Context, formatter: _click.HelpFormatter) -> None:
        """Write the commands with the first sentence about each."""
        with formatter.section("Commands"):
            formatter.write_dl([self.first_sentence(ctx, each) for each in self.list_commands(ctx)])

    def first_sentence(self, ctx: _click.Context, name: str) -> tuple[str, str]:
        """Return a command's name and the first sentence about it, whole."""
        command = self.get_command(ctx, name)
        assert command
        return name, command.get_short_help_str(limit=1000)


_TYPES = {
    "int": deferred("NUMBER"),
    "float": deferred("NUMBER"),
    "str": deferred("TEXT"),
    "path": deferred("PATH"),
}
"""How the values of a type are called where an option has no better name for its own."""


def _with_remarks(text: str) -> str:
    """Translate what the parser puts behind an explanation: ``[default: x; required]``."""
    explanation, bracket, remarks = text.rpartition("  [")
    if not bracket or not remarks.endswith("]"):
        return text
    translated = []
    for remark in remarks[:-1].split("; "):
        word, colon, value = remark.partition("default: ")
        if colon and not word:
            translated.append(_("default: {value}").format(value=value))
        else:
            translated.append(_("required") if remark == "required" else remark)
    return f"{explanation}  [{'; '.join(translated)}]"
