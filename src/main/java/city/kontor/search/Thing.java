package city.kontor.search;

import city.kontor.history.FactId;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the register with its page.
 *
 * @param kind the key of the word for it
 * @param country empty where it is in none
 * @param place of a local government, in the gazetteer
 */
record Thing(FactId id, String path, String kind, String country, @Nullable Integer place) {}
