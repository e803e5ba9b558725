"""A question at the terminal: suggestions while typing, and asked again until it is understood."""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from asskomm_cli.commands.session import tell
from asskomm_cli.failure import Failure
from asskomm_cli.publish.screen import terminal_width, visible
from asskomm_cli.translation import _

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer

T = TypeVar("T")

_MENU_LINES = 6


class Suggestion(NamedTuple):
    """What can be chosen instead of typing: the answer it gives, and how the menu shows it."""

    answer: str
    shown: str
    meta: str = ""


Suggest = Callable[[str], Iterable[Suggestion]]
"""Returns the suggestions for what has been typed so far, the best first."""


def ask(
    question: str,
    read: Callable[[str], T],
    *,
    default: str = "",
    suggest: Suggest | None = None,
    given: str | None = None,
) -> T:
    """Ask until ``read`` understands the answer, and return what it makes of it.

    ``read`` raises Failure with what is wrong; this is said, and the answer stays there to be
    corrected. ``default`` is what Enter alone means. ``given`` is taken for a first answer.
    Raises KeyboardInterrupt on Ctrl-C and Ctrl-D.
    """
    prompt = visible(f"{question} [{default}]: " if default else f"{question}: ")
    answer = _typed(prompt, suggest, "") if given is None else given
    while True:
        try:
            return read(" ".join(answer.split()) or default)
        except Failure as failure:
            for message in failure.messages:
                say(message)
        answer = _typed(prompt, suggest, answer)


def confirm(question: str, *, default: bool = True) -> bool:
    """Ask for yes or no; ``default`` is what Enter means."""
    prompt = visible(question) + (_(" [Y/n]: ") if default else _(" [y/N]: "))
    while True:
        word = _typed(prompt, None, "").strip().casefold()
        if word in ("y", "yes", "j", "ja"):
            return True
        if word in ("n", "no", "nein"):
            return False
        if not word:
            return default
        say(_("Please answer “y” or “n”."))


def say(message: str) -> None:
    """Say something below a question, indented and no wider than the terminal."""
    from textwrap import fill, indent

    width = max(terminal_width() - 3, 18)
    tell(indent(fill(visible(message), width, break_on_hyphens=False), "  "))


def _typed(prompt: str, suggest: Suggest | None, correct: str) -> str:
    """Return one line as it was typed; ``correct`` is a text that is there already."""
    from prompt_toolkit.utils import is_dumb_terminal

    try:
        if is_dumb_terminal():
            return _typed_plainly(prompt)
        return _typed_with_suggestions(prompt, suggest, correct)
    except EOFError:
        raise KeyboardInterrupt from None


def _typed_plainly(prompt: str) -> str:
    """Return one line from a terminal that can't move its cursor: no menu, nothing to correct."""
    try:
        return input(prompt)
    except (EOFError, KeyboardInterrupt):
        # What follows begins on a line of its own.
        print()
        raise


def _typed_with_suggestions(prompt: str, suggest: Suggest | None, correct: str) -> str:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.output import ColorDepth

    session: PromptSession[str] = PromptSession(
        completer=_completer(suggest) if suggest else None,
        reserve_space_for_menu=_MENU_LINES if suggest else 0,
        # Without colours it reads the same on every background, and --color has nothing to say.
        color_depth=ColorDepth.DEPTH_1_BIT,
    )

    def offer() -> None:
        if correct and suggest:
            session.default_buffer.start_completion()

    return session.prompt(prompt, default=correct, pre_run=offer)


def _completer(suggest: Suggest) -> "Completer":
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    class Suggestions(Completer):
        """Every suggestion replaces the whole answer."""

        def get_completions(
            self, document: Document, complete_event: CompleteEvent
        ) -> Iterator[Completion]:
            del complete_event
            typed = document.text_before_cursor
            for each in suggest(typed):
                yield Completion(
                    each.answer, -len(typed), display=each.shown, display_meta=each.meta
                )

    return Suggestions()
