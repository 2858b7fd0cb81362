const PAUSE = 5000;

// Keeps what is typed into the form around it as a draft, a while after the last key. Without script
// a button does it.
class DraftKeeper extends HTMLElement {
  #form; #timer; #typed;

  connectedCallback() {
    this.#form = this.closest("form");
    this.#typed = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keep(), PAUSE);
    };
    this.#form.addEventListener("input", this.#typed);
    this.#form.addEventListener("submit", () => clearTimeout(this.#timer));
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#form.removeEventListener("input", this.#typed);
  }

  #say(when) {
    const said = this.querySelector(`template[data-when="${when}"]`);
    this.querySelector("[role=status]").textContent = said ? said.content.textContent : "";
  }

  async #keep() {
    const fields = new URLSearchParams(new FormData(this.#form));
    fields.set("act-step", "draft");
    try {
      const answer = await fetch(this.#form.action, { method: "POST", body: fields, redirect: "manual" });
      const isKept = answer.type === "opaqueredirect";
      this.#say(isKept ? "kept" : answer.status === 403 ? "signed-out" : "");
    } catch {
      // Not to be reached: the button tries again.
    }
  }
}

customElements.define("draft-keeper", DraftKeeper);
