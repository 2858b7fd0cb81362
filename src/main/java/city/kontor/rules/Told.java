package city.kontor.rules;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Named;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an article of a book says, in sentences: its wording, its rules, the rows of its tables. So
 * versions are compared as people read them.
 *
 * @param key by which the same article is found in another version
 * @param number in words, as in "Article 36"; empty where it has none
 */
public record Told(String key, String number, @Nullable Named heading, List<Said> sentences) {

  public Told {
    sentences = List.copyOf(sentences);
  }

  /**
   * A sentence.
   *
   * @param language in which a source or the register wrote it; null for what is said of a rule,
   *     which is in the reader's
   */
  public record Said(String words, @Nullable String language) {}

  /**
   * A book, article by article.
   *
   * @param headings of the articles that have one
   * @param wording of the articles, as far as it is recorded
   */
  public static List<Told> of(
      FactId book,
      RuleBooks.Contents contents,
      Map<FactId, Named> headings,
      Map<FactId, List<Said>> wording,
      RuleWords said,
      Words words) {
    return contents.articlesOf(book).stream()
        .map(it -> of(it, contents, headings.get(it.id()), wording, said, words))
        .toList();
  }

  private static Told of(
      Kept<Article> it,
      RuleBooks.Contents contents,
      @Nullable Named heading,
      Map<FactId, List<Said>> wording,
      RuleWords said,
      Words words) {
    var number = it.fact().number();
    return new Told(
        number != null ? number : heading == null ? "" : heading.text(),
        number == null ? "" : words.say("rules.article", number),
        heading,
        Stream.of(
                wording.getOrDefault(it.id(), List.<Said>of()).stream(),
                contents.rulesOf(it.id()).stream()
                    .map(rule -> new Said(said.of(rule.rule()), null)),
                contents.bandsOf(it.id()).stream().map(row -> new Said(said.row(row.rule()), null)))
            .flatMap(each -> each)
            .toList());
  }
}
