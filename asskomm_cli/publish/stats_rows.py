"""The measures of ``stats`` as a table for people, as rows for machines, and as JSON."""

from collections.abc import Iterator
from typing import Any

from asskomm_cli.publish.amounts import percent
from asskomm_cli.publish.formats import FOR_SPREADSHEETS, RowsFormat
from asskomm_cli.publish.rows import Column, Rows, bare_columns, cell_text
from asskomm_cli.publish.screen import visible
from asskomm_cli.publish.stats_measures import Measure, Measures
from asskomm_cli.translation import _, day_text


def measure_rows(measures: Measures, format_: RowsFormat) -> Rows:
    """Return a row for each measure; in a table for people headings stand between them."""
    if format_ in FOR_SPREADSHEETS:
        facts = list(map(_machine_row, _all(measures)))
        rows = [list(map(cell_text, each.values())) for each in facts]
        return Rows(bare_columns(facts[0]), rows, "")
    if format_ is RowsFormat.MARKDOWN:
        rows = [[section, *_cells(each)] for section, group in _shown(measures) for each in group]
        return Rows([Column("section", _("Section")), *_COLUMNS], rows, "")
    rows = []
    for section, group in _shown(measures):
        rows.append([section] + [""] * (len(_COLUMNS) - 1))
        for each in group:
            label, *cells = _cells(each)
            rows.append([("    " if each.is_detail else "  ") + label, *cells])
    return Rows(_COLUMNS, rows, "\n".join(_sources(measures)))


def measures_json(measures: Measures) -> dict[str, Any]:
    """Return the measures by their keys."""
    return {each.key: _measure_json(each) for each in _all(measures)}


_COLUMNS = (
    Column("measure", "", wraps=False),
    Column("record", _("Recorded"), wraps=False, is_number=True),
    Column("share", _("Share"), wraps=False, is_number=True),
    Column("published", _("Published"), wraps=False, is_number=True),
    Column("difference", _("Diff."), wraps=False, is_number=True),
    Column("published_for", _("As of"), wraps=False),
)
"""Together they just fit into 80 columns."""


def _all(measures: Measures) -> Iterator[Measure]:
    for group in measures.values():
        yield from group


def _shown(measures: Measures) -> Iterator[tuple[str, list[Measure]]]:
    for section, group in measures.items():
        shown = [each for each in group if _is_shown(each)]
        if shown:
            yield section, shown


def _is_shown(measure: Measure) -> bool:
    if measure.is_detail:
        return bool(measure.recorded)
    return measure.recorded is not None or measure.published is not None


def _cells(measure: Measure) -> list[str]:
    published, difference, recorded = measure.published, measure.difference, measure.recorded
    return [
        measure.label,
        "" if recorded is None else measure.show(recorded),
        percent(recorded, measure.of) if recorded is not None and measure.of else "",
        measure.show(published.number) if published else "",
        "" if difference is None else _difference(difference),
        day_text(published.as_of) if published else "",
    ]


def _difference(number: int) -> str:
    return _("{number:+,}").format(number=number) if number else "0"


def _machine_row(measure: Measure) -> dict[str, object]:
    published = measure.published
    source = published.source if published else None
    return {
        "measure": measure.key,
        "record": measure.recorded,
        "of": measure.of,
        "published": published.number if published else None,
        "difference": measure.difference,
        "published_for": published.as_of if published else None,
        "figures": published.figures_id if published else None,
        "source": source.url if source else None,
    }


def _measure_json(measure: Measure) -> dict[str, Any]:
    published = measure.published
    shown: dict[str, Any] = {"record": measure.recorded}
    if measure.of is not None:
        shown["of"] = measure.of
    if published:
        shown["published"] = {
            "number": published.number,
            "difference": measure.difference,
            "as_of": str(published.as_of),
            "figures": published.figures_id,
            "source": published.source.url if published.source else None,
        }
    return shown


def _sources(measures: Measures) -> Iterator[str]:
    """Yield the days of the published numbers with their sources, each once."""
    published = {
        each.published.figures_id: each.published for each in _all(measures) if each.published
    }
    if published:
        yield ""
        yield _("Published by:")
    for each in sorted(published.values(), key=lambda each: each.as_of.first):
        if each.source:
            yield visible(f"  {day_text(each.as_of)}  {each.source.title}")
            yield visible(f"    {each.source.url}")
