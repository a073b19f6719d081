// Light or dark, and printing.
{
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const saved = (value) => {
    try {
      if (value) localStorage.setItem("scrub-theme", value);
      return localStorage.getItem("scrub-theme");
    } catch {
      return null; // storage is switched off: the choice lasts as long as the page
    }
  };
  const set = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  };
  set(saved());
  document.querySelector("[data-theme-toggle]").addEventListener("click", () => {
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    set(now === "dark" ? "light" : "dark");
    saved(root.dataset.theme);
  });
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      root.classList.toggle("print-all", button.dataset.print === "all");
      print();
      root.classList.remove("print-all");
    });
  }
  for (const button of document.querySelectorAll("[data-select]")) {
    button.addEventListener("click", () => getSelection().selectAllChildren(button.nextElementSibling));
  }
}
