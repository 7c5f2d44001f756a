/* Within24. Every page works without this file; with it some things go faster. */
"use strict";

// Logging: what is typed as a name is what the lists "for whom" and "who arranged it" say.
document.addEventListener("input", ({ target }) => {
  const row = /^people-(\d+)-name$/.exec(target.name ?? "");
  if (!row) return;
  const name = target.value.trim();
  const number = [...target.form.querySelectorAll("input[name='people']")].findIndex((key) => key.value === row[1]) + 1;
  for (const option of target.form.querySelectorAll(`select[name$='-person'] option[value='${row[1]}']`)) {
    option.textContent = `For ${name || `person ${number}`}`;
  }
  for (const option of target.form.querySelectorAll(`select[name='arranged_by'] option[value='person-${row[1]}']`)) {
    option.textContent = name || `Person ${number}`;
  }
});

// Sign-up: the browser knows the time zone.
for (const select of document.querySelectorAll("select[data-choose-time-zone]")) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...select.options].some((option) => option.value === here)) select.value = here;
}

// Elsewhere: offer to show times for where the browser is, once.
const otherZone = document.getElementById("other-zone");
if (otherZone) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (here && here !== otherZone.dataset.zone && here !== otherZone.dataset.kept) {
    for (const word of otherZone.querySelectorAll("[data-here]")) word.textContent = here.split("/").pop().replaceAll("_", " ");
    otherZone.querySelector("[data-time-zone]").value = here;
    otherZone.hidden = false;
  }
}
