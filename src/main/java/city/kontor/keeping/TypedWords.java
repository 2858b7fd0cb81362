package city.kontor.keeping;

import city.kontor.facts.FactKind;
import city.kontor.publishing.FactWords;
import city.kontor.web.Mistake;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives back what somebody typed, word for word and nothing else, where the fact it is about is
 * gone or may no longer be seen.
 */
public final class TypedWords {

  private static final Map<String, String> SOURCE = source();

  private TypedWords() {}

  /**
   * What is wrong in what waits, each with the name of its field.
   *
   * @param own the field at which all of it is said
   */
  public static String mistakes(List<Mistake> mistakes, FactKind<?> kind, String own, Words words) {
    return mistakes.stream()
        .map(
            it ->
                it.field().equals(own)
                    ? it.in(words)
                    : label(it.field(), kind, words)
                        .map(label -> label + words.say("layout.colon") + it.in(words))
                        .orElseGet(() -> it.in(words)))
        .collect(Collectors.joining(" "));
  }

  /** What a field of a new document is called; nothing for any other. */
  public static Optional<String> ofSource(String field, Words words) {
    return TypedSource.NAMES.contains(field)
        ? Optional.of(words.say(SOURCE.getOrDefault(field, field.replace("source-", "field."))))
        : Optional.empty();
  }

  private static Optional<String> label(String field, FactKind<?> kind, Words words) {
    return kind.fields().stream().anyMatch(it -> it.name().equals(field))
        ? Optional.of(FactWords.label(kind.word(), field, words))
        : Optional.ofNullable(SOURCE.get(field)).map(words::say);
  }

  public static List<Around> of(Typed typed, Words words) {
    var kind = typed.kind().word();
    return Stream.concat(
            typed.fields().stream()
                .filter(it -> !it.name().equals("recording"))
                .flatMap(
                    it ->
                        Stream.concat(Stream.of(it.name()), Typed.parts(typed.verb(), it).stream()))
                .flatMap(it -> line(typed, it, FactWords.label(kind, it, words))),
            around(typed, words))
        .toList();
  }

  static List<Around> of(TypedTexts texts, Words words) {
    var lines = new ArrayList<Around>();
    var label = FactWords.label(texts.kind().word(), TypedTexts.content(texts.kind()), words);
    texts.rows().stream()
        .filter(it -> !it.text().isEmpty())
        .map(it -> new Around(words.say("keeping.typed.in", label, it.language()), it.text()))
        .forEach(lines::add);
    var whole = texts.whole();
    TypedTexts.shared(texts.kind()).stream()
        .flatMap(
            it -> line(whole, it.name(), FactWords.label(texts.kind().word(), it.name(), words)))
        .forEach(lines::add);
    around(whole, words).forEach(lines::add);
    return lines;
  }

  private static Stream<Around> around(Typed typed, Words words) {
    return SOURCE.entrySet().stream()
        .flatMap(it -> line(typed, it.getKey(), words.say(it.getValue())));
  }

  private static Stream<Around> line(Typed typed, String name, String label) {
    return typed.get(name).map(it -> new Around(label, it)).stream();
  }

  private static Map<String, String> source() {
    var labels = new LinkedHashMap<String, String>();
    labels.put(TypedSource.KNOWN, "keeping.source.known");
    labels.put(TypedSource.LOCATOR, "keeping.source.locator");
    labels.put(TypedSource.TITLE, "field.title");
    labels.put(TypedSource.PUBLISHER, "keeping.source.publisher");
    labels.put(TypedSource.PUBLISHED, "field.published");
    labels.put(TypedSource.ADDRESS, "field.address");
    labels.put(TypedSource.LETTER, "field.letter-number");
    labels.put(Typed.WHY, "keeping.why");
    return labels;
  }
}
