"""What the rules saw, for people: every sentence with its mentions, the events made from it, and why a trigger made none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from newsextract import model
from newsextract.entities.entity import OrganisationEntity, PersonEntity
from newsextract.mentions.mention import DateValue, Mention, PersonValue
from newsextract.pipeline import ReadArticle, ReadPage

LEGEND = "+ an event with the rule that made it    - a word that could have told an event, and why it does not"

# What names something; trigger words are told with their events and refusals.
_NAMED = ("date", "place", "organisation", "person", "prize", "gathering", "contest", "title", "work")


def explain(page: ReadPage) -> Iterator[str]:
    """The lines of the explanation."""
    document = page.document
    date, source = document.publication, document.source
    published = f"{date.date} ({_DATE_BASIS[date.date_basis]})" if date.date and date.date_basis else "day unknown (give --date)"
    about = [f"{source.chars} characters", *([source.encoding] if source.encoding else []), date.name or "paper unknown", published]
    yield f"{source.path or 'text'}: {', '.join(about)}"
    for warning in document.warnings:
        yield f"warning {warning.code}: {warning.message}"
    yield LEGEND
    for read, article in zip(page.articles, document.articles, strict=True):
        yield from _article(read, article)
    if document.residue:
        yield "\n== on the page, in no article"
        yield from (f"  {line}" for line in _columns([(r.kind, " ".join(r.text.split())) for r in document.residue]))


_DATE_BASIS = {"option": "given", "path": "from the path", "masthead": "from the masthead", "inferred": "inferred"}


def _article(read: ReadArticle, article: model.Article) -> Iterator[str]:
    yield ""
    yield f"== {article.id}  {article.headline or '(no headline)'}"
    for deck in article.subheadlines:
        yield f"       {deck}"
    yield from _credits(article)
    text, reading = article.text, read.resolved.reading
    stretches: list[tuple[str, int, int]] = [(str(n), s.start, s.end) for n, s in enumerate(reading.sentences, 1)]
    stretches = [("lead", 0, reading.prose.start), *stretches, ("end", reading.prose.end, len(text))]
    headings = {s.start: s.heading for s in article.sections if s.heading}
    for label, start, end in stretches:
        for at in sorted(a for a in headings if start <= a < end):
            yield f"\n   ## {headings.pop(at)}"
        if text[start:end].strip():
            yield f"\n{label:>4}  {text[start:end].strip()}"
            yield from _told(read, start, end)


def _credits(article: model.Article) -> Iterator[str]:
    line, place = article.byline, article.dateline
    names = (("reporters", line.reporters), ("correspondents", line.correspondents), ("photographers", line.photographers))
    told = [f"{what} {'、'.join(who)}" for what, who in names if who]
    told += [f"agency {line.agency}"] if line.agency else []
    told += [f"dateline {place.place or ''} {place.date.value or place.date.text if place.date else ''}".strip()] if place.place else []
    if told:
        yield f"     ({'; '.join(told)})"


def _told(read: ReadArticle, start: int, end: int) -> Iterator[str]:
    """The mentions, events and refusals that begin in a stretch of the text."""
    resolved = read.resolved
    mentions = sorted(
        (m for m in resolved.mentions if start <= m.start < end and m.kind in _NAMED), key=lambda m: (m.start, -m.end, m.kind)
    )
    rows = [(m.kind, m.text, _meaning(m, resolved.entities.of(m)), m.rule) for m in mentions]
    yield from (f"        {line}" for line in _columns(rows))
    for event in read.found.events:
        if start <= event.sentence.start < end:
            yield f"      + {event.type} “{event.trigger.text}”: {event.summary}"
            yield f"        {event.rule}, confidence {event.confidence:.2f}, {event.modality}, {_when(event)}"
    for refusal in read.found.refusals:
        if start <= refusal.start < end:
            yield f"      - “{refusal.text}”: {refusal.reason}"


def _when(event: model.Event) -> str:
    if event.date is None:
        return "no date"
    text = f" “{event.date.text}”" if event.date.text else ""
    return f"date {event.date.value or 'unknown'}{text} ({event.date.basis})"


def _meaning(mention: Mention[object], entity: PersonEntity | OrganisationEntity | None) -> str:
    """What was read from the words, short: 2023-09-06; o1 许昌市教育局, municipal; p2, 教授."""
    value = mention.value
    told = [entity.id if entity.name == mention.text else f"{entity.id} {entity.name}"] if entity else []
    if isinstance(value, DateValue):
        basis = [] if value.basis in ("none", "explicit") else [f"from the {value.basis}"]
        about = "about " if value.approximate and value.value else ""
        day = value.value or ("no calendar day" if value.type == "reference" else "unresolved")
        return ", ".join([about + day, *([value.part_of_day] if value.part_of_day else []), *basis])
    if isinstance(value, PersonValue):
        return ", ".join([*told, *(f"{p.title}{f' of {p.organisation}' if p.organisation else ''}" for p in value.posts)])
    skipped = ("parts", "name", "award")
    named = [(name, getattr(value, name)) for name in type(value).__annotations__ if name not in skipped]
    return ", ".join([*told, *(_short(name, v) for name, v in named if v not in (None, False, ()))])


def _short(name: str, value: object) -> str:
    return name if value is True else f"{name} {value}" if name in ("ordinal", "quantity", "series") else str(value)


def explain_layout(page: ReadPage) -> Iterator[str]:
    """One line for each block of the page: its lines in the source, its role, why, and how it begins."""
    text = page.text
    rows: list[tuple[str, ...]] = []
    line, counted = 1, 0
    for block in sorted(page.page.blocks, key=lambda b: (b.start, b.end)):
        line, counted = line + text.count("\n", counted, block.start), block.start
        last = line + text.count("\n", block.start, max(block.start, block.end - 1))
        begin = " ".join(text[block.start : min(block.end, block.start + 80)].split())[:24]
        rows.append((f"{line}-{last}" if last > line else str(line), block.role, begin, block.reason))
    yield from _columns([("lines", "role", "begins", "because"), *rows])


def _columns(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Rows with their cells below each other; a Chinese character is two columns wide."""
    if not rows:
        return
    widths = [min(44, max(_width(row[i]) for row in rows)) for i in range(len(rows[0]))]
    for row in rows:
        yield "  ".join(cell + " " * (widths[i] - _width(cell)) for i, cell in enumerate(row)).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)
