"""The demonstration's areas: names that nobody takes for real offices, codes that nobody has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """An area with its weight among the reports; `pin_code` and `prefix` lead to it where it has them."""

    code: str
    kind: str
    parent: str
    name_en: str
    name_hi: str
    weight: int = 0
    pin_code: str = ""
    prefix: str = ""


# Pin codes that begin with 9 are of the army's post: no area of a company has one.
PLACES = (
    Place("N", "circle", "", "Demonstration Circle North", "नमूना वृत्त उत्तर"),
    Place("N1", "division", "N", "Demonstration Division North I", "नमूना खंड उत्तर-1"),
    Place("N11", "sub_division", "N1", "Demo Peepal Chowk", "नमूना पीपल चौक", 9, "999011", "9911"),
    Place("N12", "sub_division", "N1", "Demo Moti Bazaar", "नमूना मोती बाज़ार", 5, "999012", "9912"),
    Place("N2", "division", "N", "Demonstration Division North II", "नमूना खंड उत्तर-2"),
    Place("N21", "sub_division", "N2", "Demo Suraj Nagar", "नमूना सूरज नगर", 4, "999021", "9921"),
    Place("S", "circle", "", "Demonstration Circle South", "नमूना वृत्त दक्षिण"),
    Place("S1", "division", "S", "Demonstration Division South I", "नमूना खंड दक्षिण-1"),
    Place("S11", "sub_division", "S1", "Demo Neem Tiraha", "नमूना नीम तिराहा", 7, "999111", "9931"),
    Place("S12", "sub_division", "S1", "Demo Kamal Kund", "नमूना कमल कुंड", 3, "999112", "9932"),
)
COMMON_WEIGHT = 5
"""How many of the reports lead to no area, beside the weights of the places."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in to the demonstration; `area` is the code of the engineer's."""

    local: str
    name: str
    role: str
    area: str = ""

    @property
    def email(self) -> str:
        """The address to sign in with."""
        return f"{self.local}@demo.example"


PEOPLE = (
    Person("operator", "Nisha (demonstration)", "operator"),
    Person("engineer.north", "Arun (demonstration)", "engineer", "N"),
    Person("engineer.south", "Farida (demonstration)", "engineer", "S"),
    Person("admin", "Kavita (demonstration)", "admin"),
    Person("auditor", "Joseph (demonstration)", "auditor"),
)
