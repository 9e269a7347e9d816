"""Run the commands and turn every failure into plain lines and an exit status."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence

import click

from satark.cli.root import COMMANDS, root
from satark.errors import SatarkError
from satark.text.plain_text import plain

DONE = 0
USER_ERROR = 2
INTERRUPTED = 130


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; errors go to standard error as what, where and what to do now."""
    _prepare_streams()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        status = _invoke(given)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone (`satark facts list | head`): nobody is left to tell.
        _silence_stdout()
        return USER_ERROR
    return status


def _invoke(given: list[str]) -> int:
    try:
        # Not `root.main()`: click answers a closed pipe there with 1, which here means "found".
        with root.make_context("satark", given) as context:
            root.invoke(context)
        return DONE
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        _complain(*_usage_lines(error, given))
    except SatarkError as error:
        _complain(*error.lines())
    except BrokenPipeError:
        raise
    except OSError as error:
        # The file's name is known to the person who typed it; the system's words say what is wrong.
        where = f"Where: {_shown(error.filename)}" if error.filename is not None else ""
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        now = "make room on the disk, then run it again" if full else "check the name and your rights to it"
        _complain(f"{error.strerror or 'The system refused'}.", where, f"Now: {now}.")
    return USER_ERROR


def _usage_lines(error: click.ClickException, given: list[str]) -> tuple[str, str, str]:
    context = getattr(error, "ctx", None)
    # Click leaves the context out for an option that lacks its value.
    named = given[0] if given and given[0] in COMMANDS else ""
    path = context.command_path if context is not None else f"satark {named}".rstrip()
    what = plain(error.format_message())
    if not what.endswith((".", "?")):
        what += "."
    now = f"Now: `{path} --help` shows how, with an example."
    # What was typed may be a message in the wrong place: it is not said back.
    if what.startswith("No such command"):
        what, now = (
            "There is no such command.",
            'Now: a message goes after check: satark check "the message".',
        )
    elif isinstance(error, click.NoSuchOption):
        what = (
            what
            if error.option_name.replace("-", "").isalnum() and len(error.option_name) < 30
            else "There is no such option."
        )
        now = f"Now: `{path} --help` lists the options. A message that begins with a dash goes after `--`."
    elif path == "satark check" and "extra argument" in what:
        what, now = "The message came in pieces.", "Now: put the whole message in quotes."
    return what, f"Where: {path}", now


def _complain(*lines: str) -> None:
    if sys.stderr is None:
        return
    for line in lines:
        if line:
            # A file's name may have been chosen by a stranger.
            print(plain(line), file=sys.stderr)


def _shown(name: object) -> str:
    text = os.fsdecode(name) if isinstance(name, str | bytes) else str(name)
    return text.encode("utf-8", "replace").decode("utf-8")


def _prepare_streams() -> None:
    # Hindi must come out whole whatever the locale says, and an odd character must never be a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_stdout() -> None:
    # The interpreter flushes standard output once more at its end; let that go nowhere.
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        return
