package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.facts.Addresses;
import city.kontor.facts.Facts;
import city.kontor.facts.Field;
import city.kontor.history.FactId;
import city.kontor.keepers.Sight;
import city.kontor.names.Named;
import city.kontor.names.Names;
import city.kontor.sources.Document;
import city.kontor.sources.Sources;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be typed where a fact refers to another and there is little to choose from. */
@Component
class Suggestions {

  private static final int MOST = 200;

  private final Addresses addresses;
  private final Names names;
  private final Sources sources;
  private final Facts facts;
  private final Sight sight;
  private final ActWords actWords;

  Suggestions(
      Addresses addresses,
      Names names,
      Sources sources,
      Facts facts,
      Sight sight,
      ActWords actWords) {
    this.addresses = addresses;
    this.names = names;
    this.sources = sources;
    this.facts = facts;
    this.sight = sight;
    this.actWords = actWords;
  }

  /**
   * @param documents those of a form, asked for once
   */
  List<FormPage.Option> of(
      Field field, List<FormPage.Option> documents, Account person, Reading reading) {
    if (field.space() == null || isLarge(field.space())) {
      return List.of();
    }
    if (field.space().equals("sources")) {
      return documents;
    }
    var some = addresses.some(field.space(), MOST);
    var chosen = names.of(some.values(), reading);
    // A seat has no name of its own: it is known by what its fact says.
    var unnamed = some.values().stream().filter(it -> chosen.find(it).isEmpty()).toList();
    var sentences = sentences(unnamed, person, reading);
    return some.entrySet().stream()
        .map(
            it ->
                new FormPage.Option(
                    it.getKey(),
                    chosen
                        .find(it.getValue())
                        .map(Named::text)
                        .orElseGet(() -> sentences.getOrDefault(it.getValue(), it.getKey())),
                    false))
        .toList();
  }

  /** Each in a sentence, and the network it belongs to, as many have a council. */
  private Map<FactId, String> sentences(
      Collection<FactId> unnamed, Account person, Reading reading) {
    var found = facts.find(unnamed, reading.recorded());
    var of =
        facts.find(
            found.values().stream().flatMap(it -> it.references().values().stream()).toList(),
            reading.recorded());
    var networks = new HashMap<FactId, FactId>();
    found.forEach(
        (id, it) ->
            it.references().values().stream()
                .flatMap(about -> Stream.ofNullable(of.get(about)))
                .flatMap(about -> Stream.ofNullable(about.references().get("network")))
                .findFirst()
                .ifPresent(network -> networks.put(id, network)));
    var called = names.of(networks.values(), reading);
    var sentences = new HashMap<>(actWords.sentences(found.values(), person, reading));
    networks.forEach(
        (id, network) ->
            called
                .find(network)
                .ifPresent(name -> sentences.merge(id, name.text(), (a, b) -> a + " · " + b)));
    return sentences;
  }

  /**
   * The newest documents of the register by their titles and numbers, the newest first; of as many
   * that not everybody sees, the ones that this person may. Others are typed.
   */
  List<FormPage.Option> documents(Account person, Reading reading) {
    var now = reading.recorded();
    var open = sources.newest(MOST, now);
    var last = open.size() < MOST ? "" : open.getLast().toString();
    // Who keeps one is not asked of what would not be shown.
    var hidden =
        sources.newestHidden(MOST, now).stream()
            .filter(it -> it.toString().compareTo(last) > 0)
            .toList();
    var some =
        Stream.concat(open.stream(), sight.standing(hidden, person, reading).keySet().stream())
            .distinct()
            .sorted(Comparator.comparing(FactId::toString).reversed())
            .limit(MOST)
            .toList();
    var found = sources.held(some, now);
    return some.stream()
        .flatMap(it -> Stream.ofNullable(found.get(it)))
        .map(it -> new FormPage.Option(it.slug(), title(it.document()), false))
        .toList();
  }

  private static String title(Document document) {
    var number = document.letterNumber();
    return number == null || document.title().contains(number)
        ? document.title()
        : document.title() + " · " + number;
  }

  /** Suggested while one types instead. */
  static boolean isLarge(@Nullable String space) {
    return space == null || space.equals("organizations");
  }
}
