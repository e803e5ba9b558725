"""How names are written: as an id, as a key that usual variants share, and nearly right."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice, takewhile

from asskomm_cli.directory.model import Directory, Kommune

_AS_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
# NFKD takes these for letters of their own.
_WITHOUT_STROKE = str.maketrans({"ł": "l", "đ": "d", "ø": "o"})
_WORD = re.compile("[a-z0-9]+")

# "ae", "oe", "ue" as a way to write an umlaut; not in "Aue" or "Neuensalz".
_UMLAUT_AS_TWO_LETTERS = re.compile("(?<![aeiou])([aou])e")
_OBERLAUSITZ = re.compile(r"\bo l\b")

# What people and the official directory put before or behind a name.
_DESIGNATIONS = frozenset(
    (
        "stadt",
        "gemeinde",
        "grosse",
        "kreisstadt",
        "kreisfreie",
        "landeshauptstadt",
        "kurort",
        "garnisonsstadt",
        "hochschulstadt",
        "motorradstadt",
        "universitatsstadt",
    )
)
_PARTICLES = frozenset(("a", "am", "an", "auf", "b", "bei", "d", "dem", "der", "i", "im", "in"))
_WRITTEN_OUT = {
    "e": "erzgebirge",
    "erz": "erzgebirge",
    "erzg": "erzgebirge",
    "erzgeb": "erzgebirge",
    "oberl": "oberlausitz",
    "ol": "oberlausitz",
    "sa": "sachsen",
    "sachs": "sachsische",
    "schw": "schweiz",
    "v": "vogtland",
    "vogtl": "vogtland",
}

# Where the part begins that tells Kommunen of one name apart: "Oelsnitz/Erzgeb.",
# "Reichenbach im Vogtland", "Krauschwitz i.d. O.L.".
_SUFFIX = re.compile(r"/| (?:am|im|in) | [abi]\.")

# From this share of common letters on (in percent), two words are taken for one misspelt.
ALIKE = 65


@lru_cache(maxsize=1 << 9)
def slug(text: str) -> str:
    """The id form: lower case, ASCII (ä→ae, ß→ss, ł→l), words joined by hyphens."""
    return "-".join(_WORD.findall(_ascii(_lower(text).translate(_AS_TWO_LETTERS))))


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without umlauts (ä and ae are a), ß (ss) and marks."""
    return _WORD.findall(_UMLAUT_AS_TWO_LETTERS.sub(r"\1", _ascii(_lower(text))))


def comparison_key(text: str) -> str:
    """What usual variants of one name have in common, for comparison only.

    Equal are: upper and lower case, ß and ss, ä and ae and a, Sorbian letters with and without
    their marks, any punctuation, "Erzgeb." and "Erzgebirge" (Vogtl., O.L., Sa. likewise), with and
    without "im", "bei" ..., with and without a designation such as "Große Kreisstadt".
    """
    words = _OBERLAUSITZ.sub("oberlausitz", " ".join(plain_words(text))).split()
    first, *rest = [word for word in words if word not in _DESIGNATIONS] or words or [""]
    first = "st" if first == "sankt" else first
    written_out = [_WRITTEN_OUT.get(word, word) for word in rest if word not in _PARTICLES]
    return " ".join([first, *written_out])


def short_name(name: str) -> str:
    """A Kommune's name without what tells it apart: "Oelsnitz" of "Oelsnitz/Erzgeb."."""
    return _SUFFIX.split(name, maxsplit=1)[0]


def kommune_id(kommune: Kommune, directory: Directory) -> str:
    """The id of a Kommune's record: the slug of its name.

    When two Kommunen, whether current or merged since 2018, share the slug, the AGS is put behind
    it: "bernsdorf-14625030".
    """
    plain = slug(kommune.name)
    return plain if plain in kommunen_by_id(directory) else f"{plain}-{kommune.ags}"


@lru_cache(maxsize=2)
def kommunen_by_id(directory: Directory) -> Mapping[str, Kommune]:
    """Every Kommune of the directory by the id that its record has, or would have."""
    by_slug: dict[str, list[Kommune]] = {}
    for kommune in directory.kommunen:
        by_slug.setdefault(slug(kommune.name), []).append(kommune)
    return {
        plain if len(bearers) == 1 else f"{plain}-{kommune.ags}": kommune
        for plain, bearers in by_slug.items()
        for kommune in bearers
    }


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """The candidates that ``word`` may have been meant for, the likeliest first.

    Those that it abbreviates come first, then those that differ by a few letters; nothing is
    better than a far-fetched suggestion.
    """
    from rapidfuzz import fuzz, process, utils

    choices, folded, processed = _prepared(tuple(candidates))
    start = word.casefold().strip()
    first = bisect_left(folded, (start, -1)) if len(start) > 2 else len(folded)
    begins = takewhile(lambda plain: plain[0].startswith(start), islice(folded, first, None))
    begun = [choices[index] for index in sorted(index for _plain, index in begins)]
    similar = process.extract(
        utils.default_process(word),
        processed,
        scorer=fuzz.ratio,
        score_cutoff=ALIKE,
        limit=limit,
    )
    return list(dict.fromkeys([*begun, *(choices[index] for *_hit, index in similar)]))[:limit]


@lru_cache(maxsize=1 << 3)
def _prepared(
    candidates: tuple[str, ...],
) -> tuple[list[str], list[tuple[str, int]], list[str]]:
    """The candidates, each once: as they are, sorted by their beginnings, and to be compared."""
    from rapidfuzz import utils

    choices = list(dict.fromkeys(candidates))
    folded = sorted((choice.casefold(), index) for index, choice in enumerate(choices))
    return choices, folded, [utils.default_process(choice) for choice in choices]


def _lower(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _ascii(lower: str) -> str:
    """Without the marks on letters; what is still not ASCII is no letter that a name has here."""
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFKD", lower.translate(_WITHOUT_STROKE))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
