/* The page of a note: marks behind the text, findings beside it, every pause kept. It works without this file. */
"use strict";

const note = document.getElementById("note");
if (note?.elements.body) {
  const { subject, body } = note.elements;
  const mirror = document.getElementById("marks");
  const text = () => JSON.stringify([subject.value, body.value]);
  let typed = false; // since the text was last kept
  let refused = false; // it was not kept, and the line below the text says why
  let sent = ""; // the text of the request that is under way
  let judged = JSON.stringify([subject.defaultValue, body.defaultValue]); // what marks and findings speak of
  let waiting = ""; // the finding whose button was pressed while the text was ahead of them
  let held = false; // the focus was beside the text when that was swapped

  // ---------- the mirror ----------
  // It says what the text field says and gives the paper its height. Marks that a change does not touch stay.
  const follow = () => {
    const old = mirror.textContent;
    const now = `${body.value} `;
    if (old === now) return;
    let from = 0;
    while (from < old.length && old[from] === now[from]) from += 1;
    let rest = 0;
    const most = Math.min(old.length, now.length) - from;
    while (rest < most && old[old.length - 1 - rest] === now[now.length - 1 - rest]) rest += 1;
    const to = old.length - rest;
    let at = 0;
    for (const part of [...mirror.childNodes]) {
      const end = at + part.textContent.length;
      if (part.nodeType === Node.ELEMENT_NODE && at < to && from < end) part.replaceWith(part.textContent);
      at = end;
    }
    mirror.normalize();
    at = 0;
    for (const part of mirror.childNodes) {
      const end = at + part.textContent.length;
      if (part.nodeType === Node.TEXT_NODE && at <= from && to <= end) {
        part.replaceData(from - at, to - from, now.slice(from, now.length - rest));
        return;
      }
      at = end;
    }
    mirror.textContent = now;
  };
  const grow = () => {
    follow();
    if (CSS.supports("field-sizing", "content")) return;
    subject.style.height = "auto";
    subject.style.height = `${subject.scrollHeight}px`;
  };
  grow();
  addEventListener("pageshow", grow); // a browser going back puts in what was typed
  note.addEventListener("input", ({ target }) => {
    if (target !== subject && target !== body) return;
    typed = true;
    grow();
  });
  subject.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    body.focus();
  });

  // ---------- keeping ----------
  const kept = (words) => {
    const line = document.getElementById("kept");
    const strong = document.createElement("strong");
    strong.className = "field__error";
    strong.setAttribute("role", "alert");
    strong.textContent = words;
    line.replaceChildren(strong, note.elements.shown);
  };
  const heading = () => document.getElementById("found")?.textContent ?? "";
  const tell = (words) => { document.getElementById("said").textContent = words; };
  let said = heading();
  // htmx sends a form to where its last pressed button leads; a pause in typing presses none.
  note.addEventListener("htmx:configRequest", ({ target, detail }) => {
    if (target !== note) return;
    detail.path = note.getAttribute("action");
    detail.formData.delete("finding");
  });
  note.addEventListener("htmx:beforeRequest", () => { sent = text(); });
  note.addEventListener("htmx:beforeSwap", () => {
    held = Boolean(document.activeElement?.closest("#findings"));
  });
  note.addEventListener("htmx:afterSwap", () => {
    refused = Boolean(document.querySelector("#kept [role='alert']"));
    typed = refused || text() !== sent;
    judged = sent;
    follow();
    ask();
    if (held && document.activeElement === document.body) document.getElementById("found")?.focus();
    held = false;
    if (said !== heading()) tell(heading());
    said = heading();
    const pressed = waiting && document.getElementById(waiting);
    waiting = "";
    if (pressed && text() === judged) mend(pressed);
  });
  const unkept = (words) => () => {
    typed = true;
    waiting = "";
    kept(words);
  };
  note.addEventListener("htmx:sendError", unkept("Not kept: there is no connection. Your text is still here."));
  note.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (!detail.shouldSwap) unkept("Not kept. Your text is still here.")();
  });
  // The links carry the text as it was kept, so a press right after typing waits for that.
  document.addEventListener("click", (event) => {
    if (!typed || !event.target.closest("[data-compose]")) return;
    event.preventDefault();
    htmx.trigger(note, "keep");
    kept("Your last words are being kept. Press once more.");
  });
  note.addEventListener("submit", () => {
    typed = false;
    refused = false;
  });
  addEventListener("beforeunload", (event) => { if (typed && refused) event.preventDefault(); });
  addEventListener("pagehide", () => {
    if (!typed || !note.action) return;
    const fields = new URLSearchParams();
    for (const name of ["csrfmiddlewaretoken", "subject", "body", "shown", "written_from"]) {
      fields.set(name, note.elements[name]?.value ?? "");
    }
    fetch(note.action, { method: "POST", body: fields, keepalive: true, headers: { "HX-Request": "true" } });
  });

  // ---------- beside the text ----------
  // A question that the text has answered goes, unless someone is answering it.
  const ask = () => {
    const now = document.getElementById("open-now");
    const part = document.getElementById("questions");
    if (!now || !part) return;
    const open = now.dataset.open.split(" ");
    for (const question of part.querySelectorAll("[data-asks]")) {
      const answer = question.querySelector("input");
      question.hidden = !open.includes(question.dataset.asks) && !answer.value && answer !== document.activeElement;
    }
    part.hidden = !part.querySelector("[data-asks]:not([hidden])");
    document.getElementById("open-questions").textContent = now.dataset.words;
  };

  // A fix goes in where the finding says, as if it had been typed: the browser's own undo takes it out again.
  const mend = ({ dataset }) => {
    const field = note.elements[dataset.mend];
    const whole = field === subject;
    field.focus();
    field.setSelectionRange(whole ? 0 : Number(dataset.start), whole ? field.value.length : Number(dataset.end));
    if (!document.execCommand("insertText", false, dataset.text)) {
      field.setRangeText(dataset.text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    tell(`In the note: ${dataset.text.trim()}`);
  };
  note.addEventListener("click", (event) => {
    const button = event.target.closest("[data-mend]");
    if (!button) return;
    if (text() !== judged && !window.htmx) return;
    event.preventDefault();
    if (text() === judged) {
      mend(button);
    } else {
      waiting = button.id;
      htmx.trigger(note, "keep");
    }
  });
}
