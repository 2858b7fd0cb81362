package city.kontor.rules;

import city.kontor.web.Mistake;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody typed to learn a fee. Nothing typed is no mistake: the page then only asks. */
record FeeAsked(
    @Nullable String population,
    @Nullable String income,
    @Nullable String incomeClass,
    @Nullable String category) {

  private static final int MOST = 999_999_999;

  boolean isBlank() {
    return text(population).isEmpty()
        && text(income).isEmpty()
        && text(incomeClass).isEmpty()
        && text(category).isEmpty();
  }

  List<Mistake> mistakes() {
    var mistakes = new ArrayList<Mistake>();
    check("population", population, mistakes);
    check("income", income, mistakes);
    return mistakes;
  }

  Reckoning.Inputs inputs() {
    return new Reckoning.Inputs(
        number(population), number(income), text(incomeClass).isEmpty() ? null : text(incomeClass));
  }

  /** The same as one asks who lives in this income class; nothing where a class can be told. */
  Stream<FeeAsked> inClasses(List<String> classes) {
    return text(income).isEmpty() && text(incomeClass).isEmpty()
        ? classes.stream().map(it -> new FeeAsked(population, income, it, category))
        : Stream.empty();
  }

  private static void check(String field, @Nullable String typed, List<Mistake> mistakes) {
    if (!text(typed).isEmpty() && number(typed) == null) {
      mistakes.add(new Mistake(field, "mistake.whole-number", text(typed), MOST));
    }
  }

  /** Digits, of whatever width, in groups of thousands or not; null for anything else. */
  private static @Nullable Integer number(@Nullable String typed) {
    var read = Normalizer.normalize(text(typed), Normalizer.Form.NFKC);
    var digits =
        read.matches("\\d{1,3}([, ]\\d{2,3})*[, ]\\d{3}") ? read.replaceAll("[, ]", "") : read;
    return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
