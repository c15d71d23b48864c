// Improves what already works: typed text survives a reload and a lost network.
const key = (field) => `draft:${location.pathname}:${field.name}`;

for (const field of document.querySelectorAll("[data-keep]")) {
  const kept = sessionStorage.getItem(key(field));

  if (kept && !field.value) {
    field.value = kept;
  }

  field.addEventListener("input", () => sessionStorage.setItem(key(field), field.value));
  field.form?.addEventListener("submit", () => sessionStorage.removeItem(key(field)));
}
