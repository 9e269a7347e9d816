// A button beside everything marked `data-copy`, which copies it. Without this script nothing is missing.
for (const thing of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = thing.dataset.copy;
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText((thing.value ?? thing.textContent).trim());
    told.textContent = thing.dataset.copied;
  });
  const row = document.createElement("p");
  row.className = "copy";
  row.append(button, told);
  thing.after(row);
}
