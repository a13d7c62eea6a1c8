// Helps in a grid of amounts; without this file Tab and the text field for pasting do the same.
"use strict";

(() => {
  const cellen = (rij) => [...rij.querySelectorAll("input")];
  for (const rooster of document.querySelectorAll("[data-rooster]")) {
    const rijen = () => [...rooster.querySelectorAll("tbody tr")];
    const plek = (veld) => {
      const rij = rijen().findIndex((r) => r.contains(veld));
      return [rij, cellen(rijen()[rij]).indexOf(veld)];
    };
    const naar = (rij, kolom) => {
      const veld = rijen()[rij] && cellen(rijen()[rij])[kolom];
      if (veld) { veld.focus(); veld.select(); }
      return Boolean(veld);
    };
    // Up, down and Enter go to the same column of another row, as in a spreadsheet.
    rooster.addEventListener("keydown", (event) => {
      const stap = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
      if (!stap || event.target.tagName !== "INPUT" || event.altKey || event.ctrlKey || event.metaKey) return;
      const [rij, kolom] = plek(event.target);
      event.preventDefault();
      naar(rij + stap, kolom);
    });
    // Several cells copied from a spreadsheet fill the cells from here on.
    rooster.addEventListener("paste", (event) => {
      const tekst = event.clipboardData?.getData("text/plain") ?? "";
      if (event.target.tagName !== "INPUT" || !/[\t\n]/.test(tekst.trim())) return;
      event.preventDefault();
      const [rij, kolom] = plek(event.target);
      tekst.replace(/\r/g, "").replace(/\n+$/, "").split("\n").forEach((regel, i) => {
        regel.split("\t").forEach((waarde, j) => {
          const veld = rijen()[rij + i] && cellen(rijen()[rij + i])[kolom + j];
          if (veld) veld.value = waarde.trim();
        });
      });
    });
  }
})();
