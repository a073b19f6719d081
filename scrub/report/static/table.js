// Tables: sort by a click on a heading, search, filter; arrow keys walk the rows.
{
  const names = new Intl.Collator(undefined, { numeric: true }); // "part 9" before "part 10"
  const key = (row, column, numeric) => {
    const cell = row.cells[column];
    if (!numeric) return cell.textContent.trim().toLowerCase();
    return cell.dataset.v === "" || cell.dataset.v === undefined ? null : Number(cell.dataset.v);
  };

  const sortBy = (table, button) => {
    const heading = button.closest("th");
    const numeric = button.dataset.sort === "number";
    const before = heading.getAttribute("aria-sort");
    const down = before ? before === "ascending" : numeric;
    for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const column = heading.cellIndex;
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row, place) => ({ row, place, key: key(row, column, numeric) }));
    rows.sort((a, b) => {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.place - b.place;
      const order = numeric ? a.key - b.key : names.compare(a.key, b.key);
      return (down ? -order : order) || a.place - b.place;
    });
    body.append(...rows.map((item) => item.row));
  };

  const value = (row, name) => {
    const cell = row.querySelector(`[data-col="${name}"]`);
    return cell ? cell.dataset.key || cell.textContent.trim() : "";
  };

  const setUp = (table) => {
    const tools = document.querySelector(`.tools[data-for="${table.id}"]`);
    const rows = [...table.tBodies[0].rows];
    for (const button of table.querySelectorAll("button.sort")) button.addEventListener("click", () => sortBy(table, button));
    table.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const from = event.target.closest("tbody tr");
      if (!step || !from || !event.target.matches("a")) return;
      const links = [...table.querySelectorAll("tbody tr:not([hidden]) :is(td, th):is(.title, [scope]) a")];
      const next = links[links.indexOf(event.target) + step];
      if (next) next.focus();
      event.preventDefault();
    });
    if (!tools) return;
    const search = tools.querySelector("[data-search]");
    const least = tools.querySelector("[data-min]");
    const selects = [...tools.querySelectorAll("select[data-filter]")];
    for (const select of selects) {
      const values = new Set(rows.map((row) => value(row, select.dataset.filter)));
      select.append(...[...values].filter(Boolean).sort(names.compare).map((text) => make("option", { value: text }, text)));
    }
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    const count = tools.querySelector("[data-count]");
    const filter = () => {
      const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const fits =
          words.every((word) => texts.get(row).includes(word)) &&
          selects.every((select) => !select.value || value(row, select.dataset.filter) === select.value) &&
          (!least || Number(row.querySelector("[data-v]").dataset.v) >= Number(least.value || 0));
        row.hidden = !fits;
        shown += fits;
      }
      count.textContent = `${shown} of ${rows.length}`;
    };
    for (const control of [search, ...selects, ...(least ? [least] : [])]) control.addEventListener("input", filter);
    filter();
  };

  for (const table of document.querySelectorAll("table[data-table]")) setUp(table);
}
