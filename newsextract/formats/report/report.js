"use strict";
// Every text of the page is set as text, never as markup.

const COLOURED = new Set(["award", "meeting"]);
const LANES = 4;
const ROWS = 60;
const FACETS = [
  { key: "type", name: "Events", of: (e) => [e.type] },
  { key: "outcome", name: "Outcome, status", of: (e) => [e.outcome || e.status] },
  { key: "level", name: "Level", of: (e) => [e.level] },
  { key: "month", name: "Month", of: (e) => [e.month || "unknown"], columns: 24 },
  { key: "party", name: "Who takes part", of: (e) => e.parties, top: 12, wide: true },
  { key: "modality", name: "Modality", of: (e) => [e.modality] },
];

const byId = (id) => document.getElementById(id);
const data = (id) => { const found = byId(id); return found && JSON.parse(found.textContent); };
const index = data("index");
const rows = index.articles.map((row, number) => ({
  ...row,
  number,
  paper: index.documents[row.document],
  haystack: [row.headline, row.text, ...row.names, ...row.events.map((e) => e.summary)].join("\n").toLowerCase(),
}));
const state = { query: "", chosen: new Map(), shown: [], drawn: 0, open: null, pinned: null, source: false, hidden: new Set() };
let view = null;

function make(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "class") node.className = value;
    else if (name === "style") for (const [k, v] of Object.entries(value)) node.style.setProperty(k, v);
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof node[name] !== "object") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((c) => c !== null && c !== undefined));
  return node;
}

