package city.kontor.redactions;

import city.kontor.history.FactId;

/**
 * Of what a text is redacted.
 *
 * @param of the first part of its address
 * @param kind the word of its kind of fact
 */
record Subject(String of, FactId id, String kind) {

  boolean isFact() {
    return of.equals("/facts/");
  }

  String path() {
    return of + id + "/redaction";
  }

  String title() {
    return switch (of) {
      case "/proposals/" -> "keeping.redaction.proposal";
      case "/approvals/" -> "keeping.redaction.approval";
      default -> "keeping.redaction";
    };
  }

  /** Where one is led: of what not everybody sees, an administrator may see nothing else. */
  String onward() {
    return path() + "?done=redact";
  }
}
