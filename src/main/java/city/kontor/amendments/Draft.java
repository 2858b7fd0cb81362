package city.kontor.amendments;

import city.kontor.facts.Facts;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule book with all it holds, whoever may see it.
 *
 * @param replaced the version before it
 * @param about the names and texts of the book and its articles
 */
record Draft(
    Kept<RuleBook> book,
    @Nullable Kept<RuleBook> replaced,
    RuleBooks.Contents contents,
    List<Facts.Standing> about,
    boolean isPublic) {

  /** Every fact of it, the book first. */
  List<FactId> facts() {
    var all = new ArrayList<FactId>();
    all.add(book.id());
    contents.articles().forEach(it -> all.add(it.id()));
    contents.all().forEach(it -> all.add(it.id()));
    contents.bands().forEach(it -> all.add(it.id()));
    about.forEach(it -> all.add(it.stated().id()));
    return all;
  }

  /** What the book or an article is called, by the languages in which it is. */
  Map<String, String> names(FactId bearer) {
    return of("name", bearer)
        .collect(
            java.util.stream.Collectors.toMap(
                it -> it.form().get("language").orElse(""),
                it -> it.form().get("text").orElse(""),
                (one, _) -> one,
                java.util.LinkedHashMap::new));
  }

  Stream<Facts.Stated> texts(FactId bearer) {
    return of("text", bearer);
  }

  private Stream<Facts.Stated> of(String kind, FactId bearer) {
    return about.stream()
        .map(Facts.Standing::stated)
        .filter(it -> it.kind().word().equals(kind))
        .filter(it -> bearer.equals(it.references().get("bearer")));
  }
}
