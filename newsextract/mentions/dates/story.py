"""``Story``: the dates an article told so far, for 当年, 次日 and for what later dates leave out."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from newsextract.language.reading import Reading
from newsextract.mentions.dates.stretch import Stretch

# No reader looks further back for the year that 当年 means
_MEMORY = 40
_YEAR_IN_HEADING = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?=年)")
_SCENES = ("month", "months", "quarter", "week", "days", "day")


class Told(NamedTuple):
    """A date the article told; ``scene``: 2019年，… sets the time of what follows, the year of 2023年度名单 does not."""

    stretch: Stretch
    sentence: int
    paragraph: int
    scene: bool


class Story:
    """What was told, in order."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is told yet; the years in the headings of sections are known."""
        self._reading = reading
        self._lines = [m.start() for m in re.finditer("\n", reading.text)]
        self._told: list[Told] = []
        headed = ((s, set(_YEAR_IN_HEADING.findall(s.heading or ""))) for s in reading.sections)
        self._sections = [(s.start, s.end, int(years.pop())) for s, years in headed if len(years) == 1]

    def tell(self, start: int, end: int, stretch: Stretch) -> None:
        """Remember the date that stands at ``start:end``."""
        scene = stretch.unit in _SCENES or self._reading.text[end : end + 1] in ("，", ",", "：")
        self._told.append(Told(stretch, self._reading.sentence_index(start), self.paragraph(start), scene))

    @property
    def last(self) -> Told | None:
        """The date told last."""
        return self._told[-1] if self._told else None

    def latest(self) -> list[Told]:
        """The dates told last, latest first."""
        return self._told[: -_MEMORY - 1 : -1]

    def paragraph(self, at: int) -> int:
        """The number of the paragraph an offset stands in."""
        return bisect_right(self._lines, at)

    def in_sentence(self, at: int) -> Told | None:
        """The date told last if that was in the sentence around ``at``."""
        last = self.last
        return last if last and last.sentence == self._reading.sentence_index(at) else None

    def in_paragraph(self, at: int) -> list[Told]:
        """The dates told before in the paragraph around ``at``, latest first."""
        paragraph = self.paragraph(at)
        found: list[Told] = []
        for told in self.latest():
            if told.paragraph != paragraph:
                break
            found.append(told)
        return found

    def section_year(self, at: int) -> int | None:
        """The year in the heading of the section around ``at`` (2021年：起步)."""
        return next((year for start, end, year in self._sections if start <= at < end), None)

    def scene_year(self) -> int | None:
        """The year of the last month or day told, for articles of which no day is known."""
        return next((t.stretch.first.year for t in self.latest() if t.scene), None)
