package city.kontor.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever starts Kontor which setting is wrong, instead of a stack trace. */
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefused> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SettingRefused refused) {
    return new FailureAnalysis(
        String.valueOf(refused.getMessage()),
        "Correct it on the command line or in the environment, and start again.",
        refused);
  }
}
