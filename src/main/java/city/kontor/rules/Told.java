package city.kontor.rules;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.web.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an article of a book says, in sentences: its wording, its rules, the rows of its tables. So
 * versions are compared as people read them.
 *
 * @param article how the article is called: its number where it has one, and its heading
 * @param key by which the same article is found in another version
 */
public record Told(String key, String article, List<String> sentences) {

  public Told {
    sentences = List.copyOf(sentences);
  }

  /**
   * A book, article by article.
   *
   * @param headings of the articles that have one
   * @param wording of the articles, as far as it is recorded
   */
  public static List<Told> of(
      FactId book,
      RuleBooks.Contents contents,
      Map<FactId, String> headings,
      Map<FactId, List<String>> wording,
      RuleWords said,
      Words words) {
    return contents.articlesOf(book).stream()
        .map(it -> of(it, contents, headings, wording, said, words))
        .toList();
  }

  private static Told of(
      Kept<Article> it,
      RuleBooks.Contents contents,
      Map<FactId, String> headings,
      Map<FactId, List<String>> wording,
      RuleWords said,
      Words words) {
    var heading = headings.getOrDefault(it.id(), "");
    var number = it.fact().number();
    var numbered = number == null ? "" : words.say("rules.article", number);
    return new Told(
        number == null ? heading : number,
        numbered.isEmpty() || heading.isEmpty()
            ? numbered + heading
            : numbered + words.say("layout.dot") + heading,
        Stream.of(
                wording.getOrDefault(it.id(), List.<String>of()).stream(),
                contents.rulesOf(it.id()).stream().map(rule -> said.of(rule.rule())),
                contents.bandsOf(it.id()).stream().map(row -> said.row(row.rule())))
            .flatMap(each -> each)
            .toList());
  }
}
