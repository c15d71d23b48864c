// The chat as a stream. Without this module the same form posts itself and the page comes back answered.
import { equip } from "./chat-answer.js";
import { Refusal, ask } from "./chat-stream.js";
import { bubble, element, growing, word } from "./chat-thread.js";

const Waiting = "chat:waiting";

const by = (id) => document.getElementById(id);
const [chat, log, form, message, send] = ["chat", "log", "chat-form", "message", "send"].map(by);
const status = by("chat-status");
const most = Number(message.dataset.most);
const said = form.elements.history ? JSON.parse(form.elements.history.value) : null;
let running = null;

const setRunning = (controller) => {
  running = controller;
  send.querySelector("span").textContent = word(controller ? "Stop" : "Send");
  send.classList.toggle("stop", Boolean(controller));
  send.querySelector("use").setAttribute(
    "href",
    send.querySelector("use").getAttribute("href").replace(/#.*/, controller ? "#square" : "#send"),
  );
};

const remember = (id) => {
  if (id) {
    form.elements.conversationId.value = id;
    history.replaceState(null, "", `/?c=${id}`);
  }
};

const offerAgain = (text) => {
  const again = by("again");
  const [retry, edit] = again.querySelectorAll("button, a");
  again.hidden = false;
  retry.value = text;
  edit.dataset.fill = text;
};

const finish = (article, question, { answer, html }) => {
  const heading = article.firstElementChild;
  article.innerHTML = html;
  article.prepend(heading);
  equip(article);
  article.previousElementSibling.scrollIntoView({ block: "start" });
  said?.push({ role: "user", text: question }, { role: "assistant", text: answer.text });

  if (answer.masked.length > 0) {
    article.previousElementSibling.append(element("p", "hint", word("Masked")));
  }

  const whole = article.querySelector(".answer-text").textContent.replace(/\s+/g, " ");
  status.textContent = `${word("Ready", answer.citations.length)} ${whole}`;
};

const fail = (article, question, error) => {
  if (error instanceof TypeError) {
    sessionStorage.setItem(Waiting, question);
    article.append(element("p", "hint waiting", word("Waiting")));
    status.textContent = word("Waiting");
    return;
  }

  const text = error.name === "AbortError" ? word("Stopped") : error.message || word("Failed");
  article.append(element("p", error.name === "AbortError" ? "hint" : "error", text));
  status.textContent = text;

  if (error instanceof Refusal && !message.value) {
    fill(question);
  }
};

const start = async (question) => {
  by("tasks")?.remove();
  log.querySelectorAll(".next, .waiting").forEach((old) => old.remove());
  const asked = bubble("citizen", word("You"));
  asked.append(element("p", "said", question));
  const article = bubble("assistant", word("Assistant"));
  article.id = "last";
  const growth = growing(article);
  setRunning(new AbortController());
  offerAgain(question);
  status.textContent = word("Start");
  asked.scrollIntoView({ block: "start" });

  try {
    const body = {
      message: question,
      conversationId: form.elements.conversationId.value || null,
      save: said === null,
      history: said,
    };

    for await (const { name, data } of ask(body, running.signal)) {
      if (name === "opened") {
        remember(data);
      } else if (name === "done") {
        growth.end();
        finish(article, question, data);
      } else {
        growth[name]?.(data);
      }
    }
  } catch (error) {
    fail(article, question, error);
  } finally {
    growth.end();
    setRunning(null);
  }
};

const count = () => {
  const length = message.value.trim().length;
  by("counter").textContent =
    length > most ? word("Long", length - most) : length >= most * 0.8 ? word("Limit", `${length}/${most}`) : "";
  by("counter").classList.toggle("error", length > most);
};

const fill = (text) => {
  message.value = text;
  message.dispatchEvent(new Event("input"));
  message.focus();
  message.setSelectionRange(text.length, text.length);
};

const resend = () => {
  const question = sessionStorage.getItem(Waiting);

  if (question && navigator.onLine && !running) {
    sessionStorage.removeItem(Waiting);
    const waiting = log.querySelector(".waiting")?.closest("article");
    waiting?.previousElementSibling.remove();
    waiting?.remove();
    start(question);
  }
};

form.addEventListener("submit", (event) => {
  if (event.submitter?.hasAttribute("formaction")) {
    return;
  }

  event.preventDefault();
  const picked = event.submitter?.name === "pick";

  if (running) {
    event.submitter === send && running.abort();
    return;
  }

  const question = (picked ? event.submitter.value : message.value).trim();

  if (question.length === 0 || question.length > most) {
    message.focus();
    return;
  }

  picked || fill("");
  message.focus({ preventScroll: true });
  start(question);
});

message.addEventListener("keydown", (event) => {
  // A Vietnamese keyboard composes: its Enter ends a word, it does not send.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    running || form.requestSubmit(send);
  }
});

message.addEventListener("input", count);
window.addEventListener("online", resend);
chat.addEventListener("click", (event) => {
  const link = event.target.closest("[data-fill]");

  if (link) {
    event.preventDefault();
    fill(link.dataset.fill);
  }
});

by("edit-last").dataset.fill = by("again").querySelector("button").value;
log.querySelectorAll(".bubble.assistant").forEach(equip);
form.noValidate = true;
count();
by("last")?.scrollIntoView({ block: "start" });
resend();
