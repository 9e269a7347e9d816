"""Finding the line of a key in a TOML file."""

from satark.facts.sources import DataFile

TEXT = """\
id = "a"
"quoted.key" = 1
[names]
en = "x"

[[facts]]
id = "one"
value = "id = two"
[facts.text]
en = "first"

[[facts]] # the second
  id = "two"
value="y"
text.en = "second"
[words]
"threat.cut" = []
"""


def line(key: str, table: str = "", number: int = 0) -> int | None:
    return DataFile("x.toml", TEXT, {}).line(key, table=table, number=number)


def test_lines_are_found_in_their_own_table() -> None:
    assert line("id") == 1
    assert line("quoted.key") == 2
    assert line("names") == 3
    assert line("id", "facts", 0) == 7
    assert line("en", "facts", 0) == 10
    assert line("text", "facts", 0) == 9
    assert line("id", "facts", 1) == 13
    assert line("value", "facts", 1) == 14
    assert line("text", "facts", 1) == 15
    assert line("threat.cut", "words") == 17


def test_a_missing_key_points_to_its_table() -> None:
    assert line("source", "facts", 1) == 12
    assert line("sector") == 1
    assert line("source", "facts", 2) is None
