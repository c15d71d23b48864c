// Draws the thread while it grows; the finished answer's markup comes from the server.
const ShowStepsAfter = 500;
const NoteEvery = 7000;

const by = (id) => document.getElementById(id);
const easy = document.documentElement.dataset.easy === "on";

export const word = (name, value = "") =>
  by("chat").dataset[`word${name}`].replace("{0}", value);

export const element = (tag, className, text) =>
  Object.assign(document.createElement(tag), { className, textContent: text ?? "" });

export const bubble = (who, heading) => {
  const article = element("article", `bubble ${who}`);
  article.append(element("h2", "visually-hidden", heading));
  by("last")?.removeAttribute("id");
  by("log").append(article);
  return article;
};

const sentence = (text) => {
  const line = element("span", "");
  line.append(
    ...text.split(/(\[\d{1,2}\])/).map((part) =>
      /^\[\d/.test(part) ? element("sup", "cite", part.slice(1, -1)) : part,
    ),
    " ",
  );
  return line;
};

export const growing = (article) => {
  const steps = element("ol", "progress");
  const text = element("div", "answer-text streaming");
  steps.hidden = true;
  article.append(steps, text);
  const reveal = setTimeout(() => (steps.hidden = false), ShowStepsAfter);
  const note = setInterval(() => {
    by("chat-status").textContent = word("Note", steps.lastElementChild?.textContent ?? "");
  }, NoteEvery);

  return {
    step: ({ label }) => steps.append(element("li", "", label)),
    sentence: (piece) => easy || text.append(sentence(piece.text)),
    end: () => {
      clearTimeout(reveal);
      clearInterval(note);
      steps.remove();
    },
  };
};
