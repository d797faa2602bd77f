"""Every rule proves itself: its hits give their roles, its misses stay silent, alone and in the whole pipeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from newsextract import Extractor
from newsextract.events import award, meeting
from newsextract.events.award.adverbials import ADVERBIALS
from newsextract.events.award.claims import refusals_of
from newsextract.events.award.refusal import RefusalRule
from newsextract.events.award.refusals import REFUSALS
from newsextract.events.award.sentence import Lines
from newsextract.events.event import Resolved
from newsextract.events.meeting.scene import scenes
from newsextract.events.modality_cues import AFTER_RULE, BEFORE_CLAUSE, CUES, OVER
from newsextract.language.rule import Masked, Rule, RuleBook
from newsextract.mentions.mention import Mention

# how the sentences of a text are masked for a room's rules
Masking = Callable[[Resolved], Iterator[Masked[Mention[object]]]]


def award_masking(article: Resolved) -> Iterator[Masked[Mention[object]]]:
    lines = Lines(article)
    for number in range(len(article.reading.sentences)):
        yield lines[number].masked


def meeting_masking(article: Resolved) -> Iterator[Masked[Mention[object]]]:
    for scene in scenes(article):
        yield scene.masked


# (event type, rules, masking): each room that has rules over masked sentences adds its line here
BOOKS: tuple[tuple[str, tuple[Rule, ...], Masking], ...] = (
    ("award", award.RULES, award_masking),
    ("meeting", meeting.RULES, meeting_masking),
)
HITS = [
    pytest.param(masking, rule, text, roles, id=f"{rule.id}:{text}")
    for _, rules, masking in BOOKS
    for rule in rules
    for text, roles in rule.hits.items()
]
MISSES = [
    pytest.param(masking, rule, text, id=f"{rule.id}:{text}") for _, rules, masking in BOOKS for rule in rules for text in rule.misses
]


def fired(extractor: Extractor, text: str, masking: Masking, rule: Rule) -> list[dict[str, tuple[str, ...]]]:
    """What the rule alone reads in a text: role -> texts of its mentions, or its words where it holds none."""
    (article,) = extractor.read(text, layout="plain").articles
    book = RuleBook((rule,))
    return [
        {
            role: tuple(m.text for m in match.roles[role]) or (article.resolved.reading.text[span.start : span.end],)
            for role, span in match.spans.items()
        }
        for masked in masking(article.resolved)
        for match in book.match(masked)
    ]


def test_rule_ids_are_unique_and_every_rule_has_its_proof() -> None:
    rules = [rule for _, rules, _ in BOOKS for rule in rules]
    RuleBook(rules)
    assert [r.id for r in rules if not r.hits or not r.misses] == []


@pytest.mark.parametrize(("masking", "rule", "text", "roles"), HITS)
def test_a_hit_gives_its_roles_alone_and_makes_an_event(
    extractor: Extractor, masking: Masking, rule: Rule, text: str, roles: dict[str, tuple[str, ...]]
) -> None:
    found = fired(extractor, text, masking, rule)
    assert any(all(match.get(role) == texts for role, texts in roles.items()) for match in found), found
    (article,) = extractor.read(text, layout="plain").articles
    assert rule.id in {e.rule for e in article.found.events}, (article.found.events, article.found.refusals)


@pytest.mark.parametrize(("masking", "rule", "text"), MISSES)
def test_a_miss_stays_silent(extractor: Extractor, masking: Masking, rule: Rule, text: str) -> None:
    assert fired(extractor, text, masking, rule) == []
    (article,) = extractor.read(text, layout="plain").articles
    assert rule.id not in {e.rule for e in article.found.events}


@pytest.mark.parametrize("rule", ADVERBIALS, ids=lambda r: r.id)
def test_adverbials_are_found_and_only_they(extractor: Extractor, rule: Rule) -> None:
    assert rule.hits
    assert all(fired(extractor, text, award_masking, rule) for text in rule.hits)
    assert not any(fired(extractor, text, award_masking, rule) for text in rule.misses)


MEANINGS = [(meaning, rule) for meaning, rules in {**CUES, "generic": (*CUES["generic"], *AFTER_RULE)}.items() for rule in rules]


def meant(extractor: Extractor, text: str) -> set[str]:
    (article,) = extractor.read(text, layout="plain").articles
    return {e.modality for e in article.found.events}


@pytest.mark.parametrize(("meaning", "rule"), MEANINGS, ids=lambda x: getattr(x, "id", x))
def test_a_cue_takes_the_fact_out_of_its_hits_alone(extractor: Extractor, meaning: str, rule: Rule) -> None:
    for text in rule.hits:
        assert [r.id for _, r in MEANINGS if r.compile().search(text)] == [rule.id]
        assert meaning in meant(extractor, text), text
    assert rule.hits and rule.misses
    assert [meant(extractor, text) for text in rule.misses] == [{"asserted"}] * len(rule.misses)


@pytest.mark.parametrize("rule", BEFORE_CLAUSE, ids=lambda r: r.id)
def test_a_condition_in_the_clause_before_takes_the_fact_out(extractor: Extractor, rule: Rule) -> None:
    assert [meant(extractor, text) for text in rule.hits] == [{"hypothetical"}] * len(rule.hits)
    assert [meant(extractor, text) for text in rule.misses] == [{"asserted"}] * len(rule.misses)


@pytest.mark.parametrize("rule", OVER, ids=lambda r: r.id)
def test_what_is_over_is_told_as_a_fact(extractor: Extractor, rule: Rule) -> None:
    assert [meant(extractor, text) for text in rule.hits] == [{"asserted"}] * len(rule.hits)
    assert all("asserted" not in meant(extractor, text) for text in rule.misses)


def refused(extractor: Extractor, text: str) -> set[str]:
    """The refusal rules that take a claim away in a text."""
    (article,) = extractor.read(text, layout="plain").articles
    lines = Lines(article.resolved)
    return {r.rule.id for number in range(len(article.resolved.reading.sentences)) for r in refusals_of(lines[number])}


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda r: r.rule.id)
def test_a_refusal_takes_its_hits_away_alone_and_says_why(extractor: Extractor, refusal: RefusalRule) -> None:
    assert refusal.rule.hits and refusal.rule.misses
    for text in refusal.rule.hits:
        assert refused(extractor, text) == {refusal.rule.id}, text
        (article,) = extractor.read(text, layout="plain").articles
        assert refusal.reason in {r.reason for r in article.found.refusals}
    for text in refusal.rule.misses:
        assert refusal.rule.id not in refused(extractor, text), text
        assert "asserted" in meant(extractor, text), text


def test_the_ids_of_refusals_are_unique() -> None:
    ids = [r.rule.id for r in REFUSALS]
    assert len(ids) == len(set(ids))
