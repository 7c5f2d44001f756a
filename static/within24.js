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

// Away from home: offer the zone in which this browser is.
const offer = document.getElementById("other-zone");
if (offer) {
  // Two names of one zone, as Asia/Calcutta and Asia/Kolkata, are made one.
  const zone = (name) => Intl.DateTimeFormat("en", { timeZone: name || undefined }).resolvedOptions().timeZone;
  const here = zone();
  if (here && here !== zone(offer.dataset.zone) && here !== offer.dataset.kept) {
    for (const place of offer.querySelectorAll("[data-here]")) place.textContent = here.split("/").pop().replaceAll("_", " ");
    offer.querySelector("[data-time-zone]").value = here;
    offer.hidden = false;
  }
}

// Copy the text of an element, or what stands in a field.
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard; selecting and the old command still work.
    const field = document.createElement("textarea");
    field.value = text;
    button.after(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) return say(button, "Select it and copy by hand");
  }
  say(button, "Copied");
}

function say(button, words) {
  button.dataset.words ??= button.textContent;
  button.textContent = words;
  document.getElementById("messages").textContent = "";
  const spoken = document.createElement("p");
  spoken.className = "spoken";
  spoken.textContent = words;
  document.getElementById("messages").append(spoken);
  setTimeout(() => { button.textContent = button.dataset.words; }, 2000);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-copy], [data-print]");
  if (button?.dataset.copy) copy(button);
  else if (button) window.print();
});

// A menu closes on Escape and on a press elsewhere.
const isMenu = "details.more:not(.more--inline)[open]";
document.addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll(isMenu)) if (!menu.contains(target)) menu.open = false;
});
document.addEventListener("keydown", ({ key, target }) => {
  const menu = key === "Escape" && target.closest?.(isMenu);
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// A link to a part of the page opens the menu that is in it.
function openAimed() {
  const menu = /^#[a-z][\w-]*$/.test(location.hash) && document.querySelector(`${location.hash} details`);
  if (menu) menu.open = true;
}
openAimed();
addEventListener("hashchange", openAimed);

// What was found is read next.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id === "checked") document.querySelector("#checked [tabindex]")?.focus();
});

// Signed out meanwhile: an answer from the sign-in page belongs in no row.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, pathInfo } = event.detail;
  if (!xhr.responseURL || new URL(xhr.responseURL).pathname === new URL(pathInfo.finalRequestPath, location).pathname) return;
  event.detail.shouldSwap = false;
  const banner = document.createElement("div");
  banner.className = "banner banner--trouble";
  const sentence = document.createElement("p");
  sentence.textContent = "You are signed out, so nothing was kept. Copy what you typed, then load this page again.";
  banner.append(sentence);
  document.getElementById("messages").replaceChildren(banner);
}, true);
