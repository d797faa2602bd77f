"""From what was read to the contract's models."""

from __future__ import annotations

from newsextract import model
from newsextract.entities.entity import OrganisationEntity, PersonEntity
from newsextract.events.event import Found, Resolved, border_mention
from newsextract.mentions.mention import DateValue, Mention
from newsextract.page.page import PageArticle


def article_model(identifier: str, article: PageArticle, resolved: Resolved, found: Found) -> model.Article:
    """One article in the contract's form."""
    told = article.credits
    return model.Article(
        id=identifier,
        headline=article.headline.chars if article.headline else None,
        subheadlines=[s.chars for s in article.subheadlines],
        byline=model.Byline(
            reporters=list(told.reporters),
            correspondents=list(told.correspondents),
            photographers=list(told.photographers),
            agency=told.agency,
        ),
        dateline=model.Dateline(place=told.dateline_place, date=_dateline_date(article, resolved)),
        captions=[c.chars for c in article.captions],
        sections=[model.Section(heading=s.heading, start=s.start, end=s.end) for s in article.sections],
        text=article.body.chars,
        alignment=article.body.runs(),
        dates=[_date(d) for d in resolved.mentions.dates],
        people=[_person(p) for p in resolved.entities.people],
        organisations=[_organisation(o) for o in resolved.entities.organisations],
        events=list(found.events),
    )


def _dateline_date(article: PageArticle, resolved: Resolved) -> model.Date | None:
    span = article.credits.dateline_date
    return next((_date(d) for d in resolved.mentions.dates if d.span == span), None) if span else None


def _person(person: PersonEntity) -> model.Person:
    return model.Person(
        id=person.id,
        name=person.name,
        mentions=[border_mention(m) for m in person.mentions],
        roles=[model.Role(title=r.title, organisation=r.organisation) for r in person.roles],
    )


def _organisation(organisation: OrganisationEntity) -> model.Organisation:
    return model.Organisation(
        id=organisation.id,
        name=organisation.name,
        kind=organisation.kind,
        level=organisation.level,
        region=organisation.region,
        mentions=[border_mention(m) for m in organisation.mentions],
    )


def _date(mention: Mention[DateValue]) -> model.Date:
    value = mention.value
    return model.Date(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        type=value.type,
        value=value.value,
        part_of_day=value.part_of_day,
        earliest=value.earliest,
        latest=value.latest,
        approximate=value.approximate,
        basis=value.basis,
    )
