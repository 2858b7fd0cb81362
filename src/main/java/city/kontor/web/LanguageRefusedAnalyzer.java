package city.kontor.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts Kontor what is not translated, instead of a stack trace. */
class LanguageRefusedAnalyzer extends AbstractFailureAnalyzer<LanguageRefused> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, LanguageRefused refused) {
    return new FailureAnalysis(
        String.valueOf(refused.getMessage()),
        "Translate them, or take the files of this language away until they are; see"
            + " docs/languages.md.",
        refused);
  }
}
