"""``asskomm amend``: change single fields of a record."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.drafts.correction import Correction
from asskomm_cli.archive.drafts.desk import Desk
from asskomm_cli.archive.editing.amending import amend, content_of
from asskomm_cli.archive.editing.target import find_target
from asskomm_cli.archive.editing.values import Content
from asskomm_cli.archive.splicing.operation import Operation, contradict
from asskomm_cli.commands import amend_wishes as wishes
from asskomm_cli.commands import options
from asskomm_cli.commands.correcting import SaveOptions, run_correction
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.fault import path_text
from asskomm_cli.translation import _

Texts = list[str] | None

_WISHES: tuple[wishes.Wish, ...] = (
    wishes.assignment,
    wishes.removal,
    wishes.addition,
    wishes.date,
    wishes.new_signatory,
    wishes.lost_signatory,
    wishes.new_source,
    wishes.note,
)
"""How each of the changes below is understood."""


class Changes(NamedTuple):
    """What to change, in the order in which it is done."""

    set_: Annotated[
        Texts,
        typer.Option(
            "--set",
            metavar=_("FIELD=VALUE"),
            help=_("Set a field, such as signatories[2].role; [0] is the first. Repeatable."),
        ),
    ] = None
    unset: Annotated[
        Texts,
        typer.Option(
            metavar=_("FIELD"), help=_("Remove a field, an item or an entry. Repeatable.")
        ),
    ] = None
    add: Annotated[
        Texts,
        typer.Option(
            metavar=_("FIELD=VALUE"),
            help=_("Add to a list; an entry is “VALUE; VALUE; key=value”. Repeatable."),
        ),
    ] = None
    date: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("When it was signed, or counted."))
    ] = None
    add_signatory: Annotated[
        Texts,
        typer.Option(
            metavar=_("PERSON"), help=_("“NAME; ROLE; REPRESENTS; key=value”. Repeatable.")
        ),
    ] = None
    remove_signatory: Annotated[
        Texts, typer.Option(metavar=_("NAME"), help=_("The name, or a part of it. Repeatable."))
    ] = None
    add_source: Annotated[
        Texts, typer.Option(metavar=_("SOURCE"), help=_("“URL; TITLE; DATE”. Repeatable."))
    ] = None
    note: Annotated[
        str | None, typer.Option(metavar=_("TEXT"), help=_("Put a sentence behind the notes."))
    ] = None


def run(ctx: typer.Context, id_: options.Record, *, changes: Changes, how: SaveOptions) -> None:
    """Change fields of a record; a new date or party gives it a new id everywhere."""
    wanted = list(_wanted(changes))
    if not wanted:
        raise Failure(_("say what to change: --set, --unset, --add … (“asskomm amend --help”)"))
    run_correction(ctx, lambda desk: _prepare(desk, id_, wanted), how)


def _wanted(changes: Changes) -> Iterator[tuple[wishes.Wish, str]]:
    for wish, given in zip(_WISHES, changes, strict=True):
        for text in [given] if given and isinstance(given, str) else given or []:
            yield wish, text


def _prepare(desk: Desk, id_: str, wanted: list[tuple[wishes.Wish, str]]) -> Correction:
    target = find_target(desk, id_)
    content = Content(desk, target.entry.kind, content_of(desk, target.entry))
    collected = Collected()
    operations: list[Operation] = []
    for wish, text in wanted:
        found = collected(wish, content, text) or []
        for each in found:
            if any(contradict(each, other) for other in operations):
                message = _("two options say different things of “{field}”; say it once")
                collected.messages.append(message.format(field=path_text(each.path)))
        operations += found
    collected.raise_failures()
    correction = amend(desk, target.entry, operations)
    remarks = [*filter(None, [target.remark]), *content.remarks, *correction.remarks]
    return replace(correction, remarks=remarks)
