// One question, read back as events: "opened", then "step", "sentence" and one "done".
export class Refusal extends Error {
  constructor(problem) {
    const english = document.documentElement.lang === "en";
    super((english ? problem?.detailEn : problem?.detail) ?? "");
  }
}

export async function* ask(question, signal) {
  const answer = await fetch("/api/chat", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ ...question, view: "html" }),
    signal,
  });

  if (!answer.ok) {
    throw new Refusal(await answer.json().catch(() => null));
  }

  yield { name: "opened", data: answer.headers.get("conversation-id") };

  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";

  for (;;) {
    const { done, value } = await reader.read();

    if (done) {
      return;
    }

    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    yield* blocks.map(read);
  }
}

const read = (block) => {
  const field = (name) =>
    block
      .split("\n")
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2))
      .join("\n");

  return { name: field("event"), data: JSON.parse(field("data")) };
};
