// Sends what is typed as a program would, and shows the answer. The token is kept nowhere.
class ApiTrial extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send(new FormData(form));
    });
    this.hidden = false;
  }

  async #send(typed) {
    const shown = this.querySelector("output");
    const isPost = typed.get("method") === "POST";
    const headers = new Headers({ Accept: "application/json" });
    if (typed.get("token") !== "") headers.set("Authorization", `Bearer ${typed.get("token")}`);
    if (typed.get("match") !== "") headers.set("If-Match", typed.get("match"));
    const file = typed.get("file");
    const hasFile = isPost && file.name !== "";
    if (isPost && !hasFile) headers.set("Content-Type", "application/json");
    try {
      const answer = await fetch(new URL(typed.get("path"), location.origin), {
        method: typed.get("method"),
        headers,
        body: hasFile ? withFile(typed.get("body"), file) : isPost ? typed.get("body") : undefined,
        credentials: "omit",
      });
      const kept = [...answer.headers].filter(([name]) => /^(etag|location|retry-after)$/.test(name));
      shown.value = [`${answer.status}`, ...kept.map((it) => it.join(": ")), "", await read(answer)].join("\n");
    } catch (lost) {
      shown.value = String(lost);
    }
  }
}

// JSON holds no file: with one, the same fields go as browsers send them.
function withFile(body, file) {
  const form = new FormData();
  for (const [name, text] of Object.entries(JSON.parse(body || "{}"))) form.set(name, text);
  form.set("file", file);
  return form;
}

async function read(answer) {
  const text = await answer.text();
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

customElements.define("api-trial", ApiTrial);
