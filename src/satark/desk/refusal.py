"""What an action refuses: a key of the words that say why, so that every page says it in its language."""

from __future__ import annotations

from satark.desk.words import SECOND, say
from satark.errors import UserError


class RefusedError(UserError):
    """The action was not done; `key` leads to the words that say why, `given` is put in.

    `field` names the field of a form that it is about, where it is about one.
    """

    def __init__(self, key: str, *, field: str = "", **given: object) -> None:
        self.key, self.field, self.given = key, field, given
        super().__init__(self.said(SECOND))

    def said(self, language: str) -> str:
        """Why, in a language of the pages."""
        return say(language, self.key, **self.given)


class ChangedError(RefusedError):
    """The thing has changed since the person looked at it, so nothing was done."""

    def __init__(self) -> None:
        super().__init__("refused.changed")
