"""From the filter options of a command to what they mean; all faults are told at once."""

from collections.abc import Iterable
from datetime import date

from asskomm_cli.archive.archive import Archive
from asskomm_cli.archive.selection import Filters
from asskomm_cli.archive.standing import STAGES, STATUSES
from asskomm_cli.commands.options import day_option
from asskomm_cli.directory.model import Directory
from asskomm_cli.failure import Collected, Failure
from asskomm_cli.record.vocabulary import AGREEMENT_TYPES, MILESTONE_KINDS
from asskomm_cli.translation import _


def read_filters(
    archive: Archive,
    directory: Directory,
    today: date,
    *,
    landkreis: Iterable[str] = (),
    polizeidirektion: str | None = None,
    type_: str | None = None,
    party: str | None = None,
    signatory: str | None = None,
    since: str | None = None,
    until: str | None = None,
    year: int | None = None,
    statuses: Iterable[str] = (),
    milestone: str | None = None,
    stage: str | None = None,
    as_of: str | None = None,
) -> tuple[Filters, date]:
    """Return the filters and the day on which the record is looked at.

    Raises Failure with a sentence for each option that can't be understood.
    """
    collected = Collected()
    first = collected(day_option, "--since", since, today)
    last = collected(day_option, "--until", until, today)
    day = collected(day_option, "--as-of", as_of, today)
    in_year = collected(day_option, "--year", str(year) if year else None, today)
    starts = [each.first for each in (first, in_year) if each]
    ends = [each.last for each in (last, in_year) if each]
    filters = Filters(
        landkreise=frozenset(
            key for text in landkreis for key in collected(_landkreis, directory, text) or ()
        ),
        polizeidirektion=collected(_polizeidirektion, directory, polizeidirektion),
        type=collected(word_option, "--type", type_, AGREEMENT_TYPES),
        party=collected(_party, archive, directory, party),
        signatory=signatory,
        since=max(starts, default=None),
        until=min(ends, default=None),
        statuses=frozenset(
            word for text in statuses if (word := collected(_status, text)) is not None
        ),
        milestone=collected(word_option, "--milestone", milestone, MILESTONE_KINDS),
        stage=collected(word_option, "--stage", stage, STAGES),
    )
    collected.raise_failures()
    return filters, day.last if day else today


def word_option(option: str, text: str | None, words: Iterable[str]) -> str | None:
    """Return the word of a vocabulary that was typed, in any case and with ae for ä.

    Raises Failure with the nearest words if it is none.
    """
    if text is None:
        return None
    from asskomm_cli.directory.spelling import comparison_key

    words = tuple(words)
    wanted = comparison_key(text)
    for word in words:
        if comparison_key(word) == wanted:
            return word
    message = _("{option}: “{text}” is unknown").format(option=option, text=text)
    raise Failure(message + did_you_mean(text, words))


def did_you_mean(text: str, words: Iterable[str]) -> str:
    """Return the end of a sentence: the nearest words, or all of them if none is near."""
    from asskomm_cli.directory.spelling import nearest

    words = tuple(words)
    near = nearest(text, words)
    if near:
        return _("; did you mean {words}?").format(
            words=_(" or ").join(f"“{each}”" for each in near)
        )
    return _("; known are: {words}").format(words=", ".join(words))


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
        raise Failure(message + did_you_mean(text, names))
    return [each.key for each in found]


def _polizeidirektion(directory: Directory, text: str | None) -> str | None:
    if text is None:
        return None
    from asskomm_cli.directory.districts import resolve_polizeidirektion

    found = resolve_polizeidirektion(directory, text)
    if not found:
        message = _("--polizeidirektion: there is no “{text}”").format(text=text)
        raise Failure(message + did_you_mean(text, directory.polizeidirektionen))
    return found


def _status(text: str) -> str | None:
    return word_option("--status", text.replace("-", " "), STATUSES)
