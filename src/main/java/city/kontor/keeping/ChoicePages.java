package city.kontor.keeping;

import city.kontor.facts.Addresses;
import city.kontor.facts.FactKind;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Field;
import city.kontor.web.Head;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Reading;
import city.kontor.web.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What one may state: about the thing whose page one comes from, and anything else. */
@Component
class ChoicePages {

  private final FactKinds kinds;
  private final Addresses addresses;
  private final Languages languages;

  ChoicePages(FactKinds kinds, Addresses addresses, Languages languages) {
    this.kinds = kinds;
    this.addresses = addresses;
    this.languages = languages;
  }

  /** A thing of the register: where it is found, and the slug there. */
  private record Thing(String space, String slug) {}

  ChoicePage page(String about, Reading reading) {
    var words = languages.words(reading.language());
    var thing = thing(about);
    return new ChoicePage(
        Head.of(words.say("keeping.choice"), words.say("keeping.choice.lede"), "").undated(),
        thing.stream()
            .flatMap(it -> kinds.all().stream().flatMap(kind -> links(kind, it, words, reading)))
            .toList(),
        kinds.all().stream()
            .map(it -> new Link(kind(it, words), reading.to("/facts/new/" + it.word())))
            .sorted(Comparator.comparing(Link::words))
            .toList());
  }

  private static Stream<Link> links(FactKind<?> kind, Thing thing, Words words, Reading reading) {
    return kind.fields().stream()
        .filter(it -> it.isRequired() && it.sort() == Field.Sort.REFERENCE)
        .filter(it -> it.space() == null || it.space().equals(thing.space()))
        .map(
            it ->
                new Link(
                    words.say(
                        "keeping.choice.as", kind(kind, words), words.say("field." + it.name())),
                    reading.to(
                        "/facts/new/%s?%s=%s"
                            .formatted(
                                kind.word(),
                                it.name(),
                                it.space() == null
                                    ? thing.space() + "/" + thing.slug()
                                    : thing.slug()))));
  }

  private static String kind(FactKind<?> kind, Words words) {
    return words.sayOr("kind." + kind.word(), kind.word());
  }

  /** What the page at an address is about. */
  private Optional<Thing> thing(String path) {
    var parts = path.split("/", -1);
    if (parts.length < 3) {
      return Optional.empty();
    }
    var space =
        switch (parts[1]) {
          case "cities", "networks", "organizations" -> "organizations";
          case "summits" -> "series";
          default -> parts[1];
        };
    return Stream.of(space)
        .filter(it -> it.matches("[a-z]{1,30}"))
        .flatMap(it -> addresses.find(it, parts[2]).stream())
        .map(it -> new Thing(space, it.slug()))
        .findFirst();
  }
}
