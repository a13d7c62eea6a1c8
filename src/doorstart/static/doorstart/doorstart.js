// Small helps on top of plain pages: everything works without this file.
"use strict";

(() => {
  const root = document.documentElement;

  // The menu folds on a phone only when this script can open it.
  const menuKnop = document.querySelector("[data-menu-knop]");
  if (menuKnop) {
    root.classList.add("ds-js");
    menuKnop.addEventListener("click", () => {
      const open = menuKnop.getAttribute("aria-expanded") !== "true";
      menuKnop.setAttribute("aria-expanded", String(open));
    });
  }

  // A summary of errors takes the focus, so that a screen reader starts there.
  const toonFouten = () => document.getElementById("formulier-fouten")?.focus();

  // A table that scrolls sideways can be reached with the keyboard; one that fits is no extra tab stop.
  const maakTabellenBereikbaar = () => {
    for (const vak of document.querySelectorAll(".ds-tabel-vak")) {
      if (vak.scrollWidth > vak.clientWidth + 1) vak.tabIndex = 0;
      else vak.removeAttribute("tabindex");
    }
  };

  // Work that takes longer than a second is visible.
  const balk = document.querySelector("[data-voortgang]");
  let wekker = 0;
  const begin = () => {
    clearTimeout(wekker);
    wekker = setTimeout(() => balk?.removeAttribute("hidden"), 1000);
  };
  const klaar = () => {
    clearTimeout(wekker);
    balk?.setAttribute("hidden", "");
  };
  const vrij = (formulier) => delete formulier.dataset.verstuurd;
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const formulier = event.target;
    // A second press on the button must not send the form twice.
    if (formulier.dataset.verstuurd) {
      event.preventDefault();
      return;
    }
    begin();
    if (formulier.method === "post") formulier.dataset.verstuurd = "ja";
    // A download leaves the page where it is: give the form back after a while.
    setTimeout(() => { vrij(formulier); klaar(); }, 10000);
  });
  window.addEventListener("pageshow", () => {
    klaar();
    document.querySelectorAll("form[data-verstuurd]").forEach(vrij);
  });
  document.addEventListener("htmx:beforeRequest", begin);
  document.addEventListener("htmx:afterRequest", klaar);
  document.addEventListener("htmx:afterSettle", () => { toonFouten(); maakTabellenBereikbaar(); });

  // Printing an explanation shows every step of it.
  window.addEventListener("beforeprint", () => {
    for (const stap of document.querySelectorAll("details.ds-uitleg__stap")) stap.open = true;
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-afdrukken]")) window.print();
  });

  // In a list of work the arrows go from line to line; only while the focus is in the list, so no other key is taken.
  document.addEventListener("keydown", (event) => {
    const lijst = event.target.closest?.("[data-pijltjes]");
    const stap = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!lijst || !stap || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...document.querySelectorAll("[data-pijltjes] a")];
    const volgende = links[links.indexOf(event.target) + stap];
    if (!volgende) return;
    event.preventDefault();
    volgende.focus();
  });

  window.addEventListener("resize", maakTabellenBereikbaar);
  maakTabellenBereikbaar();
  toonFouten();
})();
