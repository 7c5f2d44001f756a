"use strict";
/* The admin's search box for a person has no name of its own: give it its field's. Runs after the box is made,
   which the admin does when its own scripts are ready. */
addEventListener("load", () => django.jQuery(() => {
  for (const select of document.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.parentElement.querySelector(".select2-selection");
    if (!label || !box) continue;
    const words = label.textContent.trim().replace(/:$/, "");
    box.setAttribute("aria-label", words);
    box.querySelector("[role=textbox]")?.setAttribute("aria-label", words);
  }
}));
