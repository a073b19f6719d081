// One article: text, scores with reasons, findings, sources.
const Article = (() => {
  const section = document.querySelector("[data-article]");
  const data = JSON.parse(document.getElementById("data").textContent);
  const part = (name) => section.querySelector(`[data-a="${name}"]`);
  const tabs = [...section.querySelectorAll("[data-view]")];
  const pages = new Set([...document.querySelectorAll("main > section[data-route]")].map((page) => routeOf(page.dataset.route)));
  let article = null;
  let current = -1;
  let family = "";
  let view = "original";

  const unpack = (card) => {
    const string = (number) => data.strings[number];
    const findings = (card.findings || []).map((f, number) => ({
      number, rule: string(f[0]), kind: string(f[1]), start: f[2], end: f[3], message: string(f[4]),
      suggestions: f[5], confidence: f[6], action: f[7], doc: f[8], passage: f[11],
    }));
    const edits = (card.edits || []).map(([start, end, text]) => ({ start, end, text }));
    return { ...card, text: card.text || "", findings, edits };
  };

  const listed = () => article.findings.filter((finding) => !family || familyOf(finding) === family);

  const select = (number, scroll) => {
    current = number;
    for (const old of section.querySelectorAll(".on")) old.classList.remove("on");
    for (const item of part("findings").children) {
      const on = Number(item.dataset.n) === number;
      item.firstElementChild.setAttribute("aria-current", on ? "true" : "false");
      if (on) item.scrollIntoView({ block: "nearest" });
    }
    const mark = document.getElementById("mark-" + number);
    if (mark) {
      for (const same of part("text").querySelectorAll(`[data-n="${number}"]`)) same.classList.add("on");
      mark.classList.add("on");
      if (scroll) mark.scrollIntoView({ block: "center" });
    }
    const finding = article.findings[number];
    part("current").hidden = !finding;
    if (finding) part("current").replaceChildren(make("b", {}, `${letterOf(familyOf(finding))} ${finding.kind}: `), visible(finding.message));
    const all = listed();
    part("position").textContent = all.length ? `${all.findIndex((f) => f.number === number) + 1} of ${all.length}` : "none";
  };

  const step = (by) => {
    const all = listed();
    if (!all.length) return;
    const at = all.findIndex((finding) => finding.number === current);
    select(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length].number, true);
  };

  const show = (name) => {
    view = name;
    for (const tab of tabs) {
      const on = tab.dataset.view === name;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      if (on) part("text").setAttribute("aria-labelledby", tab.id);
    }
    part("text").dataset.shown = name;
    drawText(part("text"), article, name);
    if (current >= 0) select(current, false);
  };

  const drawFindings = () => {
    const points = [...article.text];
    const items = listed().map((finding) => {
      const text = points.slice(finding.start, finding.end).join("").replace(/\s+/g, " ").trim();
      const button = make(
        "button", { type: "button" },
        make("b", { class: "letter m-" + familyOf(finding), "aria-hidden": "true" }, letterOf(familyOf(finding))),
        make("span", { class: "what", dir: "auto" }, text.length > 90 ? text.slice(0, 89) + "…" : text || "(nothing)"),
        ...(finding.suggestions.length ? [make("span", { class: "better" }, "→ " + finding.suggestions.join(", "))] : []),
        make("span", { class: "why" }, `${finding.kind}: ${finding.message}`),
        make("span", { class: "id" }, `${finding.rule} · ${Math.round(100 * finding.confidence)} % sure · ${finding.action}`),
      );
      button.addEventListener("click", () => select(finding.number, true));
      return make("li", { "data-n": finding.number }, button);
    });
    part("findings").replaceChildren(...items);
    const more = article.all_findings - article.findings.length;
    if (more > 0) part("findings").append(make("li", { class: "hint" }, make("span", {}, `${more} more are not shown.`)));
    const whole = more > 0 && !family ? ` of ${article.all_findings} shown` : "";
    part("position").textContent = items.length ? `${items.length}${whole}` : "none";
  };

  const drawFamilies = () => {
    const counts = new Map();
    for (const finding of article.findings) counts.set(familyOf(finding), (counts.get(familyOf(finding)) || 0) + 1);
    const chip = (name, label) => {
      const button = make("button", { type: "button", "aria-pressed": String(family === name) }, label);
      button.addEventListener("click", () => {
        family = name;
        drawFamilies();
        drawFindings();
      });
      return button;
    };
    const chips = [...counts].map(([name, count]) => chip(name, `${letterOf(name)} ${name} ${count}`));
    part("families").replaceChildren(...(chips.length > 1 ? [chip("", "all"), ...chips] : []));
  };

  const NAMES = new Map(Object.entries({ style_reasons: "Why this template style", hardest: "Hardest sentences", readability: "Readability formulas" }));
  const word = (name) => NAMES.get(name) || name.replaceAll("_", " ");

  // Return a detail as text or a list: figures, pairs of reason and weight, tables inside tables.
  const detail = (value) => {
    if (Array.isArray(value)) {
      return make("ul", {}, ...value.map((item) => make("li", {}, Array.isArray(item) ? item.map((x) => (typeof x === "number" ? +x.toFixed(2) : x)).join(": ") : detail(item))));
    }
    if (value && typeof value === "object") {
      return make("dl", { class: "detail" }, ...Object.entries(value).flatMap(([name, item]) => [make("dt", {}, word(name)), make("dd", {}, detail(item))]));
    }
    return document.createTextNode(visible(value === null ? "–" : value));
  };

  const drawScores = () => {
    const rows = (article.shown || []).map(([label, text, value, good, unit, hint]) =>
      make("tr", { title: hint }, make("th", { scope: "row" }, label), make("td", { class: "n" }, text),
        make("td", {}, unit === "count" ? "" : meter(value, `${label} ${text}`)), make("td", { class: "hint n" }, good > 0 ? "↑ is better" : "↓ is better")));
    const out = [make("table", { class: "scores" }, make("tbody", {}, ...rows))];
    const details = Object.entries(article.details || {}).filter(([name]) => name !== "sources" && name !== "same_event");
    const plain = details.filter(([, value]) => typeof value !== "object" || value === null);
    const deep = details.filter(([, value]) => typeof value === "object" && value !== null);
    if (plain.length) out.push(make("details", {}, make("summary", {}, "Figures"), detail(Object.fromEntries(plain))));
    for (const [name, value] of deep) out.push(make("details", {}, make("summary", {}, word(name)), detail(value)));
    if (article.meta) out.push(make("details", {}, make("summary", {}, "Taken out as data"), detail(article.meta)));
    part("scores").replaceChildren(...out);
  };

  const drawSources = () => {
    const matches = article.findings.filter((finding) => finding.doc);
    const listedSources = (article.details && Array.isArray(article.details.sources) && article.details.sources) || [];
    const known = new Map(listedSources.filter((s) => s && s.doc_id).map((source) => [source.doc_id, source]));
    for (const match of matches) if (!known.has(match.doc)) known.set(match.doc, { doc_id: match.doc });
    section.querySelector('[data-a="sources-box"]').hidden = !known.size;
    const points = [...article.text];
    const boxes = [...known.values()].map((source) => {
      const shares = ["exact", "near", "paraphrase", "quote", "boilerplate", "attributed"].filter((kind) => typeof source[kind] === "number" && source[kind] > 0);
      const first = { reference: "the reference was first", article: "this article was first" }[source.first] || "";
      const pairs = matches.filter((match) => match.doc === source.doc_id).map((match) => {
        const button = make("button", { type: "button" }, `${match.kind}, ${Math.round(100 * match.confidence)} % alike`);
        button.addEventListener("click", () => select(match.number, true));
        return make("div", { class: "pair" }, button,
          make("div", { class: "side" }, make("span", { class: "hint" }, "here"), make("q", { dir: "auto" }, points.slice(match.start, match.end).join("").slice(0, 600))),
          make("div", { class: "side" }, make("span", { class: "hint" }, "there"), match.passage ? make("q", { dir: "auto" }, match.passage) : make("span", { class: "hint" }, "its text is not in this run")));
      });
      const label = shares.map((kind) => `${kind} ${percent(source[kind])}`).join(" · ");
      return make("details", { open: known.size === 1 }, make("summary", {}, make("b", {}, source.doc_id), " ", label), make("p", { class: "hint" }, [first, pairs.length === 1 ? "1 passage" : `${pairs.length} passages`].filter(Boolean).join(" · ")), ...pairs);
    });
    if (article.details && article.details.same_event) boxes.push(make("details", {}, make("summary", {}, "Same event, other words"), detail(article.details.same_event)));
    part("sources").replaceChildren(...boxes);
  };

  const open = (name) => {
    if (!Object.hasOwn(data.articles, name)) return "";
    const card = data.articles[name];
    article = unpack(card);
    [current, family] = [-1, ""];
    part("current").hidden = true;
    part("title").textContent = visible(card.title || card.id || "untitled");
    part("publisher").textContent = visible(card.publisher);
    const page = "publisher/" + card.publisher;
    if (pages.has(page)) part("publisher").href = "#publisher/" + encodeURIComponent(card.publisher);
    else part("publisher").removeAttribute("href"); // a report has pages of the publishers with the most articles alone
    const link = /^https?:\/\//i.test(card.url || "") ? make("a", { href: card.url, rel: "noreferrer noopener" }, card.url) : card.url || card.id || "";
    part("meta").replaceChildren(...[card.date, card.lang, `${card.all_findings} findings`].filter(Boolean).map((text) => make("span", {}, text)), make("span", {}, link));
    part("warnings").replaceChildren(...(card.warnings || []).map((text) => make("p", { class: "note" }, text)));
    drawFamilies();
    drawFindings();
    drawScores();
    drawSources();
    show(view);
    return card.title || card.id || "Article";
  };

  for (const button of section.querySelectorAll("[data-step]")) button.addEventListener("click", () => step(Number(button.dataset.step)));
  for (const tab of tabs) {
    tab.addEventListener("click", () => show(tab.dataset.view));
    tab.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
      show(next.dataset.view);
      next.focus();
    });
  }
  return { open, step, show, section };
})();
