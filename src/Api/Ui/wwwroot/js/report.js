// Place by the device, offered only where the browser can.
const form = document.querySelector("form[data-report]");
const button = form?.querySelector("[data-locate]");

if (button && "geolocation" in navigator) {
  const note = form.querySelector("[data-located]");
  button.hidden = false;
  button.addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lat.value = coords.latitude.toFixed(6);
        form.elements.lng.value = coords.longitude.toFixed(6);
        note.textContent = note.dataset.located;
      },
      () => {
        note.textContent = note.dataset.failed;
      },
    ),
  );
}
