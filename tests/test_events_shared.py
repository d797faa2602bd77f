"""What all event types share: modality, dating, confidence."""

from __future__ import annotations

import pytest

from newsextract.events.confidence import confidence
from newsextract.events.modality import modality


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("三名选手将获“滨海技术能手”称号", "获", "planned"),
        ("团队力争获得国家级一等奖", "获得", "planned"),
        ("该队在决赛中未能获奖", "获奖", "negated"),
        ("如果获得一等奖", "获得", "hypothetical"),
        ("协会每年评选十名优秀社工", "评选", "generic"),
        ("获得省级以上奖项的，给予五千元奖励", "获得", "generic"),
        ("该校将金牌收入囊中", "收入囊中", "asserted"),
        ("林小溪获得一等奖", "获得", "asserted"),
    ],
)
def test_modality(text: str, trigger: str, expected: str) -> None:
    start = text.index(trigger)
    clause_end = text.index("，") if "，" in text else len(text)
    assert modality(text, (0, clause_end), (start, start + len(trigger))) == expected


def test_confidence_falls_with_each_weakness_once() -> None:
    assert confidence([]) == 0.95
    assert confidence(["inherited", "inherited"]) == confidence(["inherited"]) < 0.95
