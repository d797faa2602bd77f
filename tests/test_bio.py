"""BIO tags for training: one character and one tag a line, longer mentions first, a blank line after each sentence."""

from __future__ import annotations

from newsextract import Extractor, model
from newsextract.formats import bio


def document(extractor: Extractor, text: str, **found: list[object]) -> model.Document:
    plain = extractor.extract(text, layout="plain")
    article = plain.articles[0].model_copy(update={"people": [], "organisations": [], **found})
    return plain.model_copy(update={"articles": [article]})


def mention(text: str, word: str) -> model.Mention:
    start = text.index(word)
    return model.Mention(start=start, end=start + len(word), text=word)


def test_tags_follow_the_mentions(extractor: Extractor) -> None:
    text = "柳溪中学王伟说。\n好 事。"
    person = model.Person(id="p1", name="王伟", mentions=[mention(text, "王伟")], roles=[])
    school = model.Organisation(
        id="o1", name="柳溪中学", kind="school", level=None, region=None, mentions=[mention(text, "柳溪中学"), mention(text, "柳溪")]
    )
    lines = bio.write(document(extractor, text, people=[person], organisations=[school])).decode().split("\n")
    tags = [line.split("\t")[1] if line else "" for line in lines]
    inside = ["I-ORGANIZATION"] * 3
    assert tags == ["B-ORGANIZATION", *inside, "B-PERSON", "I-PERSON", "O", "O", "", "O", "O", "O", "", ""]
    assert [line.split("\t")[0] for line in lines[9:12]] == ["好", "事", "。"]
