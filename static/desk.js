/* The page on which a coach answers a review. It works without this file. */
"use strict";

// What was selected in the letter goes into the comment's passage: pressing a button may end the selection.
const letter = document.getElementById("letter");
let selected = "";
document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  const words = selection.toString().replace(/\s+/g, " ").trim();
  if (words && letter.contains(selection.anchorNode) && letter.contains(selection.focusNode)) selected = words;
});
for (const button of document.querySelectorAll("[data-quote]")) {
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.quote);
    if (selected) field.value = selected;
    else field.placeholder = "Select words in the note first";
    field.focus();
  });
}
