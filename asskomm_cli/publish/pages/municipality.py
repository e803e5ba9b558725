"""The page of a Kommune: what the directory knows of it, and what the record does."""

from collections.abc import Iterator

from asskomm_cli.archive.caseworkers import caseworkers_on
from asskomm_cli.archive.places import kommune_of, landkreis_of_kommune
from asskomm_cli.directory.edition import Edition
from asskomm_cli.directory.model import BEFORE_2018, LANDKREIS, Directory, Kommune
from asskomm_cli.publish.amounts import grouped, square_kilometres
from asskomm_cli.publish.known import known_date
from asskomm_cli.publish.listing import View
from asskomm_cli.publish.mergers import fate, origin
from asskomm_cli.publish.page import Page, Section, facts
from asskomm_cli.publish.pages.citing import all_sources, last_sections
from asskomm_cli.publish.pages.steps import agreement_entries, milestone_entries, steps_reached
from asskomm_cli.record.association import Association
from asskomm_cli.record.kinds import MUNICIPALITY
from asskomm_cli.record.municipality import Municipality
from asskomm_cli.translation import _, day_text


def municipality_page(view: View, id_: str, edition: Edition) -> Page:
    """Return the page of a Kommune by its id, recorded or not."""
    archive = view.standing.archive
    record = archive.municipalities.get(id_)
    kommune = kommune_of(archive, view.directory, id_)
    joint = [archive.associations[each] for each in view.standing.associations(id_)]
    steps = steps_reached(view, record.milestones) if record else []
    for each in joint:
        steps += steps_reached(view, each.milestones, each.name)
    sources = all_sources(
        record.sources if record else (),
        [each.milestone.source for each in steps],
        [source for association in joint for source in association.sources],
    )
    name = kommune.full_name if kommune else record.name if record else id_
    return Page(
        name,
        facts(
            *(_official(view.directory, kommune, edition) if kommune else ()),
            *_recorded(view, id_, record, joint),
        ),
        (
            Section(
                _("Agreements"), agreement_entries(view, view.standing.agreements(id_), page_of=id_)
            ),
            Section(_("Milestones"), milestone_entries(view, steps, sources)),
            *last_sections(record, sources),
        ),
    )


def _official(
    directory: Directory, kommune: Kommune, edition: Edition
) -> Iterator[tuple[str, str | None]]:
    landkreis = directory.landkreis_of(kommune)
    yield _("Kind"), kommune.kind
    yield _("Große Kreisstadt"), _grosse_kreisstadt(kommune)
    yield _("Landkreis"), landkreis.label if landkreis.kind == LANDKREIS else None
    yield _("AGS"), kommune.ags
    yield _("Verwaltungsverband"), kommune.verwaltungsverband
    yield _("Polizeidirektion"), landkreis.polizeidirektion
    if kommune.area_ha is not None:
        yield _("Area"), square_kilometres(kommune.area_ha / 100)
    if kommune.inhabitants is not None:
        day = f" ({day_text(edition.inhabitants_on)})" if edition.inhabitants_on else ""
        yield _("Inhabitants"), grouped(kommune.inhabitants) + day
    if kommune.valid_from:
        yield _("Exists since"), day_text(kommune.valid_from)
    yield _("Former Kommunen in it"), origin(directory, kommune)
    yield _("What became of it"), fate(directory, kommune)


def _grosse_kreisstadt(kommune: Kommune) -> str | None:
    since = kommune.own_grosse_kreisstadt_since
    if since is None:
        return None
    return _("since before 2018") if since == BEFORE_2018 else _("since {day}").format(day=since)


def _recorded(
    view: View, id_: str, record: Municipality | None, joint: list[Association]
) -> Iterator[tuple[str, str | None]]:
    standing = view.standing
    landkreis = landkreis_of_kommune(standing.archive, view.directory, id_)
    stage = standing.stage(id_)
    yield (
        _("Stage"),
        _("{stage} (as of {day})").format(stage=stage, day=standing.day) if stage else None,
    )
    if since := known_date(record.participating_since if record else None, standing.day):
        yield _("Participating since"), day_text(since)
    if landkreis:
        workers = caseworkers_on(standing, view.directory, landkreis)
        yield _("Case worker"), ", ".join(each.name for each in workers)
    yield _("Member of"), ", ".join(each.name for each in joint)
    if record:
        yield _("File"), standing.archive.folder.shown_file(MUNICIPALITY, id_)
    else:
        yield _("Recorded"), _("nothing yet")
