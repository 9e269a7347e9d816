"""Messages as they came, and the verdicts on them: each revision is kept."""

from __future__ import annotations

from django.db import models

from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.user import User
from satark.records.message import CHANNELS, SENDER_BASES
from satark.records.verdict import LABELS


class Message(models.Model):
    """One message as shown to the desk; it never says who reported it.

    `sha256` is of the text in UTF-8. `search_key` is what searching reads: the words in one alphabet, so that
    Roman letters find Devanagari and the other way round. An erased message keeps its digest alone.
    """

    organisation = models.ForeignKey(DeskOrganisation, on_delete=models.PROTECT, related_name="messages")
    text = models.TextField()
    sha256 = models.CharField(max_length=64)
    sender = models.CharField(max_length=320, blank=True)
    sender_basis = models.CharField(max_length=8, choices=[(b, b) for b in SENDER_BASES], default="unknown")
    channel = models.CharField(max_length=8, choices=[(c, c) for c in CHANNELS], default="unknown")
    received_at = models.DateTimeField()
    received_at_assumed = models.BooleanField(default=True)
    search_key = models.TextField(blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["organisation", "sha256"], name="message_sha256")]


class Revision(models.Model):
    """One verdict on a message: revision 1 is the machine's, later ones a person's with a reason.

    `verdict` is the JSON of the public contract, with points, and `lure` what it was told with (`lures`);
    `reason` of a person is shown to reporters.
    """

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    label = models.CharField(max_length=16, choices=[(label, label) for label in LABELS])
    points = models.IntegerField()
    language = models.CharField(max_length=16)
    lure = models.CharField(max_length=16, default="none")
    verdict = models.JSONField()
    reason = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["message", "number"]
        constraints = [models.UniqueConstraint(fields=["message", "number"], name="revision_number_once")]
        indexes = [models.Index(fields=["at"], name="revision_corrections", condition=models.Q(number__gt=1))]
