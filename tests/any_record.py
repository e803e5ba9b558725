"""Records of every kind as hypothesis invents them."""

import unicodedata
from datetime import date

from hypothesis import strategies as st

from asskomm_cli.record.key import Key, keys_of
from asskomm_cli.record.partial_date import PartialDate, make_partial_date

_VISIBLE = st.characters(
    exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"), include_characters="\n\t"
)
# What is drawn with invisible characters and then refused takes most of the time.
ORDINARY = (
    st.text(_VISIBLE, min_size=1)
    .map(lambda text: unicodedata.normalize("NFC", text))
    .filter(str.strip)
)


@st.composite
def partial_dates(draw) -> PartialDate:
    day = draw(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
    precision = draw(st.sampled_from(["year", "month", "day"]))
    return make_partial_date(
        day.year,
        day.month if precision != "year" else None,
        day.day if precision == "day" else None,
        draw(st.booleans()),
    )


def texts(key: Key):
    if key.words:
        return st.sampled_from(key.words)
    match key.format:
        case "url":
            return st.sampled_from(["https://www.lpr.sachsen.de/", "http://x.de/?a=1;b#ü"])
        case "ags":
            return st.sampled_from(["14521460", "14713000"])
        case None:
            return ORDINARY
        case _:
            return st.from_regex("[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


def values(key: Key):
    match key.kind:
        case "text":
            return texts(key)
        case "date":
            return partial_dates()
        case "integer":
            return st.integers(0, 2**63 - 1)
        case "number":
            return st.floats(0, 1e12)
        case "texts":
            return st.lists(texts(key), max_size=4).map(tuple)
        case _:
            return st.lists(records(key.entry), max_size=3).map(tuple)


def records(type_):
    """Return a strategy for records of a type, with and without their optional keys."""

    def make(fields):
        return type_(**{name: value for name, value in fields.items() if value is not None})

    strategies = {
        key.name: values(key) if key.required else st.none() | values(key)
        for key in keys_of(type_).values()
    }
    return st.fixed_dictionaries(strategies).map(make)
