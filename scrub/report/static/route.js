// Which page is shown: the part of the address behind "#". Keys for all pages.
{
  const sections = [...document.querySelectorAll("main > section[data-route]")];
  const links = [...document.querySelectorAll("header nav a")];
  const title = document.title;
  let last = ""; // the article that was shown before

  const go = (focus) => {
    const wanted = routeOf(location.hash.slice(1));
    let shown = sections.find((section) => routeOf(section.dataset.route) === wanted);
    let name = "";
    if (wanted.startsWith("article/")) {
      name = Article.open(wanted.slice(8));
      if (name) shown = Article.section;
    }
    shown = shown || sections[0];
    for (const section of sections) section.hidden = section !== shown;
    const page = shown === Article.section ? "articles" : shown.dataset.route.split("/")[0];
    for (const link of links) {
      const here = link.hash.slice(1).split("/")[0] === (page === "publisher" && links.length > 2 ? "publishers" : page);
      if (here) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    document.title = visible(name || shown.querySelector("h1").textContent) + " – " + title;
    const from = last && [...shown.querySelectorAll("tbody a")].find((link) => link.hash.slice(1) === last);
    last = shown === Article.section ? wanted : "";
    if (focus && from && !from.closest("[hidden]")) {
      from.focus({ preventScroll: true }); // back in a list: go on where the reader left it
      from.scrollIntoView({ block: "center" });
    } else if (focus) {
      scrollTo(0, 0);
      document.getElementById("main").focus({ preventScroll: true });
    }
    document.documentElement.dataset.ready = location.hash || "#"; // the address whose page now stands on the screen
  };

  addEventListener("hashchange", () => go(true));
  document.querySelector("[data-skip]").addEventListener("click", (event) => {
    event.preventDefault();
    document.getElementById("main").focus();
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const open = !Article.section.hidden;
    if (event.key === "/") {
      const search = document.querySelector("main > section:not([hidden]) [data-search]");
      if (search) {
        search.focus();
        event.preventDefault();
      }
    } else if (open && (event.key === "n" || event.key === "p")) {
      Article.step(event.key === "n" ? 1 : -1);
    } else if (open && ["1", "2", "3"].includes(event.key)) {
      Article.show(["original", "clean", "diff"][event.key - 1]);
    } else if (open && event.key === "Escape") {
      location.hash = "#articles";
    }
  });
  go(false);
}
