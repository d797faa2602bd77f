"""One Chinese sentence from a meeting's fields."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract import model

_VERB: dict[model.MeetingStatus, str] = {"held": "召开", "opened": "开幕", "closed": "闭幕", "planned": "将召开", "mentioned": "被提及"}
_RITES = ("ceremony", "class", "livestream", "press", "symposium")
_MOST = 5


def summary(
    name: str,
    status: model.MeetingStatus,
    kind: model.MeetingKind,
    *,
    date: model.EventDate | None,
    place: str | None,
    parts: dict[str, Sequence[model.Party]],
) -> str:
    """``parts``: organiser, chair, attendee, speaker to parties; only what the article tells is said.

    >>> summary("读书论坛", "held", "symposium", date=None, place="县文化馆", parts={"chair": []})
    '读书论坛在县文化馆举行。'
    """
    verb = _VERB[status]
    if kind in _RITES and status in ("held", "planned"):
        verb = verb.replace("召开", "举行")
    if status == "mentioned":
        return f"文中提及{name}。"
    when = f"{date.text}，" if date and date.text else ""
    where = f"在{place}" if place else ""
    lead = f"{when}{name}{where}{verb}"
    told = [
        f"{_names(parts.get(part, ()))}{word}"
        for part, word in (("organiser", "主办"), ("chair", "主持"), ("attendee", "出席"), ("speaker", "讲话"))
        if parts.get(part)
    ]
    return "，".join((lead, *told)) + "。"


def _names(parties: Sequence[model.Party]) -> str:
    names = [p.name for p in parties]
    return "、".join(names[:_MOST]) + ("等" if len(names) > _MOST else "")
