// The text of an article with its findings marked; offsets are code points.
const LETTERS = new Map(Object.entries({ chrome: "C", typo: "T", filler: "F", match: "M" }));
const CHANGES = new Set(["drop", "meta", "replace"]);

function letterOf(family) {
  return LETTERS.get(family) || "?";
}

function familyOf(finding) {
  return finding.rule.split("/", 1)[0];
}

// Return pieces {start, end, findings, edit} that cover the text, cut wherever a finding or an edit begins or ends.
function piecesOf(length, findings, edits) {
  const cuts = new Set([0, length]);
  for (const item of [...findings, ...edits]) {
    cuts.add(Math.min(item.start, length));
    cuts.add(Math.min(item.end, length));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const pieces = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const [start, end] = [at[i], at[i + 1]];
    const over = (item) => item.start <= start && end <= item.end;
    pieces.push({ start, end, findings: findings.filter(over), edit: edits.find((edit) => over(edit) && edit.end > edit.start) });
  }
  return pieces;
}

// Fill `box` with one view: original (all marks), clean (what is left, flags marked), diff (what went and came).
function drawText(box, article, view) {
  const points = [...article.text];
  const started = new Set();
  const inserted = new Set();
  box.replaceChildren();
  const insert = (edit) => {
    if (!edit || inserted.has(edit) || !edit.text) return;
    inserted.add(edit);
    box.append(view === "diff" ? make("ins", {}, edit.text) : edit.text);
  };
  for (const piece of piecesOf(points.length, article.findings, article.edits)) {
    for (const edit of article.edits) if (edit.start === edit.end && edit.start === piece.start && view !== "original") insert(edit);
    const text = points.slice(piece.start, piece.end).join("");
    const gone = piece.edit && view !== "original";
    if (gone && view === "clean") {
      insert(piece.edit);
      continue;
    }
    const findings = piece.findings.filter((f) => view === "original" || !CHANGES.has(f.action) || gone);
    box.append(markOf(gone && view === "diff" ? make("del", {}, text) : visible(text), findings, started));
    if (gone) insert(piece.edit);
  }
  if (article.chars > points.length) box.append(make("p", { class: "note", dir: "ltr" }, `Cut here: ${article.chars - points.length} more characters.`));
}

// Return the content inside a mark for its findings, with their letters where they begin. The letters have a direction
// of their own: a text whose direction is found from its first letter must not take it from them.
function markOf(content, findings, started) {
  if (!findings.length) return content instanceof Node ? content : document.createTextNode(content);
  const families = [...new Set(findings.map(familyOf))];
  const first = findings.filter((finding) => !started.has(finding));
  const mark = make("mark", {
    class: families.map((family) => "m-" + family).join(" "),
    "data-n": findings[findings.length - 1].number,
    title: findings.map((finding) => `${finding.kind}: ${finding.message} (${finding.rule})`).join("\n"),
  });
  for (const finding of first) {
    started.add(finding);
    mark.append(make("b", { "aria-hidden": "true", dir: "ltr" }, letterOf(familyOf(finding))));
    mark.append(make("span", { class: "sr", dir: "ltr" }, `[${familyOf(finding)}, ${finding.kind}: `));
  }
  mark.append(content);
  if (first.length) mark.append(make("span", { class: "sr", dir: "ltr" }, "] "));
  if (first.length) mark.id = "mark-" + first[0].number;
  return mark;
}