const plural = (count, word) => `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;

// -- filters ----------------------------------------------------------------------------------------------------------

function passes(event, but) {
  return FACETS.every((facet) => {
    const chosen = state.chosen.get(facet.key);
    return facet.key === but || !chosen || facet.of(event).some((value) => chosen.has(value));
  });
}

const found = (row) => !state.query || row.haystack.includes(state.query);

function filter() {
  const narrowed = state.chosen.size > 0;
  state.shown = rows.filter((row) => found(row) && (!narrowed || row.events.some((event) => passes(event))));
  state.drawn = 0;
  byId("list").replaceChildren();
  draw();
  byId("list").parentElement.scrollTop = 0;
  const events = state.shown.reduce((sum, row) => sum + row.events.filter((event) => passes(event)).length, 0);
  byId("shown").textContent = `${plural(state.shown.length, "article")}, ${plural(events, "event")}`;
  overview();
}

function overview() {
  const within = rows.filter(found);
  byId("overview").replaceChildren(...FACETS.map((facet) => plot(facet, count(within, facet))).filter(Boolean));
}

function count(within, facet) {
  const counts = new Map();
  for (const row of within) {
    for (const event of row.events) {
      if (!passes(event, facet.key)) continue;
      for (const value of new Set(facet.of(event))) if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
  }
  for (const value of state.chosen.get(facet.key) || []) if (!counts.has(value)) counts.set(value, 0);
  return counts;
}

function plot(facet, counts) {
  let entries = [...counts];
  if (!entries.length) return null;
  if (facet.columns) entries = entries.sort(([a], [b]) => (a < b ? -1 : 1)).slice(-facet.columns);
  else entries = entries.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, facet.top || 20);
  // what has no day would flatten the months beside it
  const most = Math.max(1, ...entries.filter(([value]) => value !== "unknown" || entries.length === 1).map(([, n]) => n));
  const size = facet.columns ? "height" : "width";
  const bars = entries.map(([value, n]) => make("button", {
    type: "button", class: "bar", title: `${value}: ${n}`, "aria-label": `${facet.name}: ${value}, ${plural(n, "event")}`,
    "aria-pressed": String(Boolean(state.chosen.get(facet.key)?.has(value))), "data-facet": facet.key, "data-value": value,
    onclick: () => choose(facet.key, value),
  },
  make("span", { class: facet.columns ? "unseen" : "name" }, value),
  make("span", { class: "track" }, make("span", { class: "fill", style: { [size]: `${Math.min(100, (100 * n) / most)}%` } })),
  facet.columns ? make("span", { class: "name" }, value) : null,
  make("span", { class: "count" }, String(n))));
  return make("div", { class: `facet${facet.wide ? " wide" : ""}`, role: "group", "aria-label": facet.name },
    make("h2", {}, facet.name), make("div", { class: facet.columns ? "columns" : "" }, bars));
}

function choose(key, value) {
  const chosen = state.chosen.get(key) || new Set();
  if (!chosen.delete(value)) chosen.add(value);
  if (chosen.size) state.chosen.set(key, chosen);
  else state.chosen.delete(key);
  filter();
  const again = [...document.querySelectorAll(".bar")].find((b) => b.dataset.facet === key && b.dataset.value === value);
  if (again) again.focus();
}

// -- the list: some rows at a time, more as they come into sight --------------------------------------------------------

const more = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) draw(); }, { rootMargin: "600px" });

function draw() {
  const list = byId("list");
  more.disconnect();
  list.append(...state.shown.slice(state.drawn, state.drawn + ROWS).map((row) => make("li", {}, rowButton(row))));
  state.drawn = list.childElementCount;
  if (state.drawn < state.shown.length) more.observe(list.lastElementChild);
}

function rowButton(row) {
  const types = new Map();
  for (const event of row.events) types.set(event.type, (types.get(event.type) || 0) + 1);
  const paper = [row.paper.publication, row.paper.date, row.paper.path, row.id].filter(Boolean).join(" · ");
  return make("button", { type: "button", "data-article": row.number, "aria-current": String(state.open === row.number), onclick: () => open(row.number) },
    make("span", { lang: "zh-Hans" }, row.headline || row.text.slice(0, 28) || "(empty)"),
    [...types].map(([type, n]) => make("span", { class: `dot ${type}`, title: plural(n, type) }, String(n))),
    make("span", { class: "where" }, paper));
}

// -- an article ---------------------------------------------------------------------------------------------------------

// The address tells which article is open, so that "back" and links work; the change of address itself comes too late for quick keys.
function open(number) {
  show(number);
  location.hash = String(number);
}

function show(number) {
  const row = rows[number];
  if (!row) return;
  const article = { ...data(`article-${number}`), text: row.text };
  Object.assign(state, { open: number, pinned: null });
  for (const button of byId("list").querySelectorAll("button")) button.setAttribute("aria-current", String(Number(button.dataset.article) === number));
  document.body.classList.add("reading");
  view = { row, article, text: null, source: null, cards: [] };
  const cards = article.events.map((event, n) => card(event, n));
  view.cards = cards;
  const detail = byId("detail");
  detail.replaceChildren(
    make("button", { id: "back", type: "button", onclick: () => { location.hash = ""; } }, "← Articles"),
    heading(article, row), tools(),
    make("div", { id: "parts", class: "parts" }, textPart(article), make("section", { id: "source", hidden: true, "aria-label": "Source" }),
      make("section", { class: "events", "aria-label": "Events" }, make("h3", {}, plural(cards.length, "event")), make("div", { class: "cards" }, cards), entities(article))));
  detail.scrollTop = 0;
  detail.focus({ preventScroll: true });
  if (document.scrollingElement.scrollTop && innerWidth < 740) scrollTo(0, 0);
  if (state.source) showSource();
  light(null);
}

function heading(article, row) {
  const credit = [
    ["reporters", article.byline.reporters], ["correspondents", article.byline.correspondents],
    ["photographers", article.byline.photographers], ["agency", [article.byline.agency]],
    ["dateline", [article.dateline.place, article.dateline.date && (article.dateline.date.value || article.dateline.date.text)]],
  ].map(([name, who]) => [name, who.filter(Boolean).join("、")]).filter(([, who]) => who).map(([name, who]) => `${name} ${who}`);
  const paper = row.paper;
  const day = paper.date ? `${paper.date} (from ${paper.date_basis})` : "day unknown";
  return make("div", {},
    make("p", { class: "credit" }, [paper.publication, day, paper.path, row.id].filter(Boolean).join(" · ")),
    make("h2", { lang: "zh-Hans" }, row.headline || "(no headline)"),
    article.subheadlines.map((deck) => make("p", { class: "deck", lang: "zh-Hans" }, deck)),
    credit.length ? make("p", { class: "credit" }, credit.join(" · ")) : null,
    article.captions.map((caption) => make("p", { class: "credit", lang: "zh-Hans" }, `Picture: ${caption}`)),
    paper.warnings.map((warning) => make("p", { class: "warning" }, `${warning.code}: ${warning.message}`)));
}

function tools() {
  const kinds = [["date", "Dates"], ["person", "People"], ["organisation", "Organisations"], ["trigger", "Triggers"]];
  return make("div", { class: "tools", role: "group", "aria-label": "What is marked" },
    kinds.map(([kind, name]) => make("button", {
      type: "button", "data-kind": kind, "aria-pressed": String(!state.hidden.has(kind)), onclick: (click) => {
        if (!state.hidden.delete(kind)) state.hidden.add(kind);
        click.currentTarget.setAttribute("aria-pressed", String(!state.hidden.has(kind)));
        byId("text").replaceWith(textPart(view.article));
        light(state.pinned);
      },
    }, make("span", { class: "swatch", style: { "--c": `var(--${kind === "trigger" ? "award" : kind})` } }), name)),
    make("button", { type: "button", id: "with-source", "aria-pressed": String(state.source), onclick: toggleSource }, "Source dump"));
}

// -- marks: each mention draws its line in a lane of its own, so that names inside names and dates inside titles all show --

function marks(article) {
  const out = article.dates.map((d) => ({ ...d, kind: "date", say: `date ${d.value || d.type}${d.approximate ? ", about" : ""} (${d.basis})`, group: `date-${d.start}` }));
  for (const [kind, entities] of [["person", article.people], ["organisation", article.organisations]]) {
    for (const entity of entities) for (const m of entity.mentions) out.push({ ...m, kind, say: `${kind} ${entity.id} ${entity.name}`, group: entity.id });
  }
  article.events.forEach((event, n) => out.push({ ...event.trigger, kind: "trigger", type: event.type, event: n, say: `${event.type}: ${event.summary}`, group: `event-${n}` }));
  return out.filter((m) => !state.hidden.has(m.kind)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function lanes(list) {
  const ends = [];
  for (const mark of list) {
    let lane = ends.findIndex((end) => end <= mark.start);
    if (lane < 0) lane = ends.length;
    ends[lane] = mark.end;
    mark.lane = Math.min(lane, LANES - 1);
  }
  return list;
}

function textPart(article) {
  // Offsets are code points, JavaScript counts UTF-16 units: letters is the text by code points.
  const letters = [...article.text];
  const list = lanes(marks(article));
  const cuts = [...new Set(list.flatMap((m) => [m.start, m.end]))].sort((a, b) => a - b);
  const pieces = [];
  const paragraphs = [];
  let open = [], next = 0, cut = 0, start = 0;
  const headings = article.sections.filter((s) => s.heading);
  for (const line of article.text.split("\n")) {
    const end = start + [...line].length;
    while (headings.length && headings[0].start <= start) paragraphs.push(make("h4", { lang: "zh-Hans" }, headings.shift().heading));
    const paragraph = make("p", { lang: "zh-Hans" });
    for (let at = start; at < end;) {
      while (cut < cuts.length && cuts[cut] <= at) cut += 1;
      const stop = Math.min(end, cut < cuts.length ? cuts[cut] : end);
      open = open.filter((m) => m.end > at);
      while (next < list.length && list[next].start <= at) { if (list[next].end > at) open.push(list[next]); next += 1; }
      const node = document.createTextNode(letters.slice(at, stop).join(""));
      pieces.push({ start: at, end: stop, node });
      paragraph.append(open.length ? marked(node, open, at, stop) : node);
      at = stop;
    }
    paragraphs.push(paragraph);
    start = end + 1;
  }
  view.text = pieces;
  return make("section", { id: "text", class: "text", tabIndex: 0, "aria-label": "Text" }, paragraphs);
}

function marked(node, open, start, end) {
  const image = [], size = [], position = [];
  for (const m of open) {
    const colour = `var(--${m.kind === "trigger" ? (COLOURED.has(m.type) ? m.type : "event") : m.kind})`;
    const gap = m.end === end ? 2 : 0;
    image.push(`linear-gradient(${colour}, ${colour})`);
    size.push(`calc(100% - ${gap}px) 2px`);
    position.push(`0 calc(100% - ${6 - 3 * Math.min(m.lane, 2)}px)`);
  }
  const last = open[open.length - 1];
  return make("span", {
    class: `mark ${open.map((m) => m.kind).join(" ")}`, title: open.map((m) => m.say).join("\n"), "data-groups": open.map((m) => m.group).join(" "),
    style: { "background-image": image.join(","), "background-size": size.join(","), "background-position": position.join(",") },
    onclick: () => {
      const trigger = open.find((m) => m.kind === "trigger");
      if (trigger) pin(trigger.event);
      else group(last.group);
    },
  }, node);
}

// -- event cards --------------------------------------------------------------------------------------------------------

const APART = new Set(["id", "type", "trigger", "sentence", "summary", "rule", "confidence"]);

function card(event, n) {
  const fields = Object.entries(event).filter(([name]) => !APART.has(name));
  const [from, to] = sourceRange(event.sentence);
  return make("article", {
    class: `card ${event.type}`, "data-event": n,
    onmouseenter: () => { if (state.pinned === null) light(n); }, onmouseleave: () => { if (state.pinned === null) light(null); },
  },
  make("button", { type: "button", class: "say", "aria-pressed": "false", lang: "zh-Hans", onclick: () => pin(n), onfocus: () => { if (state.pinned === null) light(n); } },
    make("span", { class: `kind ${event.type}`, lang: "en" }, event.type), event.summary),
  make("dl", {}, fields.map(([name, value]) => [make("dt", {}, name), fieldValue(value)])),
  make("p", { class: "basis" }, `rule ${event.rule} · confidence `, make("span", { class: "meter" }, make("i", { style: { width: `${event.confidence * 100}%` } })),
    ` ${event.confidence.toFixed(2)} · id ${event.id}`),
  make("p", { class: "basis" }, `text ${event.sentence.start}–${event.sentence.end} · ${from === null ? "not in the source" : `source ${from}–${to}`}`));
}

function fieldValue(value) {
  if (value === null || (Array.isArray(value) && !value.length)) return make("dd", { class: "none" }, "—");
  if (Array.isArray(value)) return make("dd", { lang: "zh-Hans" }, value.map((item) => oneValue(item)));
  return make("dd", { lang: "zh-Hans" }, oneValue(value));
}

function oneValue(value) {
  if (typeof value !== "object") return chip(String(value), String(value));
  if ("entity" in value) {
    const members = value.group ? ` ${value.group.count}${value.group.unit}${value.group.noun || ""}` : "";
    return chip(value.name + members, value.text, value.text !== value.name ? `“${value.text}”` : "");
  }
  if ("basis" in value) return chip(value.value || "?", value.text, `${value.text ? `“${value.text}” ` : ""}${value.basis}`);
  if ("action" in value) return chip(`${value.action} ${value.item}`, value.item);
  return chip(JSON.stringify(value), "");
}

function chip(name, printed, note = "") {
  return make("button", { type: "button", class: "chip", onmouseenter: () => point(printed), onfocus: () => point(printed), onmouseleave: () => point(""), onblur: () => point("") },
    name, note ? make("span", { class: "said" }, ` ${note}`) : null);
}

function entities(article) {
  const part = (name, chips) => (chips.length ? [make("h3", {}, name), make("div", {}, chips)] : []);
  const named = (list) => list.map((e) => entityChip(e.name, described(e), e.mentions));
  const dates = article.dates.map((d) => entityChip(d.text, [d.value || d.type, d.part_of_day, d.approximate ? "about" : null, d.basis].filter(Boolean).join(" · "), [d]));
  return make("div", { class: "entities" }, part("People", named(article.people)), part("Organisations", named(article.organisations)), part("Dates", dates), residue());
}

function entityChip(name, note, mentions) {
  return make("button", { type: "button", class: "chip", lang: "zh-Hans", onclick: () => showMentions(mentions) }, name, make("span", { class: "said" }, ` ${note}`));
}

// What is on the page and in no article: a reader checks here that nothing was lost.
function residue() {
  const left = view.row.paper.residue;
  if (!left.length) return null;
  return make("details", {}, make("summary", {}, `${plural(left.length, "piece")} of the page in no article`),
    make("ul", {}, left.map((r) => make("li", { lang: "zh-Hans" }, make("span", { class: "said" }, `${r.kind} ${r.start}–${r.end} `), r.text))));
}

function described(entity) {
  const roles = (entity.roles || []).map((r) => `${r.organisation || ""}${r.title}`).join("、");
  return [roles, entity.kind, entity.level, entity.region, `×${entity.mentions.length}`].filter(Boolean).join(" · ");
}

// -- evidence: highlighted by ranges, so that nothing of the text is rebuilt ----------------------------------------------

function ranges(pieces, spans) {
  const out = [];
  for (const [start, end] of spans) {
    const first = pieces.findIndex((p) => p.end > start);
    if (first < 0) continue;
    let last = first;
    while (last + 1 < pieces.length && pieces[last + 1].start < end) last += 1;
    const range = new Range();
    range.setStart(pieces[first].node, units(pieces[first], start));
    range.setEnd(pieces[last].node, units(pieces[last], end));
    out.push(range);
  }
  return out;
}

function units(piece, at) {
  const wanted = Math.max(0, Math.min(at, piece.end) - piece.start);
  return [...piece.node.data].slice(0, wanted).join("").length;
}

function paint(name, list) {
  if (window.CSS && CSS.highlights && window.Highlight) CSS.highlights.set(name, new Highlight(...list));
  else if (name === "evidence" && list.length) { getSelection().removeAllRanges(); getSelection().addRange(list[0]); }
}

// The runs of the source a stretch of the text was read from; the blanks between them are repaired away.
function sourceSpans({ start, end }) {
  const spans = view.article.alignment.filter(([t, , n]) => t < end && t + n > start)
    .map(([t, s, n]) => [s + Math.max(start, t) - t, s + Math.min(end, t + n) - t]);
  return spans.filter(([a, b]) => b > a);
}

function sourceRange(span) {
  const spans = sourceSpans(span);
  return spans.length ? [Math.min(...spans.map(([a]) => a)), Math.max(...spans.map(([, b]) => b))] : [null, null];
}

function lightSpans(name, spans) {
  const list = ranges(view.text, spans);
  if (view.source) list.push(...ranges(view.source, spans.flatMap(([start, end]) => sourceSpans({ start, end }))));
  paint(name, list);
  return list;
}

function light(n) {
  const event = n === null ? null : view.article.events[n];
  const list = lightSpans("evidence", event ? [[event.sentence.start, event.sentence.end]] : []);
  lightSpans("value", event ? [[event.trigger.start, event.trigger.end]] : []);
  return list;
}

function pin(n) {
  state.pinned = state.pinned === n ? null : n;
  view.cards.forEach((node, k) => {
    node.classList.toggle("pinned", k === state.pinned);
    node.querySelector(".say").setAttribute("aria-pressed", String(k === state.pinned));
  });
  const list = light(state.pinned);
  if (state.pinned === null) return;
  const event = view.article.events[n];
  byId("said").textContent = `Evidence: ${[...view.article.text].slice(event.sentence.start, event.sentence.end).join("")}`;
  view.cards[n].scrollIntoView({ block: "nearest" });
  for (const range of list) {
    if (range === list[0] || byId("source").contains(range.startContainer)) range.startContainer.parentElement.scrollIntoView({ block: "nearest" });
    if (range !== list[0] && byId("source").contains(range.startContainer)) break;
  }
}

// Where a value is printed: in the event's sentence if it is there, else everywhere.
function point(printed) {
  const event = state.pinned === null ? null : view.article.events[state.pinned];
  if (!printed) { lightSpans("value", event ? [[event.trigger.start, event.trigger.end]] : []); return; }
  const places = occurrences(view.article.text, printed);
  const within = event ? places.filter(([a, b]) => a >= event.sentence.start && b <= event.sentence.end) : [];
  lightSpans("value", within.length ? within : places);
}

function occurrences(text, printed) {
  const out = [], size = [...printed].length;
  let units = 0, points = 0;
  for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + printed.length)) {
    points += [...text.slice(units, at)].length;
    units = at;
    out.push([points, points + size]);
  }
  return out;
}

function group(name) {
  const entity = [...view.article.people, ...view.article.organisations].find((e) => e.id === name);
  showMentions(entity ? entity.mentions : []);
}

function showMentions(mentions) {
  const list = lightSpans("value", mentions.map((m) => [m.start, m.end]));
  if (list.length) list[0].startContainer.parentElement.scrollIntoView({ block: "nearest" });
}

// -- the dump beside the text -----------------------------------------------------------------------------------------------

function toggleSource() {
  state.source = !state.source;
  byId("with-source").setAttribute("aria-pressed", String(state.source));
  if (state.source) showSource();
  else { byId("source").hidden = true; byId("parts").classList.remove("with-source"); view.source = null; paint("body", []); }
  light(state.pinned);
}

function showSource() {
  const part = byId("source");
  const text = data(`source-${view.row.document}`);
  part.hidden = false;
  byId("parts").classList.add("with-source");
  if (text === null) { part.replaceChildren(make("h3", {}, "Source"), make("p", { class: "warning" }, view.row.paper.note || "")); return; }
  const pieces = [], lines = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const node = document.createTextNode(line);
    const end = start + [...line].length;
    pieces.push({ start, end: end + 1, node });
    lines.push(make("div", {}, node));
    start = end + 1;
  }
  view.source = pieces;
  const box = make("div", { class: "source", tabIndex: 0, "aria-label": "Lines of the dump", lang: "zh-Hans" }, make("div", { class: "lines" }, lines));
  part.replaceChildren(make("h3", {}, `Source ${view.row.paper.path || ""}`), box);
  const body = ranges(pieces, sourceSpans({ start: 0, end: Infinity }));
  paint("body", body);
  if (body.length) box.scrollTop = body[0].startContainer.parentElement.offsetTop - box.offsetTop - 20;
}

// -- keys and start -----------------------------------------------------------------------------------------------------

function step(by) {
  const here = state.shown.findIndex((row) => row.number === state.open);
  const row = state.shown[Math.max(0, Math.min(state.shown.length - 1, here < 0 ? 0 : here + by))];
  if (!row) return;
  while (state.drawn < state.shown.length && !byId("list").querySelector(`[data-article="${row.number}"]`)) draw();
  open(row.number);
  byId("list").querySelector(`[data-article="${row.number}"]`)?.scrollIntoView({ block: "nearest" });
}

function stepEvent(by) {
  if (!view || !view.cards.length) return;
  const size = view.cards.length;
  const to = state.pinned === null ? (by > 0 ? 0 : size - 1) : (state.pinned + by + size) % size;
  if (to !== state.pinned) pin(to);
  view.cards[to].querySelector(".say").focus({ preventScroll: true });
}

const KEYS = {
  "/": () => byId("search").focus(), j: () => step(1), k: () => step(-1), n: () => stepEvent(1), p: () => stepEvent(-1),
  s: () => view && toggleSource(), Escape: () => view && state.pinned !== null && pin(state.pinned),
};

document.addEventListener("keydown", (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey) return;
  const typing = press.target === byId("search");
  if (typing && press.key === "Escape") { byId("search").value = ""; search(); byId("search").blur(); }
  if (typing || !KEYS[press.key]) return;
  press.preventDefault();
  KEYS[press.key]();
});

function search() {
  state.query = byId("search").value.trim().toLowerCase();
  filter();
}

let waiting = 0;
byId("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
byId("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
addEventListener("hashchange", route);

function route() {
  const number = Number.parseInt(location.hash.slice(1), 10);
  if (Number.isInteger(number) && rows[number]) {
    if (state.open !== number || !document.body.classList.contains("reading")) show(number);
  } else document.body.classList.remove("reading");
}

const totals = new Map([["document", index.documents.length], ["article", rows.length]]);
for (const row of rows) for (const event of row.events) totals.set(event.type, (totals.get(event.type) || 0) + 1);
const warned = index.documents.filter((d) => d.warnings.length).length;
byId("totals").textContent = [...totals].map(([word, n]) => plural(n, word)).concat(warned ? [`${plural(warned, "document")} with warnings`] : []).join(" · ");
filter();
route();
if (state.open === null && innerWidth >= 740 && state.shown.length) show(state.shown[0].number);
