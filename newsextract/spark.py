"""newsextract on more than one machine: a column of texts in, a column of documents out (extra ``spark``).

    from newsextract.spark import extract, parsed, read_folder
    pages = read_folder(spark, "hdfs:///archive/2023")
    result = extract(pages, text="content", lexicons=["our-lexicons"]).cache()
    result.where("document is not null").select("document").write.text("documents")       # JSON Lines
    parsed(result).write.parquet("documents.parquet")                                     # the contract as columns

Each Python worker makes one Extractor. The user's lexicons are read on the driver and travel with the task, so that no executor
needs the folder. A row that cannot be read has ``error_code`` and ``error_message`` instead of a document; nothing is lost.
A page takes milliseconds: repartition to two or three partitions a core before ``extract`` where a folder came as few large ones.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsextract import __version__
from newsextract.batch.work import Work
from newsextract.errors import OptionError
from newsextract.language.lexicon import Lexicons
from newsextract.language.lexicon import read_folder as read_lexicon_folder
from newsextract.language.reading import NameRecogniser
from newsextract.language.segment import Segmenter
from newsextract.model import Document
from newsextract.pipeline import Extractor

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import DataType, StructType

# The options of ``Extractor.extract`` that a row may carry in a column of its own.
ROW_OPTIONS = ("date", "publication", "region", "layout")
RESULT = ("path", "document", "error_code", "error_message", "version", "lexicons")


def extract(
    df: DataFrame,
    text: str = "text",
    path: str = "path",
    *,
    date: str | None = None,
    publication: str | None = None,
    region: str | None = None,
    layout: str | None = None,
    lexicons: Sequence[str | Path] = (),
    segmenter: str | Segmenter = "jieba",
    ner: NameRecogniser | None = None,
) -> DataFrame:
    """One row for each row of ``df``: path, document (a JSON line of the contract), error_code, error_message, version, lexicons.

    ``text``: the column of texts, strings or the bytes of files; ``path``: the column of their paths. ``date``, ``publication``,
    ``region``, ``layout``: names of columns with these options, where there are any. ``lexicons``: the user's folders, on the
    driver. ``version`` and ``lexicons`` (a hash of all word lists) say what a document was made with.

    Raises LexiconError on the driver for a mistake in the user's lexicons, OptionError for a column that is not there.
    """
    columns = {"text": text, "path": path, "date": date, "publication": publication, "region": region, "layout": layout}
    wanted = {option: column for option, column in columns.items() if column is not None}
    if missing := sorted(set(wanted.values()) - set(df.columns)):
        raise OptionError(f"no column {', '.join(missing)}; there are: {', '.join(df.columns)}")
    folders = [Path(f) for f in lexicons]
    digest = Lexicons.load(folders).digest
    packed = tuple(tuple((name, content) for name, _, content in read_lexicon_folder(f)) for f in folders)
    settings = pickle.dumps((packed, segmenter, ner))
    selected = df.selectExpr(*(f"`{column}` as `{option}`" for option, column in wanted.items()))
    return selected.mapInArrow(_partition_reader(settings, digest), ", ".join(f"{name} string" for name in RESULT))


def read_folder(spark: SparkSession, folder: str, pattern: str = "*.txt") -> DataFrame:
    """The files below a folder (any file system Spark knows) as rows of ``path`` (relative to the folder) and ``content``.

    The bytes are kept, because dumps come in many encodings: ``extract(read_folder(spark, folder), text="content")``.
    """
    from pyspark.sql import functions as F

    reader = spark.read.format("binaryFile").option("pathGlobFilter", pattern).option("recursiveFileLookup", "true")
    root = folder.rstrip("/").rpartition("://")[2].removeprefix("file:")
    relative = F.element_at(F.split(F.col("path"), F.lit(f"{_quoted(root)}/"), 2), -1)
    return reader.load(folder).select(relative.alias("path"), "content")


def parsed(result: DataFrame) -> DataFrame:
    """The rows of ``extract`` with ``document`` as columns of the contract instead of a JSON line, as Parquet wants it."""
    from pyspark.sql import functions as F

    return result.withColumn("document", F.from_json("document", document_type()))


def document_type() -> StructType:
    """The contract as a Spark type, made from the JSON Schema; event types share one struct with the fields of all."""
    from pyspark.sql.types import StructType

    schema = Document.model_json_schema(mode="serialization")
    found = _spark_type(schema, schema.get("$defs", {}))
    if not isinstance(found, StructType):
        raise TypeError("the contract's document is an object")
    return found


def _quoted(root: str) -> str:
    return "\\Q" + root + "\\E"


def _spark_type(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> DataType:
    from pyspark.sql import types as T

    simple = {"string": T.StringType, "integer": T.LongType, "number": T.DoubleType, "boolean": T.BooleanType}
    options = _options(schema, definitions)
    if all(o.get("type") == "object" for o in options):
        fields: dict[str, DataType] = {}
        for option in options:
            for name, part in option["properties"].items():
                fields.setdefault(name, _spark_type(part, definitions))
        return T.StructType([T.StructField(name, kind, True) for name, kind in fields.items()])
    (only,) = options
    if only.get("type") == "array":
        items = only.get("items") or only["prefixItems"][0]
        return T.ArrayType(_spark_type(items, definitions))
    return simple[only.get("type", "string")]()


def _options(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The schemas a value may have, references followed, null left out."""
    if "$ref" in schema:
        return _options(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    parts = schema.get("anyOf") or schema.get("oneOf")
    if not parts:
        return [] if schema.get("type") == "null" else [schema]
    return [option for part in parts for option in _options(part, definitions)]


def _partition_reader(settings: bytes, digest: str) -> Callable[[Iterator[RecordBatch]], Iterator[RecordBatch]]:
    def read(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        import pyarrow as pa

        extractor = _extractor(settings)
        types = pa.schema([(name, pa.string()) for name in RESULT])
        for batch in batches:
            rows = [dict(zip(RESULT, (*_read_row(extractor, row), __version__, digest), strict=True)) for row in batch.to_pylist()]
            yield pa.RecordBatch.from_pylist(rows, schema=types)

    return read


@cache
def _extractor(settings: bytes) -> Extractor:
    """One Extractor for each Python worker and setting, the user's lexicons unpacked for as long as it loads them."""
    packed, segmenter, ner = pickle.loads(settings)  # noqa: S301 - made by ``extract`` above
    with tempfile.TemporaryDirectory() as unpacked:
        folders = [Path(unpacked, str(number)) for number in range(len(packed))]
        for folder, files in zip(folders, packed, strict=True):
            folder.mkdir()
            for name, content in files:
                (folder / f"{name}.tsv").write_bytes(content)
        extractor = Extractor(folders, segmenter, ner)
        extractor.resources  # noqa: B018 - load now, while the folders are there
    return extractor


def _read_row(extractor: Extractor, row: Mapping[str, Any]) -> tuple[str | None, str | None, str | None, str | None]:
    """path, document, error code, error message."""
    path, content = row["path"], row["text"]
    if content is None:
        return path, None, "empty", "the text is null: give every row one"
    if isinstance(content, str):
        content = content.encode("utf-8", "surrogatepass")
    told = {name: row[name] for name in ROW_OPTIONS if row.get(name) is not None}
    outcome = Work(extractor).of_bytes(path or "", content, told)
    if outcome.failure:
        return path, None, outcome.failure.code, outcome.failure.message
    return path, outcome.output.decode().rstrip("\n"), None, None
