"""An option with one value stands once: of two values the parser would silently take the last."""

from collections.abc import Sequence

from typer import _click
from typer.core import TyperOption

from asskomm_cli.failure import Failure
from asskomm_cli.translation import _


def ensure_given_once(
    command: _click.Command, ctx: _click.Context, arguments: Sequence[str]
) -> None:
    """Raise Failure for each option that can't be repeated and was given different values."""
    parser = command.make_parser(ctx)
    options = [each for each in command.params if isinstance(each, TyperOption)]
    options = [each for each in options if not (each.multiple or each.is_flag)]
    for option in options:
        parser.add_option(option, option.opts, option.name, action="append")
    values, _rest, _order = parser.parse_args(list(arguments))
    message = _("{option} stands more than once, and takes one value; say which: {values}")
    repeated = [
        message.format(option=option.opts[0], values="; ".join(given))
        for option in options
        if len(given := dict.fromkeys(values.get(option.name or "", []))) > 1
    ]
    if repeated:
        raise Failure(*repeated)
