package city.kontor.rules;

import static java.util.Objects.requireNonNull;

import city.kontor.history.FactId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a fee by its rule, from inhabitants and income per head, noting each step. What is
 * missing, and what the table leaves open, makes the fee not known, never nought.
 */
public final class Reckoning {

  /**
   * What a fee is reckoned from.
   *
   * @param population inhabitants
   * @param income gross national income per head, in US dollars
   * @param incomeClass as the table names it, where the reader knows it
   */
  public record Inputs(
      @Nullable Integer population, @Nullable Integer income, @Nullable String incomeClass) {}

  private final Ruled<FeeRule> rule;
  private final List<Ruled<Band>> bands;
  private final Inputs inputs;
  private final List<Reason> steps = new ArrayList<>();

  private Reckoning(Ruled<FeeRule> rule, List<Ruled<Band>> bands, Inputs inputs) {
    this.rule = rule;
    this.bands = bands;
    this.inputs = inputs;
  }

  /** The fee by a rule, with the bands of its article. */
  public static Fee of(Ruled<FeeRule> rule, List<Ruled<Band>> bands, Inputs inputs) {
    var reckoning = new Reckoning(rule, bands, inputs);
    return new Fee(reckoning.amount().map(reckoning::bounded).orElse(null), reckoning.steps);
  }

  private Optional<Money> amount() {
    var fee = rule.rule();
    if (fee.formula() == null) {
      return missing("no-table");
    }
    return switch (fee.formula()) {
      case ZERO -> {
        step("zero", rule.id());
        yield Optional.of(Money.zero(currency()));
      }
      case FLAT -> flat();
      case BANDS -> byBand();
      case LINEAR -> linear();
      case LINEAR_PLUS_CLASS -> linearPlusClass();
    };
  }

  private Optional<Money> flat() {
    if (rule.rule().amount() == null) {
      return missing("no-table");
    }
    step("flat", rule.id());
    return Optional.of(money(rule.rule().amount()));
  }

  private Optional<Money> byBand() {
    if (inputs.population() == null) {
      return missing("population");
    }
    var rows = rows(Band.Use.FEE);
    if (rows.stream().anyMatch(it -> it.rule().incomeClass() != null)) {
      var name = incomeClass();
      if (name.isEmpty()) {
        return Optional.empty();
      }
      rows = rows.stream().filter(it -> name.get().equals(it.rule().incomeClass())).toList();
      if (rows.isEmpty()) {
        return missing("class.no-table", name.get());
      }
    }
    return row(rows, inputs.population(), "population")
        .flatMap(it -> value(it.rule()))
        .map(this::money);
  }

  private Optional<Money> linear() {
    if (rule.rule().rate() == null) {
      return missing("no-table");
    }
    if (inputs.population() == null) {
      return missing("population");
    }
    step("linear", rule.id(), rule.rule().rate(), inputs.population());
    return Optional.of(money(rule.rule().rate().multiply(decimal(inputs.population()))));
  }

  private Optional<Money> linearPlusClass() {
    if (rule.rule().rate() == null) {
      return missing("no-table");
    }
    if (inputs.population() == null) {
      return missing("population");
    }
    if (inputs.income() == null) {
      return missing("income");
    }
    var part =
        rule.rule()
            .rate()
            .multiply(decimal(inputs.population()))
            .multiply(decimal(inputs.income()));
    step(
        "linear-income",
        rule.id(),
        inputs.income(),
        inputs.population(),
        rule.rule().rate(),
        money(part).getAmount());
    return row(rows(Band.Use.INCOME_CLASS), inputs.income(), "income")
        .flatMap(it -> value(it.rule()))
        .map(it -> money(part.add(it)));
  }

  private Optional<String> incomeClass() {
    if (inputs.incomeClass() != null) {
      step("class.given", null, inputs.incomeClass());
      return Optional.of(inputs.incomeClass());
    }
    if (inputs.income() == null) {
      return missing("class");
    }
    return row(rows(Band.Use.INCOME_CLASS), inputs.income(), "income")
        .map(it -> requireNonNull(it.rule().incomeClass()));
  }

  /** The one row that holds the number; a number in none or in two is told. */
  private Optional<Ruled<Band>> row(List<Ruled<Band>> rows, int number, String of) {
    var found = rows.stream().filter(it -> it.rule().holds(number)).toList();
    if (found.size() != 1) {
      return missing(of + (found.isEmpty() ? ".gap" : ".overlap"), number);
    }
    var row = found.getFirst();
    step(of + ".row", row.id(), number, row.rule());
    return Optional.of(row);
  }

  private Optional<BigDecimal> value(Band row) {
    return row.value() == null ? missing("no-table") : Optional.of(row.value());
  }

  private List<Ruled<Band>> rows(Band.Use use) {
    return bands.stream()
        .filter(it -> it.rule().use() == use)
        .filter(it -> isForCategory(it.rule().category()))
        .toList();
  }

  private boolean isForCategory(@Nullable FactId category) {
    return category == null || Objects.equals(category, rule.rule().category());
  }

  private Money bounded(Money amount) {
    var least = rule.rule().least();
    var most = rule.rule().most();
    if (least != null && amount.getAmount().compareTo(least) < 0) {
      step("least", rule.id(), least);
      return money(least);
    }
    if (most != null && amount.getAmount().compareTo(most) > 0) {
      step("most", rule.id(), most);
      return money(most);
    }
    return amount;
  }

  private Money money(BigDecimal amount) {
    return Money.of(currency(), amount, RoundingMode.HALF_UP);
  }

  private CurrencyUnit currency() {
    return CurrencyUnit.of(requireNonNull(rule.rule().currency()));
  }

  private static BigDecimal decimal(int number) {
    return BigDecimal.valueOf(number);
  }

  private void step(String key, @Nullable FactId by, Object... arguments) {
    steps.add(Reason.of(key, by, arguments));
  }

  private <T> Optional<T> missing(String key, Object... arguments) {
    step(key + ".missing", rule.id(), arguments);
    return Optional.empty();
  }
}
