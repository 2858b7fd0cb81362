package city.kontor.search;

import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.organizations.Organizations;
import org.jspecify.annotations.Nullable;

/**
 * A thing of the register with its page.
 *
 * @param kind the key of the word for it
 * @param country empty where it is in none
 * @param place of a local government, in the gazetteer
 * @param called what bears no name of its own, such as a document
 * @param office that a person holds or held
 */
record Thing(
    FactId id,
    String path,
    String kind,
    String country,
    @Nullable Integer place,
    @Nullable Named called,
    Organizations.@Nullable Holder office) {

  static Thing of(FactId id, String path, String kind) {
    return new Thing(id, path, kind, "", null, null, null);
  }

  Thing called(@Nullable Named name) {
    return new Thing(id, path, kind, country, place, name, office);
  }
}
