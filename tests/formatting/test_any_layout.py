"""However a record is laid out, formatting it keeps every value and every comment."""

import tomllib

import pytest
from any_record import records
from hypothesis import given, settings
from hypothesis import strategies as st

from asskomm_cli.archive.comments import comments_in
from asskomm_cli.archive.formatting import formatted
from asskomm_cli.record.kinds import KINDS, Kind
from asskomm_cli.record.layout import first_odd_line
from asskomm_cli.record.reading import read_record
from asskomm_cli.record.writing import to_table, to_toml, value_toml


class Scribe:
    """Writes tables as people might: any order, blanks, brackets and comments, LF or CRLF."""

    def __init__(self, draw) -> None:
        self.draw = draw
        self.written = 0

    def document(self, kind: Kind, table) -> str:
        names = self.draw(st.permutations(list(table)))
        plain = [name for name in names if not self.has_headers(table[name])]
        head = self.draw(st.sampled_from(["", f"#:schema ../schema/{kind.name}.json\n\n", "\n"]))
        text = head + "".join(self.gap() + self.pair(name, table[name]) for name in plain)
        for name in names:
            if name not in plain:
                text += "".join(self.block(name, entry) for entry in table[name])
        text += self.gap()
        return text.replace("\n", self.draw(st.sampled_from(["\n", "\r\n"])))

    def has_headers(self, value) -> bool:
        return isinstance(value, list) and isinstance(value[0], dict) and self.draw(st.booleans())

    def block(self, name: str, entry) -> str:
        pairs = self.draw(st.permutations(list(entry.items())))
        return f"{self.gap()}[[ {name} ]]{self.line_end()}" + "".join(
            self.gap() + self.pair(*pair) for pair in pairs
        )

    def pair(self, name: str, value) -> str:
        name = self.draw(st.sampled_from([name, f'"{name}"', f"  {name}"]))
        equals = self.draw(st.sampled_from([" = ", "=", "  =\t"]))
        return f"{name}{equals}{self.value(value)}{self.line_end()}"

    def value(self, value) -> str:
        if isinstance(value, list):
            return self.array([self.value(item) for item in value])
        if isinstance(value, dict):
            return "{" + ", ".join(f"{name} = {self.value(v)}" for name, v in value.items()) + "}"
        if isinstance(value, str) and "\n" in value:
            return value_toml(value).replace("\r", "")
        return value_toml(value)

    def array(self, items: list[str]) -> str:
        if self.draw(st.booleans()):
            return f"[{' , '.join(items)}]"
        text = "[" + self.line_end()
        for item in items:
            text += self.gap() + item + self.draw(st.sampled_from([",", "\n,"])) + self.line_end()
        return text + self.gap() + "]"

    def gap(self) -> str:
        lines = self.draw(
            st.lists(st.sampled_from(["\n", "\n", "  # own\n", "# wörd\n"]), max_size=3)
        )
        return "".join(lines)

    def line_end(self) -> str:
        return self.draw(st.sampled_from(["\n", "\n", "  \n", ' # it\'s "beside"  \n', "#\n"]))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_formatting_keeps_values_and_comments_and_is_needed_once_at_most(kind: Kind):
    @given(records(kind.type), st.data())
    @settings(max_examples=40)
    def check(record, data):
        written = to_toml(kind, record)
        assert formatted(kind, record, written) == written
        text = Scribe(data.draw).document(kind, to_table(record))
        if not tomllib.loads(text):
            return
        assert read_record(kind.type, tomllib.loads(text)) == (record, [])
        result = formatted(kind, record, text)
        assert read_record(kind.type, tomllib.loads(result)) == (record, [])
        assert sorted(comments_in(result)) == sorted(comments_in(text))
        assert formatted(kind, record, result) == result
        assert "\r" not in result
        assert first_odd_line(kind, record, result) is None

    check()
