package city.kontor.rules;

import city.kontor.networks.Networks;
import city.kontor.web.Answer;
import city.kontor.web.Format;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of a network on a day, and what membership costs by them. */
@Controller
class RuleController {

  private static final int UNPROCESSABLE = 422;

  private final Networks networks;
  private final RulePages pages;
  private final FeePages fees;
  private final ComparisonPages comparisons;

  RuleController(Networks networks, RulePages pages, FeePages fees, ComparisonPages comparisons) {
    this.networks = networks;
    this.pages = pages;
    this.fees = fees;
    this.comparisons = comparisons;
  }

  @GetMapping("/networks/{slug}/rules")
  Object rules(@PathVariable String slug, Reading reading) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/rules", reading);
    }
    return Answer.page("rules/show", () -> pages.page(network, reading))
        .data(() -> pages.data(network, reading));
  }

  @GetMapping("/networks/{slug}/rules/changes")
  Object changes(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      Reading reading) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/rules/changes", reading);
    }
    return Answer.page("rules/changes", () -> comparisons.page(network, from, to, reading))
        .data(() -> comparisons.data(network, from, to, reading));
  }

  @GetMapping("/networks/{slug}/fee")
  Object fee(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String population,
      @RequestParam(required = false) @Nullable String income,
      @RequestParam(name = "income-class", required = false) @Nullable String incomeClass,
      @RequestParam(required = false) @Nullable String category,
      Reading reading) {
    var network = networks.at(slug, reading);
    if (!network.slug().equals(slug)) {
      return Redirect.to(network.path() + "/fee", reading);
    }
    var asked = new FeeAsked(population, income, incomeClass, category);
    return reading.format() == Format.HTML && !asked.mistakes().isEmpty()
        ? Answer.personal("rules/fee", () -> fees.page(network, asked, reading))
            .status(UNPROCESSABLE)
        : Answer.page("rules/fee", () -> fees.page(network, asked, reading))
            .data(() -> fees.data(network, asked, reading));
  }
}
