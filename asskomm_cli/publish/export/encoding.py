"""Ids of files whose names are no UTF-8: in exported files they look as they do on the screen."""


def encoded(text: str) -> bytes:
    """Return a text as UTF-8, in which a byte of such a name is "\\udcff"."""
    return text.encode(errors="backslashreplace")


def writable(text: str) -> str:
    """Return a text of which every character can be written."""
    return encoded(text).decode()
