"""The command line: click only, no logic. What a command needs is imported when it runs, so that ``--help`` is quick."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newsextract import __version__
from newsextract.errors import NewsExtractError, OptionError, SourceError, WriteError

if TYPE_CHECKING:
    from newsextract.pipeline import Extractor

FORMATS = ("documents", "events", "csv")
LAYOUTS = ("auto", "page", "article", "plain")
TOLD = ("publication", "date", "region", "layout")
FILE = click.Path(path_type=Path, dir_okay=False)
FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


class _NewFile(click.Path):
    """A file to write, or ``-`` where the command allows it; its folder is made."""

    def __init__(self, *, dash: bool = False) -> None:
        super().__init__(path_type=Path, dir_okay=dash, allow_dash=dash)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = Path(str(super().convert(value, param, ctx)))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.fail(f"{path}: cannot be written: {error.strerror or error}", param, ctx)
        return path


F = TypeVar("F", bound=Callable[..., Any])


class _WrongUsage(click.ClickException):
    exit_code = 2


class _Group(click.Group):
    """Errors of the library: what happened, on one line, with exit status 2."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except WriteError as error:
            raise click.ClickException(str(error)) from error
        except NewsExtractError as error:
            raise _WrongUsage(str(error)) from error
        except KeyboardInterrupt:
            click.echo("newsextract: interrupted", err=True)
            ctx.exit(130)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Chinese newspaper pages in, structured events out."""


def _extractor(given: dict[str, Any]) -> Extractor:
    """Take the options that make an Extractor out of ``given``."""
    from newsextract.language.hanlp import HanlpNer, HanlpSegmenter
    from newsextract.pipeline import Extractor

    lexicons, segmenter, model_folder, ner = (given.pop(key) for key in ("lexicons", "segmenter", "model", "ner"))
    if (segmenter == "hanlp") != (model_folder is not None):
        raise click.UsageError("--segmenter hanlp and --model DIR belong together")
    words = HanlpSegmenter(model_folder) if model_folder else segmenter
    return Extractor(lexicons, words, HanlpNer(ner) if ner else None)


def _encoding(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    if not name:
        return None
    from newsextract.page.source import check_encoding

    try:
        return check_encoding(name)
    except OptionError as error:
        raise click.BadParameter(str(error)) from error


def _reading(command: F) -> F:
    """The options that extract and explain share."""
    for option in (
        click.option("--ner", metavar="DIR", type=FOLDER, help="A HanLP name recogniser, whose names join the rules' as evidence."),
        click.option("--model", metavar="DIR", type=FOLDER, help="The HanLP tokenizer of --segmenter hanlp."),
        click.option("--segmenter", type=click.Choice(["jieba", "hanlp"]), default="jieba", show_default=True),
        click.option("--encoding", metavar="NAME", callback=_encoding, help="Read as this encoding instead of finding it out."),
        click.option("--lexicons", metavar="DIR", type=FOLDER, multiple=True, help="Your own lexicons, read after the built-in ones."),
        click.option("--region", help="The paper's region (河南省许昌市)."),
        click.option("--publication", metavar="NAME", help="The paper's name."),
        click.option("--date", help="The paper's day, YYYY-MM-DD; without it from the path, then the masthead."),
    ):
        command = option(command)
    return command


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", default="-", metavar="FILE", type=_NewFile(dash=True), help="- is standard output.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="documents", show_default=True)
@click.option("--metadata", type=FILE, help='JSON Lines: {"path", "publication", "date", "region", "layout"} of each file.')
@click.option("--layout", type=click.Choice(LAYOUTS), default="auto", show_default=True)
@click.option("--errors", type=FILE, help="JSON Lines of what failed; default OUTPUT.errors.jsonl.")
@click.option("--max-errors", type=click.IntRange(0), metavar="N", help="End when more than N files failed.")
@click.option(
    "--timeout", type=click.FloatRange(0, min_open=True), default=120, metavar="S", show_default=True, help="Seconds for one file."
)
@click.option("--force", is_flag=True, help="Overwrite the output of another or an unfinished run.")
@click.option("--resume", is_flag=True, help="Go on where an earlier run with the same inputs and options ended.")
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", show_default=True, help="Worker processes.")
@_reading
def extract(output: Path, form: str, encoding: str | None, **given: Any) -> None:
    """Read files, folders (*.txt, *.txt.gz, recursive) or - (standard input) and write their documents or events."""
    from newsextract.batch.collector import resting

    # pydantic would read the metadata of every distribution that is installed, to see whether one has a plugin for it
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with resting():
        from newsextract.batch.run import Settings, run
        from newsextract.batch.work import Work

    to_file = None if str(output) == "-" else output
    readers = {key: given[key] and str(given[key]) for key in ("segmenter", "model", "ner")}
    told = {key: value for key in TOLD if (value := given.pop(key)) is not None}
    work = Work(_extractor(given), form, encoding)
    summary = run(Settings(work=work, output=to_file, told=told, readers=readers, **given))
    ended = "" if summary.complete else "not finished, go on with --resume: " if to_file else "not finished: "
    click.echo(f"newsextract: {ended}{summary}", err=True)
    sys.exit(128 + summary.signal if summary.signal else 1 if summary.failed or not summary.complete else 0)


@main.command()
@click.argument("file", metavar="FILE")
@click.option("--layout", "blocks", is_flag=True, help="Show the blocks of the page, their roles and why, instead of the sentences.")
@click.option("--as", "layout", type=click.Choice(LAYOUTS), default="auto", show_default=True, help="How to take the file apart.")
@_reading
def explain(file: str, blocks: bool, encoding: str | None, **given: Any) -> None:
    """Show every sentence as the rules see it: mentions, the rule that fired, and why a trigger made no event."""
    from newsextract.batch.inputs import standard_input, survey
    from newsextract.batch.work import read_content
    from newsextract.formats.explain import explain as sentences
    from newsextract.formats.explain import explain_layout
    from newsextract.page.source import read_source

    survey([file])
    try:
        with standard_input([file]) as stdin:
            source = read_source(stdin or Path(file))
        page = read_content(_extractor(given), file, source, encoding=encoding, **given)
    except SourceError as error:
        raise click.ClickException(f"{file}: {error}") from error
    for line in explain_layout(page) if blocks else sentences(page):
        click.echo(line)


@main.command()
@click.argument("output", metavar="OUTPUT.jsonl", type=FILE)
@click.option("-o", "--output", "page", metavar="FILE", type=_NewFile(), required=True, help="The HTML page to write.")
@click.option("--texts", metavar="DIR", type=FOLDER, help="The folder that was read: shows every event beside the lines of its dump.")
@click.option("--title", help="Default: the name of the output file.")
def report(output: Path, page: Path, texts: Path | None, title: str | None) -> None:
    """Make one self-contained page to read the results in a browser."""
    from newsextract.formats.load import read_documents
    from newsextract.formats.report import write_report

    documents = list(read_documents(output))
    with page.open("w", encoding="utf-8", newline="\n") as out:
        count = write_report(documents, out, title=title or output.name, texts=texts)
    click.echo(f"newsextract: {page}: {len(documents)} documents, {count} articles", err=True)


@main.command("evaluate")
@click.argument("output", metavar="OUTPUT.jsonl", type=FILE)
@click.argument("gold", metavar="GOLD", type=click.Path(path_type=Path, exists=True))
@click.option("--mistakes", is_flag=True, help="List every mistake before the table.")
@click.option("--json", "as_json", is_flag=True, help="Write the scores as JSON.")
def evaluate_command(output: Path, gold: Path, mistakes: bool, as_json: bool) -> None:
    """Measure an output against corrected pages: precision, recall and F1 by field. GOLD is a folder of *.json, or a .jsonl file."""
    from newsextract.evaluate import as_numbers, evaluate, read_gold, table
    from newsextract.formats.load import read_documents

    scores = evaluate(read_documents(output), read_gold(gold))
    for mistake in scores.mistakes if mistakes else ():
        click.echo(mistake)
    click.echo(json.dumps(as_numbers(scores), ensure_ascii=False) if as_json else table(scores))


@main.group("doccano")
def doccano_group() -> None:
    """Correct the output by hand in doccano, and read it back as gold for evaluate."""


@doccano_group.command("export")
@click.argument("output", metavar="OUTPUT.jsonl", type=FILE)
@click.option("-o", "--output", "file", metavar="FILE", type=_NewFile(), required=True, help="The JSON Lines to import into doccano.")
def doccano_export(output: Path, file: Path) -> None:
    """Write the articles for doccano: a project for sequence labelling, with overlapping spans and relations allowed."""
    from newsextract.evaluate import doccano
    from newsextract.formats.load import read_documents, write_lines

    count = write_lines(file, (row for document in read_documents(output) for row in doccano.tasks(document)))
    click.echo(f"newsextract: {file}: {count} articles", err=True)


@doccano_group.command("gold")
@click.argument("corrected", metavar="CORRECTED.jsonl", type=FILE)
@click.option("-o", "--output", "file", metavar="FILE.jsonl", type=_NewFile(), required=True, help="The gold to write.")
def doccano_gold(corrected: Path, file: Path) -> None:
    """Read what doccano exports (JSONL with relations) as gold."""
    from newsextract.evaluate import doccano
    from newsextract.formats.load import read_lines, write_lines

    count = write_lines(file, doccano.gold(read_lines(corrected)))
    click.echo(f"newsextract: {file}: {count} documents", err=True)


@main.command()
@click.argument("outputs", metavar="OUTPUT.jsonl...", nargs=-1, required=True, type=FILE)
@click.option("-o", "--output", default="-", metavar="FILE", type=_NewFile(dash=True), help="- is standard output.")
def merge(outputs: tuple[Path, ...], output: Path) -> None:
    """Make one event of the same event reported several times, with all its sources."""
    from newsextract.batch.merge import merge_files

    summary = merge_files(outputs, None if str(output) == "-" else output)
    click.echo(f"newsextract: {summary.reports:,} reports of {summary.events:,} events", err=True)


@main.command()
def schema() -> None:
    """Print the JSON Schema of a document."""
    from newsextract import model

    click.echo(json.dumps(model.json_schema(), ensure_ascii=False, indent=2))


@main.group()
def lexicons() -> None:
    """Work with your own lexicons."""


@lexicons.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def check(folder: Path) -> None:
    """Name every mistake in a folder of lexicons with file, line and remedy."""
    from newsextract.language.lexicon import check_folder

    mistakes = check_folder(folder)
    for mistake in mistakes:
        click.echo(str(mistake))
    click.echo(f"newsextract: {folder}: {len(mistakes)} mistakes" if mistakes else f"newsextract: {folder}: no mistakes", err=True)
    sys.exit(1 if mistakes else 0)
