"""DIS108: a Verwaltungsverband has the members that the directory lists."""

from collections.abc import Iterator

from asskomm_cli.archive.archive import Entry
from asskomm_cli.directory.spelling import kommune_id, plain_words
from asskomm_cli.directory.suggestion import suggestion
from asskomm_cli.record.association import Association
from asskomm_cli.record.vocabulary import VERWALTUNGSVERBAND
from asskomm_cli.rules.context import Context, place
from asskomm_cli.rules.illegible import is_illegible
from asskomm_cli.rules.left_out import in_file
from asskomm_cli.rules.membership import kommunen_of, strangers
from asskomm_cli.rules.problem import Level, Problem
from asskomm_cli.rules.rule import Rule
from asskomm_cli.translation import _


def check(context: Context) -> Iterator[Problem]:
    """Yield members that are not listed, listed ones that are missing, and unlisted Verbände."""
    names = {each.verwaltungsverband for each in context.directory.kommunen}
    listed = {_words(name): name for name in names if name}
    for entry, association in context.associations:
        if association.kind != VERWALTUNGSVERBAND or is_illegible(entry, "name"):
            continue
        if name := listed.get(_words(association.name)):
            not_listed = list(_not_listed(context, entry, association, name))
            yield from not_listed or _missing(context, entry, association, name)
        else:
            yield _unknown(entry, association, sorted(listed.values()))


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in plain_words(name) if word != VERWALTUNGSVERBAND.lower())


def _not_listed(
    context: Context, entry: Entry, association: Association, name: str
) -> Iterator[Problem]:
    elsewhere = strangers(context, association)  # DIS107 reports them.
    for position, id_ in in_file(entry, "members", association.members):
        kommune = context.kommune(id_)
        if kommune and kommune.verwaltungsverband != name and id_ not in elsewhere:
            if other := kommune.verwaltungsverband:
                message = _(
                    "the directory lists “{member}” for the Verwaltungsverband {other}, "
                    "not for {name}; remove it, or waive this with a reason"
                )
            else:
                message = _(
                    "the directory does not list “{member}” for the Verwaltungsverband {name}; "
                    "remove it, or waive this with a reason"
                )
            text = message.format(member=id_, name=name, other=other)
            yield Problem(place(entry, "members", position), text)


def _missing(
    context: Context, entry: Entry, association: Association, name: str
) -> Iterator[Problem]:
    members = kommunen_of(context, entry, association)
    if members is None or strangers(context, association):
        return  # The missing one may be meant by the member that is wrong.
    for kommune in context.directory.kommunen:
        if kommune.verwaltungsverband == name and kommune not in members:
            message = _("the directory lists “{member}” for {name}, but it is missing here; add it")
            id_ = kommune_id(kommune, context.directory)
            yield Problem(place(entry, "members"), message.format(member=id_, name=name))


def _unknown(entry: Entry, association: Association, listed: list[str]) -> Problem:
    known = [f"{VERWALTUNGSVERBAND} {name}" for name in listed]
    message = _("the directory lists no “{name}”; correct the name: it knows {known}").format(
        name=association.name, known=", ".join(listed)
    )
    return Problem(place(entry, "name"), message, suggestion=suggestion(association.name, known))


RULE = Rule(
    code="DIS108",
    name="member-not-listed",
    level=Level.WARNING,
    what=_("A Verwaltungsverband has exactly the members that the directory lists for it."),
    why=_(
        "The Gemeindeverzeichnis names the Verband of each Gemeinde. None could be formed or "
        "extended since 18 November 2012 (SächsKomZG § 2 Abs. 1), so that a difference is "
        "hardly ever new."
    ),
    check=check,
)
