// A form with data-passkey asks the server for options, the device for a credential, then posts itself.
const ask = async (form) => {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form) });

  if (!answer.ok) {
    throw new Error(`options: ${answer.status}`);
  }

  const options = await answer.json();

  return form.dataset.passkey === "create"
    ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })
    : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      });
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();

    try {
      form.elements.credential.value = JSON.stringify(await ask(form));
      form.submit();
    } catch {
      const message = form.querySelector("[data-passkey-message]");
      message.textContent = message.dataset.passkeyMessage;
    }
  });
}
