"""Documents made by hand, for tests of what comes after extraction: every field of the contract is used."""

from __future__ import annotations

import hashlib
from typing import Any

from newsextract import model

TEXT = (
    "本报讯（记者 花满楼）2024年5月6日，云川市教育局召开全市职业教育工作会议，局长闻人笑主持会议，云川工程学校校长第五常出席并讲话。\n"
    "会上，云川工程学校“竹编机器人”团队被省教育厅授予全省创新大赛一等奖2个。该校2名教师获评全国优秀教师。"
)
HOSTILE = "<img src=x onerror=\"document.title='broken'\"></script><script>document.title='broken'</script>“”&amp;\u2028👩‍🎓"


def mention(text: str, words: str, start: int = 0) -> dict[str, Any]:
    at = text.index(words, start)
    return {"start": at, "end": at + len(words), "text": words}


def party(name: str, text: str | None = None, entity: str | None = None, group: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"name": name, "entity": entity, "text": text or name, "group": group}


def sentence(text: str, words: str) -> dict[str, int]:
    at = text.index(words)
    start = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
    return {"start": start, "end": text.find("。", at) + 1}


def award(text: str, **more: Any) -> dict[str, Any]:
    return {
        "type": "award",
        "id": "e5a1",
        "modality": "asserted",
        "trigger": mention(text, "授予"),
        "sentence": sentence(text, "授予"),
        "date": {"value": "2024-05-06", "text": "2024年5月6日", "basis": "context"},
        "place": None,
        "rule": "award.granted-by",
        "confidence": 0.9,
        "summary": "云川工程学校获全省创新大赛一等奖2个。",
        "outcome": "won",
        "kind": "prize",
        "recipients": [party("云川工程学校“竹编机器人”团队", entity="o2")],
        "award": "一等奖",
        "rank": "一等奖",
        "level": "provincial",
        "quantity": 2,
        "occasion": "全省创新大赛",
        "issuers": [party("省教育厅", entity="o3")],
        "work": None,
        **more,
    }


def meeting(text: str) -> dict[str, Any]:
    return {
        "type": "meeting",
        "id": "e5a2",
        "modality": "asserted",
        "trigger": mention(text, "召开"),
        "sentence": sentence(text, "召开"),
        "date": {"value": "2024-05-06", "text": "2024年5月6日", "basis": "explicit"},
        "place": None,
        "rule": "meeting.held-by",
        "confidence": 0.95,
        "summary": "2024年5月6日，云川市教育局召开全市职业教育工作会议。",
        "status": "held",
        "name": "全市职业教育工作会议",
        "series": None,
        "ordinal": None,
        "kind": "conference",
        "organisers": [party("云川市教育局", entity="o1")],
        "chairs": [party("闻人笑", entity="p1")],
        "speakers": [party("第五常", entity="p2")],
        "attendees": [party("第五常", entity="p2")],
        "documents": [],
        "agenda": [{"action": "部署", "item": "全年工作"}],
    }


def article(number: int = 1, **more: Any) -> dict[str, Any]:
    text = TEXT
    school = [mention(text, "云川工程学校"), mention(text, "云川工程学校", text.index("会上")), mention(text, "该校")]
    date = {**mention(text, "2024年5月6日"), "type": "date", "value": "2024-05-06", "part_of_day": None}
    organisations = [("o1", "云川市教育局", "government", "municipal"), ("o3", "省教育厅", "government", "provincial")]
    return {
        "id": f"a{number}",
        "headline": "云川职教工作会议召开",
        "subheadlines": ["竹编机器人获奖"],
        "byline": {"reporters": ["花满楼"], "correspondents": [], "photographers": [], "agency": None},
        "dateline": {"place": None, "date": None},
        "captions": ["会议现场"],
        "sections": [],
        "text": text,
        "alignment": [(0, 0, len(text))],
        "dates": [{**date, "earliest": "2024-05-06", "latest": "2024-05-06", "approximate": False, "basis": "explicit"}],
        "people": [
            {
                "id": "p1",
                "name": "闻人笑",
                "mentions": [mention(text, "闻人笑")],
                "roles": [{"title": "局长", "organisation": "云川市教育局"}],
            },
            {
                "id": "p2",
                "name": "第五常",
                "mentions": [mention(text, "第五常")],
                "roles": [{"title": "校长", "organisation": "云川工程学校"}],
            },
        ],
        "organisations": [
            *({"id": i, "name": n, "kind": k, "level": v, "region": None, "mentions": [mention(text, n)]} for i, n, k, v in organisations),
            # a name inside a name, to be shown over each other
            {"id": "o2", "name": "云川工程学校", "kind": "school", "level": None, "region": "某省云川市", "mentions": school},
            {
                "id": "o4",
                "name": "云川工程学校“竹编机器人”团队",
                "kind": "other",
                "level": None,
                "region": None,
                "mentions": [mention(text, "云川工程学校“竹编机器人”团队")],
            },
        ],
        "events": [meeting(text), award(text)],
        **more,
    }


def document(path: str = "page.txt", source: str = TEXT, articles: list[dict[str, Any]] | None = None, **more: Any) -> model.Document:
    content = source.encode()
    return model.Document.model_validate(
        {
            "source": {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "encoding": "utf-8", "chars": len(source)},
            "publication": {"name": "云川日报", "date": "2024-05-07", "date_basis": "masthead"},
            "articles": articles if articles is not None else [article()],
            "residue": [],
            "warnings": [],
            **more,
        }
    )


def hostile_document() -> model.Document:
    """Every text that a newspaper could write itself, written by somebody who means harm."""
    text = HOSTILE + "获奖。"
    end = len(text)
    event = award(
        TEXT, trigger=mention(text, "获奖"), sentence={"start": 0, "end": end}, summary=HOSTILE, award=HOSTILE, recipients=[party(HOSTILE)]
    )
    own = {
        "text": text,
        "alignment": [(0, 0, end)],
        "dates": [],
        "people": [],
        "events": [event],
        "headline": HOSTILE,
        "captions": [HOSTILE],
    }
    names = [
        {
            "id": "o1",
            "name": HOSTILE,
            "kind": "other",
            "level": None,
            "region": HOSTILE,
            "mentions": [{"start": 0, "end": 9, "text": text[:9]}],
        }
    ]
    warning = {"code": "odd", "message": HOSTILE}
    publication = {"name": HOSTILE, "date": None, "date_basis": None}
    whole = article(organisations=names, subheadlines=[HOSTILE], **own)
    return document("hostile.txt", text, [whole], warnings=[warning], publication=publication)
