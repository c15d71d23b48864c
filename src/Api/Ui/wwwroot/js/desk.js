// Letters act only outside fields; every one of them has a visible control that does the same.
const rows = [...document.querySelectorAll("a.row-link")];
const inField = (target) => target.closest("input, textarea, select, [contenteditable]");

const step = (by) => {
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
};

const open = (selector) => {
  const control = document.querySelector(selector);
  control?.closest("details")?.setAttribute("open", "");
  control?.focus();
};

const choose = (button) => {
  const field = document.getElementById(button.parentElement.dataset.choices);
  field.value = button.dataset.value;
  field.focus();
};

for (const list of document.querySelectorAll("[data-choices]")) {
  list.hidden = false;
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-value]");

    if (button) {
      choose(button);
    }
  });
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  a: () => open('[data-key="a"]'),
  e: () => open("#category"),
  r: () => open('[data-key="r"]'),
  t: () => open("#to-agency"),
  "/": () => open("#q"),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) {
    return;
  }

  // The key's place, not its letter: Shift+1 is another sign on every keyboard.
  const digit = /^Digit([1-3])$/.exec(event.code)?.[1];
  const choice =
    digit &&
    document.querySelector(`[aria-keyshortcuts="${event.shiftKey ? "Shift+" : ""}${digit}"]`);
  const act = choice ? () => choose(choice) : keys[event.key];

  if (act) {
    event.preventDefault();
    act();
  }
});
