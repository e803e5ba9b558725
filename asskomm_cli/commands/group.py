"""The command ``asskomm`` itself: global options, and commands that are imported when they run.

Building all commands costs more time than most of them need, so each module waits for its turn.
"""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import typer
from typer import _click

from asskomm_cli.commands.help_page import Command, Group, about
from asskomm_cli.commands.unfolding import unfolded
from asskomm_cli.publish.screen import Color
from asskomm_cli.translation import _

COMMANDS = {
    _("Record"): (
        "init",
        "add-municipality",
        "add-association",
        "add-agreement",
        "add-milestone",
        "add-figures",
        "add-caseworker",
        "amend",
        "end-agreement",
        "rename",
        "remove",
        "edit",
        "import",
    ),
    _("Find"): ("list", "show", "lookup", "history", "timeline", "stats", "map", "due"),
    _("Check"): ("validate", "rule", "fmt", "schema"),
    _("Publish"): ("report", "export"),
    _("Reference"): ("directory", "completion", "man"),
}
"""The commands in the order of an officer's work; each stands in the module of its name."""

_MODULES = {"import": "import_records"}
"""The modules of commands whose name Python keeps for itself."""

_SUBCOMMANDS = {"directory": (_("The official directory of Kommunen."), ("update", "info"))}
"""Commands that are groups: what they are about, and the commands in them."""


class Settings(NamedTuple):
    """What the options before the command say."""

    data: Path | None
    color: Color


class CommandGroup(Group):
    """Looks commands up by name and imports only the one that runs."""

    def list_commands(self, ctx: _click.Context) -> list[str]:  # noqa: ARG002
        """Return all names, in the order of the help page."""
        return [name for names in COMMANDS.values() for name in names]

    def get_command(self, ctx: _click.Context, cmd_name: str) -> _click.Command | None:
        """Import a command's module and return the command, or None if there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None)
        if cmd_name in _SUBCOMMANDS:
            help_, names = _SUBCOMMANDS[cmd_name]
            app.callback(help=help_, no_args_is_help=True)(_no_options)
            for name in names:
                _add(app, name, f"{cmd_name}_{name}")
        else:
            _add(app, cmd_name, _MODULES.get(cmd_name, cmd_name.replace("-", "_")))
        return typer.main.get_command(app)

    def format_commands(self, ctx: _click.Context, formatter: _click.HelpFormatter) -> None:
        """Write the commands into the help page, in their groups."""
        for heading, names in COMMANDS.items():
            with formatter.section(heading):
                formatter.write_dl([self.first_sentence(ctx, name) for name in names])


def _add(app: typer.Typer, name: str, module_name: str) -> None:
    run = import_module(f"asskomm_cli.commands.{module_name}").run
    app.command(name, cls=Command, help=about(run))(unfolded(run))


def _no_options() -> None:
    """Do nothing: the group itself has no options."""


def build_group() -> _click.Command:
    """Return the whole command line."""
    app = typer.Typer(
        cls=CommandGroup,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        # Its scripts break on words with a blank; see the module completion.
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(no_args_is_help=True, help=_HELP)(_global_options)
    return typer.main.get_command(app)


_HELP = _(
    "The record of the Allianz Sichere Sächsische Kommunen (ASSKomm): which Kommune signed which "
    "agreement, when, by whom, and what followed."
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from asskomm_cli import __version__

        print(f"asskomm {__version__}")
        raise typer.Exit


def _global_options(
    ctx: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar=_("DIR"),
            help=_("The data folder; else $ASSKOMM_DATA, else data/ here or in a folder above."),
        ),
    ] = None,
    color: Annotated[
        Color, typer.Option(help=_("Whether to use colours; NO_COLOR is respected."))
    ] = Color.AUTO,
    lang: Annotated[  # noqa: ARG001
        Literal["de", "en"] | None,
        # It was obeyed before anything was translated, see language.py.
        typer.Option(help=_("German or English; else $ASSKOMM_LANG, else that of the computer.")),
    ] = None,
    debug: Annotated[  # noqa: ARG001
        bool, typer.Option("--debug", help=_("Show where in the program a crash happened."))
    ] = False,
    version: Annotated[  # noqa: ARG001
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help=_("Show the version and stop.")
        ),
    ] = False,
) -> None:
    ctx.obj = Settings(data, color)
