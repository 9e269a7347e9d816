"""What is wrong with a site file, in the words of the pages: the room of facts speaks English alone."""

from __future__ import annotations

import re

from satark.desk.words import say
from satark.facts.problems import Problem

# By how the English sentence begins, or by a pattern where it begins with what was met.
SENTENCES: tuple[tuple[str, str], ...] = (
    ("The id of the organisation is missing", "no_id"),
    ("This is no id of an organisation", "bad_id"),
    ("The id is not that of the organisation", "foreign_id"),
    ("This sector is not known", "sector"),
    ("This is no table of short names", "short_names"),
    ("The English name is missing", "names"),
    ("This id stands already", "id_twice"),
    ("This field is not known", "unknown_field"),
    ("This field is missing", "missing_field"),
    ("A fact without a source", "no_source"),
    (r"The fact \S+ says the same", "says_the_same"),
    ("This is no table", "no_table"),
    ("There is no such fact to retire", "nothing_to_retire"),
    ("The id does not fit", "id_does_not_fit"),
    ("This kind of fact is not known", "kind"),
    ("This strength is not known", "strength"),
    ("This topic is not known", "topic"),
    ("The words before the number are missing", "no_words"),
    ("Whose name it is must be said", "whose_name"),
    ("Only a name can ask", "beside"),
    ("Only some kinds have further spellings", "also"),
    ("The fact is past its review", "past_review"),
    ("The value has not the shape", "value"),
    ("A spelling has not the shape", "value"),
    ("This field is of the wrong type", "wrong_type"),
    ("This is not a date", "no_date"),
    ("It lies before", "lies_before"),
    ("A sentence is missing", "no_sentence"),
    ("The data file is not", "no_toml"),
    ("The file is too long", "too_long"),
    ("Another organisation has the same", "two_owners"),
    (r"The fact \S+ ", "contradicts"),
)


def said_in(problem: Problem, language: str) -> str:
    """What is wrong, as one sentence in a language of the pages."""
    for begins, key in SENTENCES:
        if re.match(begins, problem.what):
            return say(language, f"facts_wrong.{key}")
    return say(language, "facts_wrong.other")
