// Without this the page shows the same at every reload; with it, what is marked data-live follows by itself. The
// server renders the words; only elements that differ are replaced, so that focus and reading place stay.
const pause = 1000;

const follow = (fresh) => {
  for (const element of document.querySelectorAll("[data-live]")) {
    const next = fresh.getElementById(element.id);

    if (!next || next.outerHTML === element.outerHTML) {
      continue;
    }

    const focused = element.contains(document.activeElement) ? document.activeElement.id : "";
    const open = [...element.querySelectorAll("details[open]")].map(({ id }) => id);
    element.replaceChildren(...next.childNodes);
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));

    for (const { name, value } of next.attributes) {
      element.setAttribute(name, value);
    }

    if (focused) {
      document.getElementById(focused)?.focus();
    }
  }
};

const isOver = () => document.querySelector("[data-over]")?.dataset.over === "true";

const watch = async () => {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });

    if (answer.ok) {
      follow(new DOMParser().parseFromString(await answer.text(), "text/html"));
    }
  } catch {
    // The server may be restarting: the work goes on, and so does the watching.
  }

  if (!isOver()) {
    setTimeout(watch, pause);
  }
};

setTimeout(watch, pause);
