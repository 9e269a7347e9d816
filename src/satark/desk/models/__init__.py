"""What the desk keeps, one file for each noun. Only `actions` write."""

from satark.desk.models.appeal import Appeal, Protected
from satark.desk.models.area import Area, AreaKey
from satark.desk.models.audit import AuditEntry
from satark.desk.models.case import Case, CaseNote, OwnAnswer
from satark.desk.models.facts import SiteFile
from satark.desk.models.job import Job
from satark.desk.models.key import ApiKey
from satark.desk.models.message import Message, Revision
from satark.desk.models.organisation import DeskOrganisation
from satark.desk.models.report import CallBack, Report, Reporter
from satark.desk.models.user import User

__all__ = [
    "ApiKey",
    "Appeal",
    "Area",
    "AreaKey",
    "AuditEntry",
    "CallBack",
    "Case",
    "CaseNote",
    "DeskOrganisation",
    "Job",
    "Message",
    "OwnAnswer",
    "Protected",
    "Report",
    "Reporter",
    "Revision",
    "SiteFile",
    "User",
]
