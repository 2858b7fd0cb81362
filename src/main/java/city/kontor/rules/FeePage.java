package city.kontor.rules;

import city.kontor.web.Head;
import city.kontor.web.Link;
import city.kontor.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What membership of a network costs, and a form to reckon it where its rule is known. */
record FeePage(
    Head head,
    String lede,
    List<RulePage.RuleRow> rules,
    @Nullable Form form,
    @Nullable Result result,
    Link rulesLink)
    implements Page {

  /**
   * What is asked for.
   *
   * @param income null where the fee does not depend on it
   */
  record Form(
      List<Option> categories, Input population, @Nullable Input income, List<Option> classes) {}

  record Input(String typed, @Nullable String mistake) {}

  record Option(String value, String words, boolean isChosen) {}

  /**
   * @param amount null when the fee is not known
   * @param byClass what it is in each income class, where it depends on one that was not given
   */
  record Result(
      @Nullable String amount, List<String> byClass, List<Step> steps, @Nullable String caution) {}

  record Step(String words, @Nullable String address) {}
}
