"""The protocol of measuring: which rows count, one threshold, intervals, tables and lists of errors.

Pure: rows and verdicts come in as values; reading files and judging is done by the caller.
"""

from satark.evaluation.audited import NOTHING_AUDITED, Audited
from satark.evaluation.judged import Judged, message_from
from satark.evaluation.measures import FIELDS, Evaluation, evaluate
from satark.evaluation.rows import TRUTHS, Row, read_row

__all__ = [
    "FIELDS",
    "NOTHING_AUDITED",
    "TRUTHS",
    "Audited",
    "Evaluation",
    "Judged",
    "Row",
    "evaluate",
    "message_from",
    "read_row",
]
