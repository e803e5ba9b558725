"""An agreement ends, or another one takes its place."""

from correctable_record import NACHFOLGER, SILBERBERG, VORVEREINBARUNG, read


def shown(asskomm, id_, day):
    return asskomm("show", id_, "--as-of", day).out


def test_the_predecessor_counts_as_superseded_from_the_successors_day_on(record, asskomm):
    assert read(record, NACHFOLGER)["follows"] == VORVEREINBARUNG
    assert "superseded" not in shown(asskomm, VORVEREINBARUNG, "2023-02-22")
    assert "superseded" in shown(asskomm, VORVEREINBARUNG, "2023-02-23")


def test_an_agreement_ends_with_a_day_and_a_reason(record, asskomm):
    result = asskomm(
        "end-agreement", SILBERBERG, "--on=31.12.2024", "--reason=Auflösung des Städtebunds"
    )
    assert result.code == 0, result.err
    agreement = read(record, SILBERBERG)
    assert agreement["ended_on"].isoformat() == "2024-12-31"
    assert agreement["end_reason"] == "Auflösung des Städtebunds"
    assert "ended" not in shown(asskomm, SILBERBERG, "2024-12-30").split("\n")[0]
    assert '+end_reason = "Auflösung des Städtebunds"' in result.err


def test_the_end_may_be_known_to_the_month_only(record, asskomm):
    assert asskomm("end-agreement", SILBERBERG, "--on=12/2024", "--reason=Kündigung").code == 0
    assert read(record, SILBERBERG)["ended_on"] == "2024-12"


def test_an_end_before_the_beginning_is_refused(record, refusal):
    assert "was signed on 2021-12-17 and can't have ended on 2021-12-16" in refusal(
        "end-agreement", SILBERBERG, "--on=16.12.2021", "--reason=Kündigung"
    )
    assert "ended_on" not in read(record, SILBERBERG)


def test_an_end_that_is_recorded_is_not_replaced(record, asskomm):
    arguments = ("end-agreement", SILBERBERG, "--on=2024-12-31", "--reason=Kündigung")
    assert asskomm(*arguments).code == 0
    same = asskomm(*arguments)
    assert same.code == 0
    assert "says so already" in same.err
    other = asskomm("end-agreement", SILBERBERG, "--on=2024-11-30", "--reason=Kündigung")
    assert other.code == 2
    assert "ended on 2024-12-31 already (Kündigung)" in other.err
    assert read(record, SILBERBERG)["ended_on"].isoformat() == "2024-12-31"


def test_a_kommune_is_no_agreement_but_its_agreements_are_named(record, refusal):
    assert f"“Schneeberg” is no agreement; say which: {SILBERBERG}" in refusal(
        "end-agreement", "Schneeberg", "--on=2024-12-31", "--reason=x"
    )


def test_day_and_reason_are_needed(record, asskomm, refusal):
    assert asskomm("end-agreement", SILBERBERG, "--on=2024").code == 2
    assert asskomm("end-agreement", SILBERBERG, "--reason=x").code == 2
    assert "--on: “irgendwann” is no date" in refusal(
        "end-agreement", SILBERBERG, "--on=irgendwann", "--reason=x"
    )
