package city.kontor;

import city.kontor.facts.Acts;
import city.kontor.facts.Addresses;
import city.kontor.facts.Citation;
import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.Actor;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * States facts for page tests, as a person would type them; all rest on one source of the test's.
 */
public class Stating {

  private static final String SOURCE = "source-of-tests";
  private static final String INVENTED = "invented-by-tests";

  private final Acts acts;
  private final Addresses addresses;
  private final Recordings recordings;

  public Stating(Acts acts, Addresses addresses, Recordings recordings) {
    this.acts = acts;
    this.addresses = addresses;
    this.recordings = recordings;
  }

  /** A city with its English and Chinese names. */
  public FactId city(String slug, String english, String chinese) {
    var city = fact("organization", "slug", slug, "kind", "local-government", "country", "TW");
    named("organizations/" + slug, english, chinese);
    return city;
  }

  /** An organization that is a network. */
  public FactId network(String slug, String english, String chinese, String form) {
    return network(slug, english, chinese, form, "network");
  }

  /** The same of an organization that is first of all something else. */
  public FactId network(String slug, String english, String chinese, String form, String kind) {
    var network = fact("organization", "slug", slug, "kind", kind);
    named("organizations/" + slug, english, chinese);
    fact("network", "organization", slug, "form", form, "capabilities", "membership, meetings");
    return network;
  }

  public void named(String bearer, String english, String chinese) {
    fact("name", "bearer", bearer, "text", english, "language", "en", "kind", "common");
    fact("name", "bearer", bearer, "text", chinese, "language", "zh-Hant", "kind", "common");
  }

  /** A fact of this kind: names of fields and what is typed in them, in turn. */
  public FactId fact(String kind, String... fields) {
    return state(source(SOURCE, "What tests say", "tests"), kind, fields);
  }

  /** A fact that is invented for trying Kontor out. */
  public FactId example(String kind, String... fields) {
    return state(source(INVENTED, "What tests invent", "example"), kind, fields);
  }

  private FactId state(FactId source, String kind, String... fields) {
    var cited = List.of(cited(source));
    return recordings.record(
        Actor.REGISTER, "a test", recording -> acts.state(recording, kind, form(fields), cited));
  }

  /** One that everybody sees, though facts of its kind are first for fewer. */
  public FactId shown(String kind, String... fields) {
    return recordings.record(
        Actor.REGISTER,
        "a test",
        recording -> acts.state(recording, kind, form(fields), List.of(), Visibility.PUBLIC, null));
  }

  private FactId source(String slug, String title, String origin) {
    return addresses
        .find("sources", slug)
        .map(Addresses.Found::fact)
        .orElseGet(
            () ->
                recordings.record(
                    Actor.REGISTER,
                    "a test",
                    recording ->
                        acts.state(
                            recording,
                            "source",
                            form(
                                "slug",
                                slug,
                                "title",
                                title,
                                "publisher",
                                "Tests",
                                "class",
                                "official",
                                "origin",
                                origin),
                            List.of())));
  }

  private static Citation cited(FactId source) {
    return new Citation(source, null, Citation.Stance.SUPPORTS, Citation.Manner.STATES);
  }

  private static Form form(String... fields) {
    var typed = new LinkedHashMap<String, String>();
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], fields[i + 1]);
    }
    return new Form(typed);
  }
}
