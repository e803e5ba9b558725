"""A value in one cell of a table comes back the same, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st

from asskomm_cli.archive.exchange.cells import (
    entries_cell,
    neutral,
    original,
    read_entries,
    read_texts,
    texts_cell,
)
from asskomm_cli.archive.importing.sheet import letter
from asskomm_cli.record.entries import Milestone, Signatory

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1) | st.sampled_from(
    ["a; b", "a | b", "role=x", "[1]", " x ", "=cmd", "'=cmd", "''-", "a\nb"]
)


@given(TEXTS)
def test_a_text_made_neutral_begins_with_no_sign_of_a_formula(text):
    assert neutral(text)[0] not in "=+-@\t\r"
    assert original(neutral(text)) == text


@given(st.lists(TEXTS, min_size=1))
def test_a_list_of_texts_comes_back(items):
    assert read_texts(texts_cell(items)) == items


@given(
    st.lists(
        st.fixed_dictionaries(
            {"name": TEXTS, "role": TEXTS}, optional={"represents": TEXTS, "rank": TEXTS}
        ),
        min_size=1,
    )
)
def test_people_come_back(people):
    assert read_entries(Signatory, entries_cell(Signatory, people)) == people


def test_people_are_written_as_on_the_command_line():
    person = {
        "name": "Katja Floß",
        "role": "Referatsleiterin",
        "represents": "Polizeidirektion Zwickau",
        "rank": "Kriminaloberrätin",
    }
    text = entries_cell(Signatory, [person])
    assert text == (
        "Katja Floß; Referatsleiterin; Polizeidirektion Zwickau; rank=Kriminaloberrätin"
    )


def test_amounts_stay_numbers():
    milestone = {"kind": "Förderung", "date": "2022-05", "amount_eur": 40000}
    text = entries_cell(Milestone, [milestone])
    assert text == "Förderung; 2022-05; amount_eur=40000"
    assert read_entries(Milestone, text) == [milestone]


def test_columns_are_called_as_in_a_spreadsheet():
    assert [letter(at) for at in (0, 25, 26, 51, 52, 701, 702)] == [
        "A", "Z", "AA", "AZ", "BA", "ZZ", "AAA",
    ]  # fmt: skip
