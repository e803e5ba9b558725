"""Waivers: what the one example of each rule can't show."""

import pytest

FILE = "agreements/2021-09-01-oelsnitz-erzgeb-vorvereinbarung.toml"
DOUBT = 'reason = "Die Quelle sagt es so."'


@pytest.fixture
def found(record, validate):
    """Return a function that lists what is found in an agreement with these waivers."""
    text = (record / FILE).read_text("utf-8").replace('"Bürgermeister"', '"Oberbürgermeister"')

    def run(*waivers):
        tables = "".join(f"\n[[waivers]]\n{each}\n" for each in waivers)
        (record / FILE).write_text(text + tables, "utf-8")
        return [f"{each['code']} {each['text']}" for each in validate()]

    return run


def test_a_waiver_turns_its_finding_off(found):
    assert found() == ['ROL106 "Oberbürgermeister"']
    assert found(f'rule = "ROL106"\n{DOUBT}') == []


def test_a_second_waiver_of_one_rule_is_one_too_many(found):
    assert found(*[f'rule = "ROL106"\n{DOUBT}'] * 2) == ['WAI101 "ROL106"']


def test_a_waiver_without_a_rule_or_reason_is_incomplete_and_turns_nothing_off(found):
    rol106 = 'ROL106 "Oberbürgermeister"'
    assert found('rule = "ROL106"') == [rol106, "KEY101 [[waivers]]"]
    assert found(DOUBT) == [rol106, "KEY101 [[waivers]]"]


@pytest.mark.parametrize("reason", ["", "  ", "-", "ok", "s. o.", "Quelle!", "?"])
def test_a_reason_has_some_words(found, reason):
    assert found(f'rule = "ROL106"\nreason = "{reason}"') == [f'WAI102 "{reason}"']


@pytest.mark.parametrize("rule", ["ROL999", "rol106", "oberbuergermeister-by-law", "WAI101"])
def test_a_waiver_names_a_code_of_a_rule_that_is_not_on_waivers(found, rule):
    waivers = (f'rule = "ROL106"\n{DOUBT}', f'rule = "{rule}"\n{DOUBT}')
    assert found(*waivers) == [f'WAI103 "{rule}"']


def test_the_place_is_right_where_a_waiver_before_is_incomplete(found):
    waivers = ('rule = "ROL106"', f'rule = "DAT102"\n{DOUBT}')
    assert found(*waivers)[1:] == ["KEY101 [[waivers]]", 'WAI101 "DAT102"']


def test_an_empty_rule_is_an_empty_text_only(found):
    assert found(f'rule = "ROL106"\n{DOUBT}', f'rule = ""\n{DOUBT}') == ['KEY105 ""']
