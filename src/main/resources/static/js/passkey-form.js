// Lets the browser make or use a passkey before the form inside is sent. The challenge comes from
// the address in `src`. Whatever goes wrong, the form is sent without a passkey, and the server says
// why. In a browser without passkeys or without script it stays hidden.
class PasskeyForm extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    this.hidden = false;
    this.querySelector("form").addEventListener("submit", (event) => this.#send(event));
  }

  async #send(event) {
    event.preventDefault();
    const form = event.target;
    form.elements.credential.value = await this.#credential(form);
    form.submit();
  }

  async #credential(form) {
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(this.getAttribute("src"), { method: "POST", body });
      return answer.ok ? JSON.stringify(await this.#answer(await answer.json())) : "";
    } catch {
      // Called off by the person, or there is none.
      return "";
    }
  }

  #answer(asked) {
    return this.hasAttribute("make")
      ? navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
      })
      : navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
      });
  }
}

customElements.define("passkey-form", PasskeyForm);
