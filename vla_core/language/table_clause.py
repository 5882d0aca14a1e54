"""The parts of a sentence about a table, as `table_parse.parse` finds them; the scene is not looked at."""

from dataclasses import dataclass, field

from vla_core.language.table_words import SHAPE_OF, ZONE_OF


@dataclass(frozen=True)
class Description:
    """What the words say of one thing or zone; empty where they say nothing."""

    noun: str = ""  # as typed, in the singular: "block", "one", "tray"
    colour: str = ""
    size: str = ""
    place: str = ""  # one of PLACES
    near: tuple[tuple[str, "Description"], ...] = ()  # prepositions and what they lead to
    pronoun: bool = False
    plural: bool = False

    @property
    def shape(self) -> str:
        return SHAPE_OF.get(self.noun, "")

    @property
    def zone(self) -> str:
        return ZONE_OF.get(self.noun, "")

    @property
    def words(self) -> str:
        """As somebody would say it, without an article."""
        return " ".join(filter(None, (self.size, self.colour, self.noun)))


@dataclass
class Clause:
    """What was found in a sentence so far."""

    verb: str = ""  # a key of VERBS
    thing: Description | None = None
    direction: str = ""  # one of DIRECTIONS
    places: list[tuple[str, Description]] = field(default_factory=list)  # a preposition and what it leads to
    not_thing: list[Description] = field(default_factory=list)
    not_place: list[Description] = field(default_factory=list)
    after_place: bool = False  # what comes next says more of the last place, not of the thing
    side_of_place: bool = False  # the side was said after a place
    second: bool = False  # a second thing to act on
    strange: str = ""  # a word of place that is not understood
    forbidden: bool = False  # it only says what not to do
