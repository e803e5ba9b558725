"""Texts looked up in a compiled catalogue (GNU gettext manual, "The Format of GNU MO Files").

The standard library reads all texts before it gives one, which takes 6 ms of a start-up; a call
needs some dozens of them, so each is searched for when it is needed.
"""

from bisect import bisect_left
from struct import unpack_from

_LITTLE_ENDIAN = b"\xde\x12\x04\x95"


class Catalogue:
    """The content of a ``.mo`` file, whose texts stand in alphabetical order."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        order = "<" if content.startswith(_LITTLE_ENDIAN) else ">"
        self._count, originals, translations = unpack_from(f"{order}3I", content, 8)
        table = f"{order}{2 * self._count}I"
        self._originals = unpack_from(table, content, originals)
        self._translations = unpack_from(table, content, translations)

    def find(self, *forms: str) -> list[str]:
        """Return the translations of a text, given as singular and plural if it has them.

        There is none of a text that the catalogue does not have.
        """
        wanted = "\0".join(forms).encode()
        index = bisect_left(range(self._count), wanted, key=self._original)
        if index == self._count or self._original(index) != wanted:
            return []
        return self._text(self._translations, index).decode().split("\0")

    def _original(self, index: int) -> bytes:
        return self._text(self._originals, index)

    def _text(self, table: tuple[int, ...], index: int) -> bytes:
        length, start = table[2 * index : 2 * index + 2]
        return self._content[start : start + length]
