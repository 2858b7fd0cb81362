const PAUSE = 150;

// Offers names while one types into the field inside it. What is taken over is the last part of the
// address; without script the field takes a name or that part as they are typed.
class ReferenceField extends HTMLElement {
  #field; #list; #timer; #asked;

  connectedCallback() {
    this.#field = this.querySelector("input");
    this.#list = this.querySelector("datalist");
    this.#field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#suggest(), PAUSE);
    });
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  async #suggest() {
    this.#asked?.abort();
    const typed = this.#field.value.trim();
    if (typed === "") return;
    const asked = new AbortController();
    this.#asked = asked;
    const address = new URL(this.getAttribute("src"), location.href);
    address.pathname += ".json";
    address.searchParams.set("q", typed.slice(0, 200));
    try {
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok) this.#show((await answer.json()).results);
    } catch {
      // Asked anew, or not to be reached: the field still works.
    }
  }

  #show(results) {
    const options = results
      .filter((it) => /^\/(cities|networks|organizations)\//.test(it.self))
      .map((it) => {
        const option = document.createElement("option");
        option.value = it.self.replace(/\?.*$/, "").replace(/^.*\/|\.json$/g, "");
        option.label = it.name.text;
        return option;
      });
    this.#list.replaceChildren(...options);
  }
}

customElements.define("reference-field", ReferenceField);
