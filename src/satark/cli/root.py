"""The root command: names its commands and imports each only when it is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeVar

import click

from satark import __version__

COMMANDS: dict[str, tuple[str, str]] = {
    "check": ("satark.cli.commands.check", "check"),
    "scan": ("satark.cli.commands.scan", "scan_messages"),
    "evaluate": ("satark.cli.commands.evaluate", "evaluate"),
    "train": ("satark.cli.commands.train", "train"),
    "desk": ("satark.cli.commands.desk", "desk_group"),
    "facts": ("satark.cli.commands.official", "official"),
    "doctor": ("satark.cli.commands.doctor", "doctor"),
}
"""Command -> the module that holds it and its name there."""

_Command = TypeVar("_Command", bound=Callable[..., object])


class LazyGroup(click.Group):
    """A group whose commands stand in a table and are imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of one command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command = getattr(import_module(module), name)
        return command if isinstance(command, click.Command) else None


def version_option(function: _Command) -> _Command:
    """Give a command `--version`."""

    def show(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            click.echo(f"satark {__version__}")
            context.exit()

    return click.option(
        "--version", is_flag=True, is_eager=True, expose_value=False, callback=show, help="Show the version."
    )(function)


def example(*lines: str) -> str:
    """The end of a command's help: its example, kept as written."""
    return "\n".join(["\b", "Example:", *(f"  {line}" for line in lines)])


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=example('satark check "Dear consumer, your power will be cut tonight. Call 9000000012."'),
)
@version_option
@click.pass_context
def root(context: click.Context) -> None:
    """Satark: a message in, an honest verdict with cited reasons out.

    SATARK_SITE names a folder with a site's own facts, which are merged over the shipped ones.
    Exit status: 0 done, 1 found what --fail-on asks for, 2 the request could not be carried out.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
