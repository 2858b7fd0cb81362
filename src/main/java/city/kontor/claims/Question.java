package city.kontor.claims;

import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/** Something that is not known of something, for anyone to answer. Its words are texts about it. */
public record Question(FactId subject, @Nullable Integer ordinal) {}
