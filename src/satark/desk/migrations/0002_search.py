"""The trigrams by which messages are searched: FTS5 with triggers on SQLite, an index on PostgreSQL.

Where a later migration makes the table of messages anew, SQLite drops its triggers: run `install` after it.
(To make 0001 again, lay this file aside meanwhile: it needs a first migration to stand on.)
"""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_TABLE = "desk_message_search"
_FORGET = f"INSERT INTO {_TABLE}({_TABLE}, rowid, search_key) VALUES ('delete', old.id, old.search_key);"
_LEARN = f"INSERT INTO {_TABLE}(rowid, search_key) VALUES (new.id, new.search_key);"
# The index keeps which trigrams a message has, not where: the key itself is looked at afterwards.
_SQLITE = (
    f"CREATE VIRTUAL TABLE IF NOT EXISTS {_TABLE} USING fts5("
    "search_key, content='desk_message', content_rowid='id', tokenize='trigram', detail=none)",
    f"CREATE TRIGGER IF NOT EXISTS {_TABLE}_new AFTER INSERT ON desk_message BEGIN {_LEARN} END",
    f"CREATE TRIGGER IF NOT EXISTS {_TABLE}_gone AFTER DELETE ON desk_message BEGIN {_FORGET} END",
    f"CREATE TRIGGER IF NOT EXISTS {_TABLE}_changed AFTER UPDATE OF search_key ON desk_message "
    f"BEGIN {_FORGET} {_LEARN} END",
    f"INSERT INTO {_TABLE}({_TABLE}) VALUES ('rebuild')",
)
_SQLITE_BACK = (
    *(f"DROP TRIGGER IF EXISTS {_TABLE}_{name}" for name in ("new", "gone", "changed")),
    f"DROP TABLE IF EXISTS {_TABLE}",
)
_POSTGRESQL = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX IF NOT EXISTS desk_message_trigrams ON desk_message USING gin (search_key gin_trgm_ops)",
)
_POSTGRESQL_BACK = ("DROP INDEX IF EXISTS desk_message_trigrams",)


def install(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make what searching needs; harmless where it is there."""
    _run(schema_editor, _SQLITE, _POSTGRESQL)


def remove(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Take it away again."""
    _run(schema_editor, _SQLITE_BACK, _POSTGRESQL_BACK)


def _run(
    schema_editor: BaseDatabaseSchemaEditor, sqlite: tuple[str, ...], postgresql: tuple[str, ...]
) -> None:
    for statement in sqlite if schema_editor.connection.vendor == "sqlite" else postgresql:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("desk", "0001_first")]
    operations = [migrations.RunPython(install, remove)]
