"""Searching messages by words, numbers, hosts and report codes, in any script of the pages.

Trigrams narrow: on SQLite the FTS5 table of migration 0002, on PostgreSQL its index on `search_key`. What
they find is then held against the key itself, so both databases give the same messages.
"""

from __future__ import annotations

from functools import reduce
from operator import and_, or_

from django.db import connection
from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable, RawSQL

from satark.desk.codes import read_code
from satark.desk.models import Message, User
from satark.desk.queries.cases import reports_of
from satark.desk.search_terms import Needles, Term, terms_of

_TRIGRAM = 3
_FOUND = "SELECT rowid FROM desk_message_search WHERE desk_message_search MATCH %s"


def matching(messages: QuerySet[Message], typed: str) -> QuerySet[Message]:
    """Those of the messages that hold all that was typed, the nearest first, then the newest.

    A report's code finds the message of that report. Nothing typed finds nothing; so does an erased message.
    Hand in a queryset that holds only what the person may see.
    """
    messages = messages.filter(erased_at=None)
    code = read_code(typed)
    if code is not None:
        return messages.filter(reports__code=code)
    terms = terms_of(typed)
    if not terms:
        return messages.none()
    if connection.vendor == "sqlite":
        messages = messages.filter(pk__in=RawSQL(_FOUND, [_trigrams_of(terms)]))
    met = reduce(and_, [_any(term.exact) | _any(term.near) for term in terms])
    nearness: Combinable = Value(0)
    for term in terms:
        nearness += Case(When(_any(term.exact), then=1), default=0, output_field=IntegerField())
    return messages.filter(met).annotate(nearness=nearness).order_by("-nearness", "-created_at", "-id")


def messages_of(user: User) -> QuerySet[Message]:
    """What a person of the office may read: the messages of the reports whose cases they see."""
    messages = Message.objects.filter(organisation=user.organisation)
    return messages.filter(Exists(reports_of(user).filter(message=OuterRef("pk"))))


def _any(alternatives: tuple[Needles, ...]) -> Q:
    """Any of the alternatives, each with all its needles; an empty Q matches nothing."""
    every = [reduce(and_, [Q(search_key__contains=needle) for needle in needles]) for needles in alternatives]
    return reduce(or_, every) if every else Q(pk__in=[])


def _trigrams_of(terms: list[Term]) -> str:
    """FTS5's query for messages with the trigrams of all terms; each is quoted, so none is syntax."""
    return " AND ".join(
        f"({' OR '.join(_quoted(needles) for needles in (*term.exact, *term.near))})" for term in terms
    )


def _quoted(needles: Needles) -> str:
    trigrams = dict.fromkeys(
        needle[at : at + _TRIGRAM] for needle in needles for at in range(len(needle) - _TRIGRAM + 1)
    )
    return "(" + " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in trigrams) + ")"
