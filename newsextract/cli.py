"""The command line: click only, no logic."""

from __future__ import annotations

import json
from pathlib import Path

import click
import orjson

from newsextract import __version__, model
from newsextract.page.source import decode
from newsextract.pipeline import Extractor


@click.group()
@click.version_option(__version__)
def main() -> None:
    """Chinese newspaper pages in, structured events out."""


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-o", "--output", default="-", help="Where to write; - is standard output.")
@click.option("--metadata", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--date")
@click.option("--layout", default="auto")
def extract(paths: tuple[str, ...], output: str, metadata: Path | None, date: str | None, layout: str) -> None:
    """Read files and folders, write one document a line."""
    rows = {}
    if metadata:
        rows = {r["path"]: r for r in map(json.loads, metadata.read_text(encoding="utf-8").splitlines())}
    extractor = Extractor()
    with click.open_file(output, "wb") as out:
        for path in paths:
            folder = Path(path)
            for file in sorted(folder.rglob("*.txt")) if folder.is_dir() else [folder]:
                name = str(file.relative_to(folder)) if folder.is_dir() else file.name
                row = {k: v for k, v in rows.get(name, {}).items() if k in ("date", "publication", "region", "layout")}
                given = {"date": date, "layout": layout, **row}
                doc = extractor.extract(decode(file.read_bytes()).text, path=name, **given)
                out.write(orjson.dumps(doc.model_dump(mode="json")) + b"\n")


@main.command()
def schema() -> None:
    """The JSON Schema of a document."""
    click.echo(json.dumps(model.json_schema(), ensure_ascii=False, indent=2))
