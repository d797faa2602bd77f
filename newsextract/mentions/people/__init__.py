"""People in an article. ``find`` is the stage."""

from __future__ import annotations

from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions, People, PersonValue
from newsextract.mentions.people.candidates import figure_candidates, han_candidates, masked_candidates
from newsextract.mentions.people.contexts import Surroundings, titles_of
from newsextract.mentions.people.foreign import foreign_candidates
from newsextract.mentions.people.judge import judge
from newsextract.mentions.people.lattice import word_lattice
from newsextract.mentions.people.name_model import name_model


def find(reading: Reading, known: Mentions) -> People:
    """The people of the article, by start."""
    model = name_model(reading.lexicons)
    lattice = word_lattice(reading.lexicons)
    titles = titles_of(reading)
    candidates = (
        han_candidates(reading.text, model, lattice)
        + masked_candidates(reading.text, model)
        + foreign_candidates(reading.text, model, lattice)
        + figure_candidates(reading)
    )
    start, end = reading.prose
    candidates = [c for c in candidates if start <= c.start and c.end <= end]
    return tuple(
        Mention(
            j.candidate.start,
            j.candidate.end,
            reading.text[j.candidate.start : j.candidate.end],
            "person",
            "person.name",
            PersonValue(j.candidate.name),
        )
        for j in judge(reading.text, candidates, Surroundings(reading, titles, known))
    )
