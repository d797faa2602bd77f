"""HanLP 2.1 as the other reader: its tokenizers as segmenters, its name recognisers as evidence (extra ``hanlp``).

Components are loaded from a local folder only. The folder is checked before HanLP is imported, so that a wrong path is one
clear error at once and never an attempt to reach a model hub. Every component is given characters (or a string and asked for
offsets), and what it returns is mapped back so that words tile the text.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsextract.errors import SegmenterError
from newsextract.language.reading import NamedSpan
from newsextract.text import Span

# What a component of each class gives for a sentence; HanLP's own names.
WORDS, SPANS, TAGS, NAMES = "words", "spans", "tags", "names"
TOKENIZERS = {
    "hanlp.components.tokenizers.tok.RNNTokenizer": WORDS,
    "hanlp.components.tokenizers.transformer.TransformerTaggingTokenizer": SPANS,
    # RNNTokenizer cannot be trained in HanLP 2.1.5; a tagger trained on B M E S tags is the same thing
    "hanlp.components.taggers.rnn_tagger.RNNTagger": TAGS,
    "hanlp.components.taggers.transformers.transformer_tagger.TransformerTagger": TAGS,
}
RECOGNISERS = {
    "hanlp.components.ner.rnn_ner.RNNNamedEntityRecognizer": NAMES,
    "hanlp.components.ner.transformer_ner.TransformerNamedEntityRecognizer": NAMES,
    "hanlp.components.ner.biaffine_ner.biaffine_ner.BiaffineNamedEntityRecognizer": NAMES,
}
# The labels of MSRA, OntoNotes, PKU and CoNLL corpora for the two kinds that are wanted.
LABELS = {
    **dict.fromkeys(("PERSON", "PER", "NR", "nr"), "person"),
    **dict.fromkeys(("ORGANIZATION", "ORG", "NT", "nt", "ORGANISATION"), "organisation"),
}
WORD_TAGS = frozenset("BMESI")
LONGEST = 120  # characters of one piece: under the 126 that small transformer components are trained with
BATCH = 32


@dataclass(frozen=True, slots=True)
class ComponentFolder:
    """A checked folder of a saved component: its class and what that class gives."""

    path: Path
    classpath: str
    gives: str
    transformer: str | None


def check_component(folder: str | Path, classes: dict[str, str], task: str) -> ComponentFolder:
    """The folder's component, if it is one of ``classes``; HanLP is not imported.

    Raises SegmenterError where the folder is missing, holds no HanLP 2.1 component or one for another task, or where torch or
    hanlp is not installed.
    """
    path = Path(folder)
    if not path.is_dir():
        raise SegmenterError(f"{path}: no such folder; give the folder of a saved HanLP {task}")
    config = path / "config.json"
    if not config.is_file():
        raise SegmenterError(f"{path}: no HanLP component in it (config.json is missing); give the folder that HanLP's save() wrote")
    try:
        settings = json.loads(config.read_text(encoding="utf-8"))
    except ValueError as error:
        raise SegmenterError(f"{config}: not JSON ({error}); save the component again") from error
    classpath = settings.get("classpath") if isinstance(settings, dict) else None
    if not isinstance(classpath, str):
        raise SegmenterError(f"{config}: no classpath in it, so it is no HanLP 2.1 component; save it again with HanLP 2.1")
    if classpath not in classes:
        raise SegmenterError(f"{path}: a {classpath.rpartition('.')[2]} is no {task}; there are: {', '.join(_short(c) for c in classes)}")
    missing = [name for name in ("model.pt", "vocabs.json") if not (path / name).is_file()]
    if missing:
        raise SegmenterError(f"{path}: {', '.join(missing)} missing; copy the whole folder that HanLP's save() wrote")
    if absent := [name for name in ("torch", "hanlp") if find_spec(name) is None]:
        raise SegmenterError(f"{' and '.join(absent)} not installed; run: pip install 'newsextract[hanlp]'")
    return ComponentFolder(path, classpath, classes[classpath], _transformer(path, settings.get("transformer")))


def _short(classpath: str) -> str:
    return classpath.rpartition(".")[2]


def _transformer(path: Path, name: object) -> str | None:
    """The local folder of the transformer a component is built on: beside its weights, or where its config says."""
    if not isinstance(name, str):
        return None
    for candidate in (path / Path(name).name, path / "transformer", Path(name)):
        if (candidate / "config.json").is_file():
            return str(candidate)
    raise SegmenterError(
        f"{path}: built on the transformer {name}, whose config and tokenizer files are not there; "
        f"copy them (config.json, vocab.txt, tokenizer.json) to {path / Path(name).name}"
    )


def _load(component: ComponentFolder) -> Any:
    os.environ.setdefault("HANLP_VERBOSE", "0")
    # nothing is fetched at run time, whatever a component's files ask for
    os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
    import hanlp

    settings: dict[str, Any] = {"transformer": component.transformer} if component.transformer else {}
    if component.gives == SPANS:
        settings["output_spans"] = True
    return hanlp.load(str(component.path.resolve()), devices=-1, verbose=False, **settings)


class HanlpSegmenter:
    """A HanLP tokenizer from a local folder. Cheap to make and to pickle; loads on first use."""

    name = "hanlp"
    local = False

    def __init__(self, folder: str | Path) -> None:
        """Raises SegmenterError, see ``check_component``."""
        self._component = check_component(folder, TOKENIZERS, "tokenizer")
        self._loaded: Any = None

    def __getstate__(self) -> dict[str, Any]:
        return {"_component": self._component, "_loaded": None}

    def words(self, text: str) -> list[str]:
        """The words of the text; white space that the component skips comes as words of its own."""
        if self._loaded is None:
            self._loaded = _load(self._component)
        words: list[str] = []
        for batch in _batches(list(pieces(text))):
            inputs = [text[a:b] if self._component.gives == SPANS else list(text[a:b]) for a, b in batch]
            for (start, end), output in zip(batch, self._loaded(inputs), strict=True):
                words += tile(text[start:end], self._ends(output))
        return words

    def _ends(self, output: Sequence[Any]) -> Iterator[int]:
        """Where words end, in characters of the piece."""
        if self._component.gives == SPANS:
            for _, start, end in output:
                yield start
                yield end
        elif self._component.gives == TAGS:
            for position, tag in enumerate(output):
                if tag not in WORD_TAGS:
                    raise SegmenterError(f"{self._component.path}: tags like {tag!r} are no word borders; train on B M E S tags")
                if tag in "BS":
                    yield position
        else:
            end = 0
            for word in output:
                end += len(word)
                yield end


class HanlpNer:
    """A HanLP name recogniser from a local folder. Cheap to make and to pickle; loads on first use."""

    name = "hanlp"

    def __init__(self, folder: str | Path) -> None:
        """Raises SegmenterError, see ``check_component``."""
        self._component = check_component(folder, RECOGNISERS, "name recogniser")
        self._loaded: Any = None

    def __getstate__(self) -> dict[str, Any]:
        return {"_component": self._component, "_loaded": None}

    def names(self, text: str, sentences: Sequence[Span]) -> list[NamedSpan]:
        """The people and organisations it sees in the sentences, as spans of the text, in order."""
        if self._loaded is None:
            self._loaded = _load(self._component)
        found: list[NamedSpan] = []
        parts = [Span(s.start + a, s.start + b) for s in sentences for a, b in pieces(text[s.start : s.end])]
        for batch in _batches(parts):
            for part, names in zip(batch, self._loaded([list(text[a:b]) for a, b in batch]), strict=True):
                found += [
                    NamedSpan(part.start + start, part.start + end, LABELS[label])
                    for _, label, start, end in names
                    if label in LABELS and 0 <= start < end <= part.end - part.start
                ]
        return sorted(set(found))


def pieces(text: str) -> Iterator[Span]:
    """Stretches of at most LONGEST characters that end at a sentence's or clause's end where there is one."""
    start = 0
    while start < len(text):
        end = min(start + LONGEST, len(text))
        if end < len(text):
            cut = max(text.rfind(mark, start, end) for mark in "。！？；，\n")
            end = cut + 1 if cut >= start else end
        yield Span(start, end)
        start = end


def tile(text: str, borders: Iterable[int]) -> list[str]:
    """The text cut at the borders: joined, the words are the text, whatever a component left out.

    >>> tile("甲乙 丙", [0, 2, 3, 4])
    ['甲乙', ' ', '丙']
    """
    cuts = sorted({0, len(text), *(b for b in borders if 0 < b < len(text))})
    return [text[a:b] for a, b in pairwise(cuts)]


def _batches(parts: Sequence[Span]) -> Iterator[Sequence[Span]]:
    for start in range(0, len(parts), BATCH):
        yield parts[start : start + BATCH]
