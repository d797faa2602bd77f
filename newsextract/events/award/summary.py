"""One Chinese sentence from the fields of an award."""

from __future__ import annotations

from collections.abc import Sequence

from newsextract import model

_VERB = {"won": "获", "shortlisted": "获提名或入围", "revoked": "被撤销"}
_FRAME = {"planned": "（拟）", "negated": "（未获）", "hypothetical": "（假设）", "generic": "（惯例）", "asserted": ""}


def summary(
    award: str,
    recipients: Sequence[model.Party],
    *,
    outcome: model.Outcome,
    modality: model.Modality,
    quantity: int | None,
    occasion: str | None,
    issuers: Sequence[model.Party],
    work: str | None,
    date: model.EventDate | None,
) -> str:
    """The sentence; what is not told is left out."""
    who = "、".join(map(_party, recipients[:5])) + (f"等{len(recipients)}方" if len(recipients) > 5 else "")
    parts = [_FRAME[modality]]
    parts.append(f"{date.text}，" if date and date.text else "")
    parts.append(who)
    parts.append(f"凭《{work}》" if work and who else f"《{work}》" if work else "")
    parts.append(f"在{occasion}中" if occasion else "")
    if issuers:
        parts.append("被" + "、".join(p.name for p in issuers) + ("授予" if outcome != "revoked" else "撤销"))
    else:
        parts.append(_VERB[outcome])
    parts.append(f"“{award}”" + (f"{quantity}项" if quantity and quantity > 1 else "") + "。")
    return "".join(parts)


def _party(party: model.Party) -> str:
    if party.group is None or party.group.noun == party.name:
        return f"{party.group.count}{party.group.unit}{party.name}" if party.group else party.name
    return f"{party.name}{party.group.count}{party.group.unit}{party.group.noun or ''}"
