"""People in an article. ``find`` is the stage."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsextract.language.reading import Reading
from newsextract.mentions.mention import Mention, Mentions, People, PersonValue
from newsextract.mentions.people.aliases import short_mentions
from newsextract.mentions.people.candidates import Candidate, figure_candidates, masked_candidates, spaced_candidates
from newsextract.mentions.people.chinese import chinese_candidates, favoured_starts
from newsextract.mentions.people.contexts import Surroundings
from newsextract.mentions.people.foreign import foreign_candidates
from newsextract.mentions.people.judge import judge, raise_headed, undecided, weigh
from newsextract.mentions.people.lattice import word_lattice
from newsextract.mentions.people.name_model import name_model
from newsextract.mentions.people.slots import Slot, name_slots
from newsextract.mentions.people.titles import Appositions, Titles, titles_of
from newsextract.mentions.people.vocabulary import vocabulary

# 江 流 in a headline is 江流 too
_BLANKS = re.compile(r"[ \u3000]+")
_OFFICES = frozenset({"party", "government", "congress", "school", "company", "medical", "military"})


def find(reading: Reading, known: Mentions) -> People:
    """The people of the article, by start."""
    titles = titles_of(reading)
    slots = name_slots(reading)
    possible = possible_names(reading, titles, known, slots)
    if not possible:
        return ()
    around = Surroundings(reading, titles, known, slots)
    scores = weigh(possible, around)
    raise_headed(possible, scores, _in_headlines(reading, undecided(reading.text, possible, scores, around)))
    names = judge(reading.text, possible, scores, around)
    if not names:
        return ()
    beside = Appositions(reading, titles, known).of([(n.candidate.start, n.candidate.end) for n in names])
    found: list[Mention[PersonValue]] = []
    for name, apposition in zip(names, beside, strict=True):
        candidate = name.candidate
        start, end = candidate.start, candidate.end
        value = PersonValue(candidate.name, apposition.posts, min(1.0, name.score / 20))
        wider = (apposition.start, apposition.end)
        rule = f"person.{candidate.form}"
        found.append(Mention(start, end, reading.text[start:end], "person", rule, value, wider if wider != (start, end) else None))
    model = name_model(reading.lexicons)
    found += short_mentions(reading.text, titles, found, model.compound, vocabulary(reading.lexicons).knows)
    return tuple(sorted(found, key=lambda m: m.start))


def _in_headlines(reading: Reading, asked: frozenset[str]) -> frozenset[str]:
    """The names that the headlines alone would give (林远舟主持会议), where one of those ``asked`` for stands there."""
    found: set[str] = set()
    for line in filter(None, (reading.headline, *reading.subheadlines)):
        closed = _BLANKS.sub("", line)
        if any(name in closed for name in asked):
            headline = Reading(line, resources=reading.resources, context=reading.context)
            titles, slots = titles_of(headline), name_slots(headline)
            names = possible_names(headline, titles, Mentions(), slots)
            around = Surroundings(headline, titles, Mentions(), slots)
            found |= {n.candidate.name for n in judge(line, names, weigh(names, around), around)}
    return frozenset(found)


def possible_names(reading: Reading, titles: Titles, known: Mentions, slots: Mapping[int, Slot]) -> list[Candidate]:
    """Everything in the prose that has the form of a name."""
    model = name_model(reading.lexicons)
    lattice = word_lattice(reading.lexicons)
    text = reading.text
    offices = frozenset(end for end, hit in titles.ending.items() if hit.entry.kind in _OFFICES)
    found = chinese_candidates(
        reading,
        model,
        lattice,
        expected=[*titles.ending, *(m.end for m in known.organisations)],
        favoured=favoured_starts(text, offices) | frozenset(slot.start for slot in slots.values()),
    ) + masked_candidates(text, model)
    found += (
        foreign_candidates(reading, model, lattice, offices) + figure_candidates(reading, lattice, offices) + spaced_candidates(text, model)
    )
    start, end = reading.prose
    return [c for c in found if start <= c.start and c.end <= end]
