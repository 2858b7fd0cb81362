import Combobox from "./combobox-nav.js";

const PAUSE = 120;

// Suggests names while a reader types into the search field inside it. What it says and shows comes
// from the address in `src`; without script the form around it works by itself.
class NameFinder extends HTMLElement {
  #field; #list; #status; #combobox; #timer; #asked;

  connectedCallback() {
    this.#field = this.querySelector("input");
    this.#list = this.querySelector("[role=listbox]");
    this.#status = this.querySelector("[role=status]");
    this.#combobox = new Combobox(this.#field, this.#list, { tabInsertsSuggestions: false });
    this.#field.autocomplete = "off";
    this.#field.addEventListener("input", (event) => event.isComposing || this.#later());
    this.#field.addEventListener("compositionend", () => this.#later());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#field.addEventListener("blur", () => this.#close());
    // A press must not take the focus away before it has become a click.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  disconnectedCallback() {
    this.#close();
    this.#combobox.destroy();
  }

  #key(event) {
    if (event.key === "Escape" && !this.#list.hidden) {
      // The first Escape closes the list, the next one empties the field.
      event.preventDefault();
      this.#close();
    } else if (event.key === "ArrowDown" && this.#list.hidden && !event.isComposing) {
      this.#suggest();
    }
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#suggest(), PAUSE);
  }

  async #suggest() {
    this.#asked?.abort();
    const typed = this.#field.value.trim();
    if (typed === "") {
      this.#close();
      return;
    }
    const asked = new AbortController();
    this.#asked = asked;
    const address = new URL(this.getAttribute("src"), location.href);
    address.searchParams.set("q", typed.slice(0, 200));
    try {
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok) {
        this.#show(new DOMParser().parseFromString(await answer.text(), "text/html"), asked);
      }
    } catch {
      // Asked anew, or not to be reached: the form still works.
    }
  }

  #show(suggestions, asked) {
    if (asked.signal.aborted || document.activeElement !== this.#field) return;
    this.#combobox.stop();
    const options = suggestions.querySelectorAll("[role=option]");
    options.forEach((option, at) => { option.id = `${this.#list.id}-${at}`; });
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#status.textContent = suggestions.querySelector("[role=status]")?.textContent ?? "";
    if (!this.#list.hidden) this.#combobox.start();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.#combobox.stop();
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#status.textContent = "";
  }
}

customElements.define("name-finder", NameFinder);
