"""The page on running a desk names every variable there is and no other, and its files say what is true."""

from __future__ import annotations

import configparser
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "run-a-desk.md").read_text("utf-8")
DEPLOY = ROOT / "docs" / "deploy"
_NAME = re.compile(r"SATARK_[A-Z_]*[A-Z]")


def in_code() -> set[str]:
    """The variables that the desk's code reads."""
    texts = [path.read_text("utf-8") for path in (ROOT / "src" / "satark" / "desk").rglob("*.py")]
    # Of a provider each setting has its id in its name.
    return {name for text in texts for name in _NAME.findall(text) if not name.startswith("SATARK_OIDC_")}


def test_the_table_names_every_variable_of_the_code_and_no_other() -> None:
    table = PAGE[PAGE.index("| variable | meaning |") :]
    named = {name for line in table.splitlines() for name in _NAME.findall(line.split("|")[1])}
    assert named - {"SATARK_SITE"} == in_code() - {"SATARK_SITE"}


def test_what_the_files_set_is_known_to_the_code() -> None:
    # What the files say to one another, not to the desk.
    own = {"SATARK_NAME", "SATARK_DB_PASSWORD"}
    for path in DEPLOY.iterdir():
        names = set(_NAME.findall(path.read_text("utf-8")))
        assert names <= in_code() | own, path.name


def test_the_page_names_every_file_and_the_files_call_commands_that_there_are() -> None:
    from satark.cli.commands.desk import desk_group

    for path in DEPLOY.iterdir():
        assert path.stem.split(".")[0] in PAGE or path.name in PAGE, path.name
        for command in re.findall(r"satark[\"', ]+desk[\"', ]+([a-z-]+)", path.read_text("utf-8")):
            assert command in desk_group.commands, (path.name, command)
    for command in re.findall(r"satark desk ([a-z-]+)", PAGE):
        assert command in desk_group.commands, command


def test_the_unit_waits_for_what_is_under_way_and_owns_its_folder() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read(DEPLOY / "satark-desk.service")
    service = unit["Service"]
    assert int(service["TimeoutStopSec"]) > 20 + 25
    assert service["ProtectSystem"] == "strict" and service["NoNewPrivileges"] == "yes"
    assert service["Environment"].endswith(service["StateDirectory"])


def test_the_compose_file_is_whole() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yml").read_text("utf-8"))
    assert set(compose["services"]) == {"database", "migrate", "desk", "worker", "proxy"}
    for name in ("migrate", "desk", "worker"):
        assert compose["services"][name]["read_only"] is True
        assert compose["services"][name]["environment"]["SATARK_TRUSTED_PROXIES"] == "1"
