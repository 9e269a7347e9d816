"""Official facts, words and scoring as plain data: picklable, with a digest, nothing compiled inside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from satark.records.model import LearnedModel

Strength = Literal["hard", "soft", "disputed"]


class Fact(NamedTuple):
    """One fact about an organisation, a law or a number, with its source.

    `kind` is one of `satark.facts.kinds.FACT_KINDS`; `value` is the canonical value looked up or
    shown; `topic` is the short key detectors cite (`never.personal_number`), empty where the kind says
    it all. *Hard* facts may decide a label, *soft* ones only inform, *disputed* ones are only shown.
    `text` holds the sentence shown to a reader by language. `beside` are words of its trade joined by `|`:
    a name that is a common word too counts only near one of them. Dates are ISO; empty means open.
    """

    id: str
    organisation: str
    kind: str
    value: str
    strength: Strength
    source: str
    checked_on: str
    review_by: str
    topic: str = ""
    valid_from: str = ""
    valid_until: str = ""
    confirmed: bool = False
    use: str = ""
    note: str = ""
    text: Mapping[str, str] | None = None
    beside: str = ""


class Organisation(NamedTuple):
    """An organisation whose name is used in messages; everything else about it is a Fact.

    `names` by language code; `short` is the short name shown to a reader, `short_names` those of languages
    that write it otherwise. `sector` is one of `satark.facts.kinds.SECTORS`; `country` is an ISO 3166 code,
    or `001`, the United Nations' code of the world.
    """

    id: str
    sector: str
    country: str
    region: str
    names: Mapping[str, str]
    short: str
    facts: tuple[str, ...]
    short_names: Mapping[str, str] | None = None

    def called(self, language: str) -> str:
        """The short name for a reader of `language`."""
        return (self.short_names or {}).get(language, self.short)


class Lexicon(NamedTuple):
    """Words and short phrases: normal-form phrase -> concepts, and how long a phrase can be by its beginning.

    `phrases` maps tokens joined by one space to names such as `threat.cut@hi`. `heads` maps a first token to
    (1,) where it is a phrase by itself, else to (); `begun` maps the first two tokens of phrases, joined by a
    space, to the possible lengths in tokens, longest first. `folds` are the ordered (from, to) spellings that
    were applied to the phrases and must be applied to a token before looking it up. `stems` maps the first
    two letters of a token to the forms it may stand in phrases as, longest first: whole words, and stems with
    a star.
    """

    phrases: Mapping[str, tuple[str, ...]]
    heads: Mapping[str, tuple[int, ...]]
    begun: Mapping[str, tuple[int, ...]]
    folds: tuple[tuple[str, str], ...]
    stems: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Facts:
    """All that `scan` knows besides the message: one value, handed in.

    `dated` is the facts' own date; `digest` is SHA-256 over the canonical form. `index` maps a kind
    (`header`, `phone`, `domain`, `email`, `app`, `upi`, `name`) to canonical value -> fact ids.
    `lexicons` has a key for each script words are written in (ISO 15924, `""` for Latin) and one for each
    language with spelling folds; `moments` has the words of time, which lead to words of `scan.moments`.
    `model` is the learned model, which has a digest of its own; without one the rules judge alone.
    `registers`, `scoring`, `languages` and `normal_form` are the compiled data files, plain JSON
    values, described in `docs/facts.md`.
    """

    dated: str
    digest: str
    facts: Mapping[str, Fact]
    organisations: Mapping[str, Organisation]
    index: Mapping[str, Mapping[str, tuple[str, ...]]]
    lexicons: Mapping[str, Lexicon]
    registers: Mapping[str, Mapping[str, Any]]
    scoring: Mapping[str, Any]
    languages: Mapping[str, Mapping[str, Any]]
    normal_form: str
    moments: Mapping[str, Lexicon] = field(default_factory=dict)
    model: LearnedModel | None = None
