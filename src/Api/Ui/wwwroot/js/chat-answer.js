// What can be done with an answer once it stands on the page.
const form = document.getElementById("chat-form");

const say = (near, text) => {
  near.closest("[role=group], .report-card").querySelector("[role=status]").textContent = text;
};

const copy = async (button, answer) => {
  const sources = [...answer.querySelectorAll("details.citation")].map((panel) => {
    const link = panel.querySelector("a[href]");
    return `${panel.querySelector("summary").innerText.trim()}${link ? ` ${link.href}` : ""}`;
  });
  const said = answer.querySelector(".answer-text").innerText.trim();
  await navigator.clipboard.writeText([said, "", ...sources].join("\n").trim());
  const status = button.parentElement.querySelector("[role=status]");
  status.textContent = status.dataset.copied;
};

const speak = (button, answer) => {
  const label = button.querySelector("span");
  button.dataset.start ??= label.textContent;

  if (speechSynthesis.speaking) {
    speechSynthesis.cancel();
    return;
  }

  const words = answer.querySelector(".answer-text").cloneNode(true);
  words.querySelectorAll(".cite").forEach((marker) => marker.remove());
  const voice = new SpeechSynthesisUtterance(words.textContent);
  voice.lang = document.documentElement.lang === "en" ? "en" : "vi-VN";
  voice.onend = voice.onerror = () => (label.textContent = button.dataset.start);
  label.textContent = button.dataset.stop;
  speechSynthesis.speak(voice);
};

const judge = async (button, event) => {
  event.preventDefault();
  const kept = await fetch(`/api/chat/turns/${button.dataset.turn}/verdict`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ verdict: button.value }),
  });

  if (kept.ok) {
    for (const other of button.parentElement.querySelectorAll("[data-turn]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }

    const status = button.parentElement.querySelector("[role=status]");
    status.textContent = status.dataset.said;
  }
};

const file = async (button, event) => {
  event.preventDefault();

  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }

  button.setAttribute("aria-disabled", "true");
  const answer = await fetch(button.getAttribute("formaction"), {
    method: "POST",
    headers: { accept: "application/json" },
    body: new FormData(form),
  }).catch(() => null);

  if (!answer?.ok) {
    button.removeAttribute("aria-disabled");
    say(button, button.dataset.failed);
    return;
  }

  const { number, url } = await answer.json();
  const link = Object.assign(document.createElement("a"), { href: url, textContent: number });
  const status = button.closest(".report-card").querySelector("[role=status]");
  status.replaceChildren(`${button.dataset.filed} `, link);
  button.closest(".report-card").querySelectorAll(".pair, .hint").forEach((old) => old.remove());
  button.parentElement.remove();
};

/** Shows the buttons that need script, and lets the others work without leaving the page. */
export const equip = (answer) => {
  for (const button of answer.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => copy(button, answer));
  }

  for (const button of answer.querySelectorAll("[data-speak]")) {
    button.hidden = !("speechSynthesis" in window);
    button.addEventListener("click", () => speak(button, answer));
  }

  for (const button of answer.querySelectorAll("[data-turn]")) {
    button.addEventListener("click", (event) => judge(button, event));
  }

  for (const button of answer.querySelectorAll("[data-filed]")) {
    button.addEventListener("click", (event) => file(button, event));
  }

  for (const marker of answer.querySelectorAll("a.cite")) {
    marker.addEventListener("click", (event) => {
      event.preventDefault();
      const passage = document.getElementById(marker.hash.slice(1));
      passage.closest("details").open = true;
      passage.focus();
      passage.scrollIntoView({ block: "center" });
    });
  }
};
