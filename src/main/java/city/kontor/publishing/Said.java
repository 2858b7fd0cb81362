package city.kontor.publishing;

import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/** A sentence and the fact it says; several facts in one sentence name the weightiest. */
record Said(String words, @Nullable FactId fact) {}
