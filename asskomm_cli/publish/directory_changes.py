"""What a newer official directory changes, as a table."""

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import NamedTuple

from asskomm_cli.directory.model import Directory, Kommune
from asskomm_cli.directory.updating import Update
from asskomm_cli.publish.amounts import grouped, square_kilometres
from asskomm_cli.publish.mergers import fate
from asskomm_cli.publish.rows import Column, Rows
from asskomm_cli.translation import _

_SHOWN_OF_A_FIGURE = 5
"""Inhabitants change everywhere every year; the largest changes show whether they are plausible."""


class _Fact(NamedTuple):
    """A fact that can change; ``number`` is there for figures, which are too many to show all."""

    heading: str
    text: Callable[[Kommune], str]
    number: Callable[[Kommune], int | None] | None = None


_FACTS = (
    _Fact(_("name"), lambda kommune: kommune.full_name),
    _Fact(_("kind"), lambda kommune: kommune.kind),
    _Fact(_("Verwaltungsverband"), lambda kommune: kommune.verwaltungsverband or ""),
    _Fact(_("postal code"), lambda kommune: kommune.postal_code or ""),
    _Fact(
        _("area"),
        lambda kommune: "" if kommune.area_ha is None else square_kilometres(kommune.area_ha / 100),
        lambda kommune: kommune.area_ha,
    ),
    _Fact(
        _("inhabitants"),
        lambda kommune: "" if kommune.inhabitants is None else grouped(kommune.inhabitants),
        lambda kommune: kommune.inhabitants,
    ),
)


def change_rows(directory: Directory, update: Update, *, show_all: bool) -> Rows:
    """Return a row for each change, mergers first; of figures the largest changes, or all."""
    rows = [*_beginnings_and_ends(directory, update)]
    summary = []
    for fact in _FACTS:
        changed = [pair for pair in update.changed if fact.text(pair[0]) != fact.text(pair[1])]
        shown = changed
        if fact.number and len(changed) > _SHOWN_OF_A_FIGURE and not show_all:
            shown = _largest(changed, fact.number)
            summary.append(
                _("{fact}: {count} Kommunen differ, the {shown} largest changes are shown").format(
                    fact=fact.heading, count=len(changed), shown=len(shown)
                )
            )
        rows += [
            (fact.heading, now.name, now.ags, fact.text(old), fact.text(now)) for old, now in shown
        ]
    columns = [
        Column("what", _("What"), wraps=False),
        Column("name", _("Kommune")),
        Column("ags", _("AGS"), wraps=False),
        Column("before", _("In use")),
        Column("after", _("File")),
    ]
    return Rows(columns, rows, "\n".join([*summary, _totals(directory, update)]))


def _beginnings_and_ends(
    directory: Directory, update: Update
) -> Iterator[tuple[str, str, str, str, str]]:
    for each in update.vanished:
        place = directory.landkreise[each.landkreis_key].label
        became = fate(update.directory, each) or ""
        yield _("gone"), each.name, each.ags, f"{each.kind}, {place}", became
    for each in update.new:
        place = directory.landkreise[each.landkreis_key].label
        yield _("new"), each.full_name, each.ags, "", f"{each.kind}, {place}"
    # Of those that had vanished before, what is said to have become of them.
    for old in (each for each in directory.kommunen if each.valid_until):
        now = update.directory.by_ags[old.ags]
        if now != old:
            before = fate(directory, old) or ""
            yield _("successor"), now.name, now.ags, before, fate(update.directory, now) or ""


def _largest(
    changed: list[tuple[Kommune, Kommune]], number: Callable[[Kommune], int | None]
) -> list[tuple[Kommune, Kommune]]:
    shares = []
    for old, now in changed:
        before = number(old) or 0
        shares.append((abs((number(now) or 0) - before) / max(before, 1), (old, now)))
    largest = sorted(shares, key=itemgetter(0), reverse=True)[:_SHOWN_OF_A_FIGURE]
    return [pair for _share, pair in largest]


def _totals(directory: Directory, update: Update) -> str:
    before = [each for each in directory.kommunen if each.valid_until is None]
    after = [each for each in update.directory.kommunen if each.valid_until is None]
    return _(
        "Saxony: {kommunen} Kommunen (in use: {kommunen_before}), {area} ({area_before}), "
        "{inhabitants} inhabitants ({inhabitants_before})"
    ).format(
        kommunen=len(after),
        kommunen_before=len(before),
        area=_area(after),
        area_before=_area(before),
        inhabitants=grouped(sum(each.inhabitants or 0 for each in after)),
        inhabitants_before=grouped(sum(each.inhabitants or 0 for each in before)),
    )


def _area(kommunen: list[Kommune]) -> str:
    return square_kilometres(sum(each.area_ha or 0 for each in kommunen) / 100)
