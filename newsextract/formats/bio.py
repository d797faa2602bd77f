"""Characters and BIO tags: what HanLP and most taggers train on.

A document's people and organisations, corrected by hand, become one character and one tag a line with a blank line between
sentences::

    王	B-PERSON
    伟	I-PERSON
    说	O
"""

from __future__ import annotations

from collections.abc import Iterator

from newsextract import model
from newsextract.language.sentences import sentences

LABELS = {"person": "PERSON", "organisation": "ORGANIZATION"}


def write(document: model.Document) -> bytes:
    """The document's sentences, UTF-8; sentences of white space only are left out."""
    return "".join(_sentence(article.text, tags, a, b) for article, tags in _tagged(document) for a, b in sentences(article.text)).encode()


def _tagged(document: model.Document) -> Iterator[tuple[model.Article, list[str]]]:
    """Each article with a tag for each of its characters; where mentions overlap the longer one stands."""
    for article in document.articles:
        tags = ["O"] * len(article.text)
        found = [(m, LABELS["person"]) for p in article.people for m in p.mentions]
        found += [(m, LABELS["organisation"]) for o in article.organisations for m in o.mentions]
        for mention, label in sorted(found, key=lambda f: (f[0].start - f[0].end, f[0].start)):
            if all(t == "O" for t in tags[mention.start : mention.end]):
                tags[mention.start : mention.end] = [f"B-{label}", *[f"I-{label}"] * (mention.end - mention.start - 1)]
        yield article, tags


def _sentence(text: str, tags: list[str], start: int, end: int) -> str:
    lines = [f"{c}\t{t}\n" for c, t in zip(text[start:end], tags[start:end], strict=True) if not c.isspace()]
    return "".join(lines) + "\n" if lines else ""
