package city.kontor.amendments;

import city.kontor.names.Named;
import city.kontor.names.NamedLink;
import city.kontor.rules.ComparisonPage;
import city.kontor.rules.Told;
import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a rule book before it is adopted, for the office that prepares it. */
record AmendmentPage(
    Head head,
    String lede,
    List<ComparisonPage.Part> changes,
    String effectsLede,
    List<Concerned> effects,
    String comesLede,
    List<Comes> comes,
    List<String> flaws,
    List<ArticlePart> articles,
    @Nullable Link addArticle,
    @Nullable Form adoption)
    implements Page {

  record Concerned(String who, List<String> dropped, List<String> added) {}

  /**
   * What it comes to for some members.
   *
   * @param rest that not all of them are shown; empty where they are
   */
  record Comes(String sentence, List<Member> members, String rest) {}

  record Member(NamedLink name, String words) {}

  record ArticlePart(
      String anchor,
      String number,
      @Nullable Named heading,
      List<Line> lines,
      List<ToDo> toDo,
      boolean mayAdd) {}

  /** A sentence with the acts that change it. */
  record Line(Told.Said said, List<ToDo> toDo) {}

  /**
   * A way to an act.
   *
   * @param name what is read aloud: the words, and of what, as many acts go by the same words
   */
  record ToDo(String words, String name, String address) {}

  /**
   * A form with what was typed in it.
   *
   * @param isOpen whether this person may do it
   * @param problems the mistakes of an adoption, each leading to its field; to the form where it is
   *     at none of them
   * @param asksWhetherPast whether the day that was typed is past, so that it asks whether it is
   *     meant
   * @param why this person may, or may not
   */
  record Form(
      String action,
      boolean isOpen,
      Map<String, String> typed,
      Map<String, String> mistakes,
      List<Link> problems,
      boolean asksWhetherPast,
      String why) {

    String get(String field) {
      return typed.getOrDefault(field, "");
    }

    @Nullable String mistake(String field) {
      return mistakes.get(field);
    }
  }

  /** The versions of a network's rules that are being prepared. */
  record ListPage(
      Head head, String lede, List<Link> versions, List<Option> from, @Nullable Form form)
      implements Page {}

  record Option(String value, String words, boolean isChosen) {}
}
