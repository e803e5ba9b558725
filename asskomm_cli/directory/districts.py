"""Find a Landkreis, a Polizeidirektion or a Polizeirevier by what people type."""

from functools import lru_cache

from asskomm_cli.directory.model import (
    KREISFREIE_STADT,
    LANDKREIS,
    Directory,
    Landkreis,
    Polizeirevier,
)
from asskomm_cli.directory.spelling import plain_words

_KIND_BY_WORD = {
    **dict.fromkeys(("landkreis", "lk", "lkr", "kreis", "land"), LANDKREIS),
    **dict.fromkeys(("stadt", "kreisfreie", "kreisfrei"), KREISFREIE_STADT),
}
_ALSO_CALLED = {
    "erzgebirge": "erzgebirgskreis",
    "vogtland": "vogtlandkreis",
    "sachsische schweiz": "sachsische schweiz osterzgebirge",
}


def resolve_landkreis(directory: Directory, text: str) -> tuple[Landkreis, ...]:
    """The Landkreise and Kreisfreie Städte that ``text`` names, none when it names none.

    "Leipzig" means both of that name, "Landkreis Leipzig" (LK, Lkr.) and "Stadt Leipzig"
    ("Leipzig (kreisfrei)") one of them; "14713" is a key. Zwickau is a Landkreis only, and so
    "Stadt Zwickau" names none.
    """
    if landkreis := directory.landkreise.get(text.strip()):
        return (landkreis,)
    words = plain_words(text)
    kinds = {_KIND_BY_WORD[word] for word in words if word in _KIND_BY_WORD}
    name = " ".join(word for word in words if word not in _KIND_BY_WORD)
    name = _ALSO_CALLED.get(name, name)
    return tuple(
        landkreis
        for landkreis in directory.landkreise.values()
        if " ".join(plain_words(landkreis.name)) == name and kinds <= {landkreis.kind}
    )


def landkreis_named(directory: Directory, text: str) -> Landkreis | None:
    """The Landkreis that ``text`` names; a Kreisfreie Stadt is none. No two share a name."""
    found = resolve_landkreis(directory, text)
    return next((each for each in found if each.kind == LANDKREIS), None)


def resolve_polizeidirektion(directory: Directory, text: str) -> str | None:
    """The full name of the Polizeidirektion: of "Chemnitz", "PD Chemnitz" ...; None if unknown."""
    wanted = _without(("polizeidirektion", "pd"), text)
    for polizeidirektion in directory.polizeidirektionen:
        if _without(("polizeidirektion",), polizeidirektion) == wanted:
            return polizeidirektion
    return None


@lru_cache(maxsize=1 << 12)
def polizeirevier(directory: Directory, text: str) -> Polizeirevier | None:
    """The Polizeirevier: of "Aue", "Revier Aue", "Polizeirevier Aue" ...; None if unknown."""
    wanted = _without(("polizeirevier", "revier", "prev", "pr"), text)
    for revier in directory.polizeireviere.values():
        if _without(("polizeirevier",), revier.name) == wanted:
            return revier
    return None


def _without(said: tuple[str, ...], text: str) -> list[str]:
    return [word for word in plain_words(text) if word not in said]
