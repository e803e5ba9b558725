"""``asskomm rule``, and the page of the documentation that it makes."""

import json

import pytest

from asskomm_cli.rules.examples import example_text
from asskomm_cli.rules.registry import all_rules


def test_without_a_code_all_rules_are_listed(asskomm):
    lines = asskomm("rule").out.splitlines()
    assert lines[0].split() == ["Code", "Level", "Name", "What", "it", "demands"]
    listed = {line.split()[0]: line for line in lines[1:-1]}
    assert listed.keys() == all_rules().keys()
    assert listed["DAT102"].split()[1:3] == ["error", "before-asskomm"]
    assert lines[-1] == f"{len(all_rules())} rules"


@pytest.mark.parametrize("typed", ["DAT102", "dat102", "before-asskomm"])
def test_a_rule_is_explained_with_its_reason_examples_and_waiver(asskomm, typed):
    shown = asskomm("rule", typed).out
    rule = all_rules()["DAT102"]
    assert shown.startswith("DAT102 before-asskomm (error)\n")
    assert rule.what in shown and rule.why in shown
    assert "    signed_on = 2019-01-15\n" in shown
    assert "    signed_on = 2019-03-15\n" in shown
    assert '    [[waivers]]\n    rule = "DAT102"\n' in shown


@pytest.mark.parametrize("code", all_rules())
def test_every_rule_can_be_explained_in_every_format(asskomm, code):
    rule = all_rules()[code]
    assert asskomm("rule", code).out.startswith(f"{code} {rule.name} ({rule.level})\n")
    assert asskomm("rule", code, "--format=markdown").out.startswith(f"### {code} {rule.name}\n")
    (document,) = json.loads(asskomm("rule", code, "--format=json").out)["rules"]
    assert document["what"] == rule.what
    assert "\x1b" not in asskomm("rule", code).out


def test_json_has_all_rules_with_their_examples(asskomm):
    document = json.loads(asskomm("rule", "--format=json").out)
    assert document["version"] == 1
    rules = {each["code"]: each for each in document["rules"]}
    assert rules.keys() == all_rules().keys()
    assert rules["DAT102"]["bad"] == example_text("DAT102", "bad.toml").strip()


def test_an_unknown_rule_is_wrong_usage_and_the_nearest_is_named(asskomm):
    result = asskomm("rule", "DTA102")
    assert (result.code, result.out) == (2, "")
    assert "there is no rule “DTA102”; did you mean “DAT102”?" in result.err


def test_only_rules_that_a_record_can_waive_say_how(asskomm):
    for code in all_rules():
        says_how = f'knowingly, say so in the record:\n    [[waivers]]\n    rule = "{code}"\n'
        waivable = not code.startswith(("TML", "WAI", "FIL101"))
        assert (says_how in asskomm("rule", code).out) == waivable


def test_markdown_shows_of_the_examples_what_differs_and_what_is_said(asskomm):
    shown = asskomm("rule", "DAT101", "--format=markdown").out
    assert "\n-signed_on = 2022-02-30\n+signed_on = 2022-02-28\n" in shown
    assert "the calendar has no day “2022-02-30”" in shown
    assert "signatories" not in shown


def test_every_link_on_the_page_leads_to_a_heading(asskomm):
    page = asskomm("rule", "--format=markdown").out
    headings = {
        line.removeprefix("### ").lower().replace(" ", "-")
        for line in page.splitlines()
        if line.startswith("### ")
    }
    links = {part.partition(")")[0] for part in page.split("](#")[1:]}
    assert links == headings
