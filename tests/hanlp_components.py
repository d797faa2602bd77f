"""Tiny real HanLP components, trained in seconds on invented sentences, for the tests of the ``hanlp`` extra."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

SURNAMES = "王李张刘陈杨赵黄周吴"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超"
ORGANISATIONS = ("青桐市教育局", "柳溪县第二中学", "云岭大学", "东篱科技公司")
ENDINGS = ("参加会议", "发表讲话", "荣获一等奖", "主持会议", "介绍情况")
Sentence = list[tuple[str, str]]
SETTINGS = {
    "embed": 50, "rnn_hidden": 64, "epochs": 8, "batch_size": 8, "lr": 0.01, "drop": 0.1, "crf": False,
    "patience": 0, "seed": 1, "devices": -1, "verbose": False,
}  # fmt: skip


def invented_sentences(count: int, seed: int) -> Iterator[Sentence]:
    """Sentences as (word, label) pairs; the label is empty for ordinary words."""
    draw = random.Random(seed)
    for _ in range(count):
        name = draw.choice(SURNAMES) + "".join(draw.choices(GIVEN, k=draw.choice((1, 2))))
        yield [(draw.choice(ORGANISATIONS), "ORGANIZATION"), (name, "PERSON"), (draw.choice(ENDINGS), ""), ("。", "")]


def write_tsv(path: Path, sentences: Iterator[Sentence], *, names: bool) -> str:
    """Character and tag, a blank line between sentences: BIO tags of names, or BMES tags of words."""
    lines: list[str] = []
    for sentence in sentences:
        for word, label in sentence:
            if names:
                tags = [f"B-{label}", *[f"I-{label}"] * (len(word) - 1)] if label else ["O"] * len(word)
            else:
                tags = ["S"] if len(word) == 1 else ["B", *["M"] * (len(word) - 2), "E"]
            lines += [f"{c}\t{t}" for c, t in zip(word, tags, strict=True)]
        lines.append("")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def train_recogniser(folder: Path) -> Path:
    from hanlp.components.ner.rnn_ner import RNNNamedEntityRecognizer

    train = write_tsv(folder / "ner-train.tsv", invented_sentences(200, 1), names=True)
    dev = write_tsv(folder / "ner-dev.tsv", invented_sentences(30, 2), names=True)
    RNNNamedEntityRecognizer().fit(train, dev, str(folder / "ner"), tagging_scheme="BIO", **SETTINGS)
    return folder / "ner"


def train_tagging_tokenizer(folder: Path) -> Path:
    from hanlp.components.taggers.rnn_tagger import RNNTagger

    train = write_tsv(folder / "cws-train.tsv", invented_sentences(200, 1), names=False)
    dev = write_tsv(folder / "cws-dev.tsv", invented_sentences(30, 2), names=False)
    RNNTagger().fit(train, dev, str(folder / "cws"), tagging_scheme="BMES", **SETTINGS)
    return folder / "cws"


def save_transformer_tokenizer(folder: Path) -> Path:
    """A transformer tokenizer of one layer with random weights: what it says means nothing, how it is called does.

    HanLP 2.1.5 can load but not train transformers with transformers 5 (its AdamW is gone), so the weights are saved untrained.
    """
    from hanlp.components.tokenizers.transformer import TransformerTaggingTokenizer
    from transformers import BertConfig, BertModel, BertTokenizer

    chars = sorted({c for sentence in invented_sentences(200, 1) for word, _ in sentence for c in word})
    base = folder / "transformer-cws" / "tinybert"
    base.mkdir(parents=True)
    (base / "vocab.txt").write_text("\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *chars]) + "\n", encoding="utf-8")
    sizes = {"hidden_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    BertModel(BertConfig(vocab_size=len(chars) + 5, max_position_embeddings=128, **sizes)).save_pretrained(base)
    BertTokenizer(str(base / "vocab.txt")).save_pretrained(base)
    data = folder / "words.txt"
    data.write_text("\n".join(" ".join(w for w, _ in s) for s in invented_sentences(8, 3)) + "\n", encoding="utf-8")
    tokenizer = TransformerTaggingTokenizer()
    save = str(folder / "transformer-cws")
    try:
        tokenizer.fit(str(data), str(data), save, transformer=str(base), epochs=1, batch_size=4, devices=-1, max_seq_len=126)
    except AttributeError as error:
        if "AdamW" not in str(error):
            raise
    tokenizer.save_weights(save)
    return folder / "transformer-cws"
