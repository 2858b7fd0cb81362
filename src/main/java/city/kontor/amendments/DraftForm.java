package city.kontor.amendments;

import city.kontor.facts.Form;
import city.kontor.facts.Visibility;
import city.kontor.history.FactId;
import city.kontor.keeping.Acting;
import city.kontor.web.Mistake;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is typed to begin a new version, or to bring it into force. */
record DraftForm(List<String> needed, Map<String, String> typed) {

  /** That the gaps and overlaps of its tables are meant. */
  static final String FLAWS_MEANT = "flaws-are-meant";

  static final List<String> TO_BEGIN = List.of("from", "name", "slug", "source", "why");
  static final List<String> TO_ADOPT = List.of("adopted", "since", "source", "why");
  private static final List<String> ALSO = List.of("decided", Beginning.MEANT, FLAWS_MEANT);

  /** Every field of the form by which a version is brought into force. */
  static final List<String> ADOPTING = Stream.concat(TO_ADOPT.stream(), ALSO.stream()).toList();

  static DraftForm toBegin(Function<String, @Nullable String> sent) {
    return of(TO_BEGIN, List.of(), sent);
  }

  static DraftForm toAdopt(Function<String, @Nullable String> sent) {
    return of(TO_ADOPT, ALSO, sent);
  }

  private static DraftForm of(
      List<String> needed, List<String> others, Function<String, @Nullable String> sent) {
    var typed = new LinkedHashMap<String, String>();
    for (var some : List.of(needed, others)) {
      for (var it : some) {
        var text = sent.apply(it);
        if (text != null && !text.isBlank()) {
          typed.put(it, text.strip());
        }
      }
    }
    return new DraftForm(needed, typed);
  }

  String get(String field) {
    return typed.getOrDefault(field, "");
  }

  String why() {
    return get("why");
  }

  /** Whether bringing it into force asks for this. */
  static boolean isAsked(String field) {
    return TO_ADOPT.contains(field) || field.equals("decided");
  }

  /** What is missing or cannot be kept; what else is wrong with it is found when it is done. */
  List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    needed.stream()
        .filter(it -> get(it).isEmpty())
        .forEach(it -> mistakes.add(new Mistake(it, "mistake.missing")));
    typed.forEach(
        (field, text) -> {
          if (!Form.isKeepable(text)) {
            mistakes.add(new Mistake(field, "mistake.characters"));
          }
        });
    return mistakes;
  }

  /** A mistake in one of the acts, at the field of this form that it comes from. */
  static Mistake atField(Mistake it) {
    var field = it.field().replaceFirst("^(fields|source)/", "");
    var here =
        switch (field) {
          case "known" -> "source";
          case "until" -> "since";
          case "text" -> "name";
          default -> field;
        };
    return new Mistake(here, it.message(), it.arguments());
  }

  /** To state a fact that only the office sees. */
  Acting.Wanted stating(String kind, Map<String, String> fields) {
    return new Acting.Wanted(
        kind,
        null,
        null,
        null,
        fields,
        Map.of("known", get("source")),
        Map.of("visibility", Words.key(Visibility.OFFICE)));
  }

  Acting.Wanted doing(String act, FactId fact, Map<String, String> fields, boolean keeps) {
    var source = new LinkedHashMap<String, String>();
    source.put("known", get("source"));
    if (keeps) {
      source.put("keep", "true");
    }
    return new Acting.Wanted(null, fact, act, null, fields, source, Map.of());
  }

  Acting.Wanted disclosing(FactId fact) {
    return new Acting.Wanted(
        null,
        fact,
        "disclose",
        null,
        Map.of(),
        Map.of(),
        Map.of("visibility", Words.key(Visibility.PUBLIC)));
  }
}
