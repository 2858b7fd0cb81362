package city.kontor.starter;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the installer what is wrong with the starter record, instead of a stack trace. */
class StarterRefusedAnalyzer extends AbstractFailureAnalyzer<StarterRefused> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, StarterRefused refused) {
    return new FailureAnalysis(
        "The starter record cannot be kept:\n" + refused.getMessage(),
        "Correct the file and start again; nothing of it was recorded.",
        refused);
  }
}
