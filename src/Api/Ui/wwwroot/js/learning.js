// Without this the page shows the same at every reload; with it the bar moves by itself.
const card = document.querySelector("[data-run]");
const pause = 2000;

const show = (seen) => {
  card.querySelector("[data-run-bar]").value = seen.percent;
  card.querySelector("[data-run-left]").textContent = seen.left;
  const stage = card.querySelector("[data-run-stage]");

  // The status region speaks only when the stage is another.
  if (stage.textContent !== seen.stage) {
    stage.textContent = seen.stage;
  }
};

const watch = async () => {
  try {
    const answer = await fetch("/quality/models/progress", { headers: { accept: "application/json" } });
    const seen = await answer.json();

    if (!seen.isUnderWay) {
      location.assign("/quality/models");
      return;
    }

    show(seen);
  } catch {
    // The server may be restarting: the run goes on, and so does the watching.
  }

  setTimeout(watch, pause);
};

if (card) {
  setTimeout(watch, pause);
}
