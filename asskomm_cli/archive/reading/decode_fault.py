"""What the TOML parser complains about, in plain words and with its place."""

from tomli import TOMLDecodeError

from asskomm_cli.archive.reading.misspelt_day import misspelt_day
from asskomm_cli.archive.reading.syntax_fault import SyntaxFault, line_and_column
from asskomm_cli.translation import _

_TWICE = ("Cannot", "Duplicate")


def decode_fault(error: TOMLDecodeError, text: str) -> SyntaxFault:
    """Turn what the parser raised for a text into a fault."""
    # A fault at the end is shown behind the last word, not on an empty line below it.
    line, column = (
        (error.lineno, error.colno)
        if error.pos < len(error.doc)
        else line_and_column(text, len(text.rstrip()))
    )
    if error.msg.startswith(_TWICE):
        message = _("this key or table stands twice in the file; keep one of them")
        return SyntaxFault("TML106", line, column, message)
    lines = text.split("\n", line)
    if day := misspelt_day(lines[line - 1], column):
        message = _("the calendar has no such day, or it is not written as 2021-12-17 is")
        return SyntaxFault("DAT101", line, day[0], message, day[1])
    message = _("this is no TOML: {reason}").format(reason=_in_plain_words(error.msg))
    return SyntaxFault("TML101", line, column, message)


def _in_plain_words(reason: str) -> str:
    not_closed = _("the text is not closed; a quotation mark is missing")
    control = _("a control character stands here; remove it")
    plain = {
        "Invalid value": _("no value can begin like this; texts need quotation marks"),
        "Invalid statement": _("a line is “key = value”, “[table]”, “[[table]]” or “# comment”"),
        "Expected '=' after a key in a key/value pair": _("an “=” is missing behind the key"),
        "Expected newline or end of document after a statement": _(
            "the line goes on behind the value; check the quotation marks"
        ),
        "Illegal character '\\n'": not_closed,
        "Unterminated string": not_closed,
        'Expected "\'"': not_closed,
        "Expected \"'''\"": not_closed,
        "Found invalid character '\\n'": not_closed,
        "Unclosed array": _("the list is not closed; a “]” is missing, or a comma between values"),
        "Unclosed inline table": _("the table is not closed; a “}” or a comma is missing"),
        "Expected ']' at the end of a table declaration": _("a “]” is missing behind the name"),
        "Expected ']]' at the end of an array declaration": _("“]]” is missing behind the name"),
        "Invalid initial character for a key part": _("a key is missing here"),
        "Unescaped '\\' in a string": _("a “\\” in a text has to be written “\\\\”"),
        "Invalid hex value": _("behind “\\u” four hexadecimal digits are needed"),
        "Escaped character is not a Unicode scalar value": _("there is no such character"),
    }
    if reason.startswith(("Illegal character", "Found invalid character")):
        return plain.get(reason, control)
    return plain.get(reason, reason)
