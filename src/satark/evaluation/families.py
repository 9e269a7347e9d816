"""Families of data sets: a figure on one family is only honest when nothing of it was learned from.

Data sets of one family share texts (the one was made from the other), so they are counted and left out
together. A data set without an entry is a family of its own.
"""

from __future__ import annotations

FAMILIES: dict[str, str] = {
    "uci_sms_spam": "uci",
    "mishra_soni_smishing": "uci",
    "uci_hindi_machine_translated": "uci",
    "spamhunter_world_en": "spamhunter",
    "spamhunter_labelled": "spamhunter",
    "pennywise_bank_in": "pennywise",
    "pennywise_bank_world": "pennywise",
    "india_telecom_junioralive": "junioralive",
    "india_mixed_ritankar": "ritankar",
    "banglabarta_bn": "banglabarta",
    "exais_nigeria": "exais",
    "wibisono_indonesian": "wibisono",
    "nus_sms_en": "nus",
}

BANK_FAMILIES = frozenset({"pennywise"})
"""Genuine bank messages: their false alarms have a bar of their own."""

NOT_FOR_RECALL: dict[str, str] = {
    "spamhunter_world_en": "labels made by a model, not by hand",
    "india_mixed_ritankar": "scam rows that look machine-written",
}
"""Data sets whose scam rows stand beside the recall figure but never in it."""

UNREAD_SCAM_ROWS = frozenset({"spamhunter", "wibisono"})
"""Families whose scam rows are scored and never read one by one: their ids and texts are not listed."""


def corpus_of(row_id: str, otherwise: str) -> str:
    """The data set a row belongs to: the part of its id before the running number, else `otherwise`."""
    head, dash, tail = row_id.rpartition("-")
    return head if dash and tail.isdecimal() and head in FAMILIES else otherwise


def family_of(corpus: str) -> str:
    """The family of a data set."""
    return FAMILIES.get(corpus, corpus)
