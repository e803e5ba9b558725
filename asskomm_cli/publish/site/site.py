"""All files of the site: the same pages in every language, and what they share."""

import json
from collections.abc import Iterator
from pathlib import Path

from asskomm_cli.directory.spelling import slug
from asskomm_cli.publish.site.agreement import agreement_page
from asskomm_cli.publish.site.association import association_page
from asskomm_cli.publish.site.basis import Basis
from asskomm_cli.publish.site.growth import published_days
from asskomm_cli.publish.site.landkreis import landkreis_page, landkreis_totals
from asskomm_cli.publish.site.links import (
    agreement_path,
    association_path,
    landkreis_path,
    municipality_path,
)
from asskomm_cli.publish.site.municipality import municipality_page
from asskomm_cli.publish.site.overview import overview
from asskomm_cli.publish.site.provenance import Provenance
from asskomm_cli.publish.site.rendering import Page, render

STATIC = Path(__file__).parent / "static"
MARKER = "asskomm-report.json"
"""The file by which a folder is known to be a report; it says from what the pages were made, and
which names the report has at its top."""


def site_files(basis: Basis, provenance: Provenance) -> Iterator[tuple[str, bytes]]:
    """Yield each file of the site by its path, which has slashes."""
    contents = {MARKER}
    for file in sorted(STATIC.iterdir()):
        contents.add(file.name)
        yield file.name, file.read_bytes()
    for path, text in render(basis, list(_pages(basis)), provenance):
        contents.add(path.partition("/")[0])
        yield path, text.encode()
    yield MARKER, _marker(provenance, sorted(contents))


def _pages(basis: Basis) -> Iterator[Page]:
    days = published_days(basis)
    totals = landkreis_totals(basis)
    yield Page("index.html", "overview.html", overview(basis, days))
    agreements = {id_: agreement_page(basis, id_) for id_ in basis.agreements}
    yield Page("agreements.html", "agreements.html", list(agreements.values()))
    associations = {id_: association_page(basis, id_) for id_ in basis.archive.associations}
    by_name = sorted(associations.values(), key=lambda each: slug(each.link.text))
    lists = {"landkreise": totals, "associations": by_name}
    yield Page("landkreise.html", "landkreise.html", lists)
    yield Page("figures.html", "figures.html", days)
    for id_ in basis.municipality_ids:
        yield Page(municipality_path(id_), "municipality.html", municipality_page(basis, id_))
    for id_, agreement in agreements.items():
        yield Page(agreement_path(id_), "agreement.html", agreement)
    for id_ in basis.association_ids:
        yield Page(association_path(id_), "association.html", associations[id_])
    for key in basis.directory.landkreise:
        page = landkreis_page(basis, key, totals.get(key))
        yield Page(landkreis_path(key), "landkreis.html", page)


def _marker(provenance: Provenance, contents: list[str]) -> bytes:
    content = {
        "version": 1,
        "made_with": f"asskomm {provenance.version}",
        "as_of": provenance.as_of.isoformat(),
        "revision": provenance.revision,
        "changed_since_revision": provenance.is_changed,
        "findings": provenance.findings,
        "contents": contents,
    }
    return (json.dumps(content, indent=2) + "\n").encode()
