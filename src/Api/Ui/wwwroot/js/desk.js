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

  const act = keys[event.key];

  if (act) {
    event.preventDefault();
    act();
  }
});
