// Building the page from data: elements are made one by one, never parsed from text.
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]|[\u{e0000}-\u{e007f}]/gu;

function visible(text) {
  return String(text).replace(HIDDEN, (char) => "⟨U+" + char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0") + "⟩");
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, visible(value));
  }
  element.append(...children.map((child) => (child instanceof Node ? child : visible(child))));
  return element;
}

function meter(share, label) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({ class: "bar", viewBox: "0 0 100 8", width: 100, height: 8, role: "img", "aria-label": label })) svg.setAttribute(name, value);
  for (const [kind, width] of [["axis", 100], ["b", Math.max(1, Math.min(1, share) * 100)]]) {
    const rect = document.createElementNS(space, "rect");
    for (const [name, value] of Object.entries({ class: kind, x: 0, y: 0, width, height: 8 })) rect.setAttribute(name, value);
    svg.append(rect);
  }
  return svg;
}

function percent(share) {
  return (share < 0.0995 ? (100 * share).toFixed(1) : Math.round(100 * share)) + " %";
}

// Return the name of a page, its parts decoded: two programs may have written one name in two ways.
function routeOf(text) {
  return text.split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  }).join("/");
}
