// Adds a calendar beside a field that takes dates as sources write them: "2004" and "about 1997" are
// typed, a day may be picked. Without script, and where the browser has no calendar, one types.
class DayPicker extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input");
    const day = document.createElement("input");
    if (!("showPicker" in day) || this.querySelector("button")) return;
    day.type = "date";
    day.tabIndex = -1;
    day.className = "picker__day";
    day.setAttribute("aria-hidden", "true");
    day.addEventListener("change", () => {
      if (day.value === "") return;
      field.value = day.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.dataset.kind = "quiet";
    button.textContent = this.getAttribute("words");
    button.setAttribute("aria-label", this.getAttribute("label"));
    button.addEventListener("click", () => {
      day.value = /^\d{4}-\d{2}-\d{2}$/.test(field.value.trim()) ? field.value.trim() : "";
      day.showPicker();
    });
    this.append(button, day);
  }
}

customElements.define("day-picker", DayPicker);
