"""The filter options of every command that picks records, and what they mean."""

from typing import Annotated, NamedTuple

import typer

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.selection import Filters
from asskomm_cli.archive.standing import STAGES, STATUSES, Standing
from asskomm_cli.commands import options
from asskomm_cli.commands.option_values import as_of_option, day_option, word_option
from asskomm_cli.commands.session import open_archive, open_directory
from asskomm_cli.directory.model import Directory
from asskomm_cli.directory.suggestion import nearest_or_all
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.publish.listing import View
from asskomm_cli.record.vocabulary import AGREEMENT_TYPES, MILESTONE_KINDS
from asskomm_cli.translation import _


class AgreementFilters(NamedTuple):
    """Which agreements; of Kommunen those that have signed such a one."""

    type: options.AgreementType = None
    signatory: Annotated[
        str | None,
        typer.Option(metavar=_("TEXT"), help=_("Part of the name of a person who signed.")),
    ] = None
    since: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("Signed on this day or later."))
    ] = None
    until: Annotated[
        str | None, typer.Option(metavar=_("DATE"), help=_("Signed on this day or earlier."))
    ] = None
    year: Annotated[int | None, typer.Option(help=_("Signed in this year."))] = None
    status: Annotated[
        list[str] | None,
        typer.Option(metavar=_("STATUS"), help=_("in-force, ended or superseded. Repeatable.")),
    ] = None


class KommuneFilters(NamedTuple):
    """Which Kommunen, and on which day the record is looked at."""

    landkreis: Annotated[
        list[str] | None,
        typer.Option(
            metavar=_("NAME"),
            help=_("Landkreis or Kreisfreie Stadt. Repeatable; “Leipzig” means both of that name."),
        ),
    ] = None
    polizeidirektion: Annotated[
        str | None,
        typer.Option(metavar=_("NAME"), help=_("Where this Polizeidirektion is responsible.")),
    ] = None
    party: Annotated[
        str | None,
        typer.Option(metavar=_("NAME"), help=_("A Kommune or association that takes part.")),
    ] = None
    milestone: Annotated[
        str | None,
        typer.Option(metavar=_("KIND"), help=_("Kommunen that have reached it, such as Coaching.")),
    ] = None
    stage: Annotated[
        str | None,
        typer.Option(
            metavar=_("STAGE"),
            help=_("Furthest stage: beraten, Vorvereinbarung, Kooperationsvereinbarung or KPR."),
        ),
    ] = None
    as_of: options.AsOf = None


EVERY_AGREEMENT = AgreementFilters()


def read_filters(
    ctx: typer.Context, kommunen: KommuneFilters, agreements: AgreementFilters = EVERY_AGREEMENT
) -> tuple[View, Filters]:
    """Return record and directory on the day that is asked for, and what records must fulfil.

    Raises Failure with a sentence for each option that can't be understood.
    """
    archive = open_archive(ctx, keeps_contents=False)
    directory = open_directory(archive)
    collected = Collected()
    first = collected(day_option, "--since", agreements.since)
    last = collected(day_option, "--until", agreements.until)
    day = collected(as_of_option, kommunen.as_of)
    year = None if agreements.year is None else str(agreements.year)
    in_year = collected(day_option, "--year", year)
    starts = [each.first for each in (first, in_year) if each]
    ends = [each.last for each in (last, in_year) if each]
    filters = Filters(
        landkreise=frozenset(
            key
            for text in kommunen.landkreis or ()
            for key in collected(_landkreis, directory, text) or ()
        ),
        polizeidirektion=collected(_polizeidirektion, directory, kommunen.polizeidirektion),
        type=collected(word_option, "--type", agreements.type, AGREEMENT_TYPES),
        party=collected(_party, archive, directory, kommunen.party),
        signatory=agreements.signatory,
        since=max(starts, default=None),
        until=min(ends, default=None),
        statuses=frozenset(
            word
            for text in agreements.status or ()
            if (word := collected(_status, text)) is not None
        ),
        milestone=collected(word_option, "--milestone", kommunen.milestone, MILESTONE_KINDS),
        stage=collected(word_option, "--stage", kommunen.stage, STAGES),
    )
    collected.raise_failures()
    assert day
    return View(Standing(archive, day), directory), filters


def _party(archive: Archive, directory: Directory, text: str | None) -> str | None:
    if text is None:
        return None
    from asskomm_cli.archive.parties import find_party

    return find_party(archive, directory, text).id


def _landkreis(directory: Directory, text: str) -> list[str]:
    from asskomm_cli.directory.districts import resolve_landkreis

    found = resolve_landkreis(directory, text)
    if not found:
        names = [each.label for each in directory.landkreise.values()]
        message = _("--landkreis: there is no “{text}” in Saxony").format(text=text)
        raise Failure(message + nearest_or_all(text, names))
    return [each.key for each in found]


def _polizeidirektion(directory: Directory, text: str | None) -> str | None:
    if text is None:
        return None
    from asskomm_cli.directory.districts import resolve_polizeidirektion

    found = resolve_polizeidirektion(directory, text)
    if not found:
        message = _("--polizeidirektion: there is no “{text}”").format(text=text)
        raise Failure(message + nearest_or_all(text, directory.polizeidirektionen))
    return found


def _status(text: str) -> str | None:
    return word_option("--status", text.replace("-", " "), STATUSES)
