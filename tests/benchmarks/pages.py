"""Pages to time: the samples, repeated and varied so that no page is the same twice."""

from __future__ import annotations

from pathlib import Path

from newsextract.page.source import decode

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
# Characters that stand in names and numbers: turning them by k places makes another page of the same form.
WHEELS = ("0123456789", "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英", "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")


def vary(text: str, turn: int) -> str:
    """The text with its digits and name characters turned by ``turn`` places; as long as before."""
    table = {ord(c): wheel[(i + turn) % len(wheel)] for wheel in WHEELS for i, c in enumerate(wheel)}
    return text.translate(table)


def pages(count: int) -> list[str]:
    """``count`` page dumps, all different."""
    samples = [decode(p.read_bytes()).text for p in sorted(SAMPLES.glob("*.txt"))]
    return [vary(samples[i % len(samples)], i // len(samples)) for i in range(count)]
