package city.kontor.amendments;

import city.kontor.history.FactId;
import city.kontor.rules.Band;
import city.kontor.rules.Entitlement;
import city.kontor.rules.FeeRule;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.RuleWords;
import city.kontor.rules.Ruled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version says of members of one category, in the words of its rules; the rules of all
 * members said of them.
 */
record Terms(Map<Aspect, List<String>> said) {

  Terms {
    said = Map.copyOf(said);
  }

  static Terms of(@Nullable FactId category, RuleBooks.Contents contents, RuleWords words) {
    var said = new EnumMap<Aspect, List<String>>(Aspect.class);
    for (var it : Aspect.values()) {
      said.put(it, on(it, category, contents, words));
    }
    return new Terms(said);
  }

  private static List<String> on(
      Aspect aspect, @Nullable FactId category, RuleBooks.Contents contents, RuleWords words) {
    return switch (aspect) {
      case FEE -> fees(category, contents, words);
      case VOTE, STAND, SIGN, BE_LISTED, MEMBER_PRICE ->
          contents.entitlements().stream()
              .map(Ruled::rule)
              .filter(it -> it.right() == aspect.right() && concerns(it.category(), category))
              .map(
                  it ->
                      new Entitlement(it.article(), it.right(), category, it.granted(), it.paid()))
              .map(words::of)
              .toList();
      case VOTES -> rows(contents.bands(), category, words, Band.Use.VOTES);
      case NOTICE -> contents.notices().stream().map(it -> words.of(it.rule())).toList();
      case SUSPENSION -> contents.suspensions().stream().map(it -> words.of(it.rule())).toList();
    };
  }

  private static List<String> fees(
      @Nullable FactId category, RuleBooks.Contents contents, RuleWords words) {
    var said = new ArrayList<String>();
    for (var it : contents.fees()) {
      var fee = it.rule();
      if (concerns(fee.category(), category)) {
        said.add(
            words.of(
                new FeeRule(
                    fee.article(),
                    category,
                    fee.formula(),
                    fee.currency(),
                    fee.amount(),
                    fee.rate(),
                    fee.least(),
                    fee.most())));
        said.addAll(
            rows(
                contents.bandsOf(fee.article()),
                category,
                words,
                Band.Use.FEE,
                Band.Use.INCOME_CLASS));
      }
    }
    return said;
  }

  private static List<String> rows(
      List<Ruled<Band>> bands, @Nullable FactId category, RuleWords words, Band.Use... uses) {
    return bands.stream()
        .map(Ruled::rule)
        .filter(it -> Arrays.asList(uses).contains(it.use()))
        .filter(it -> concerns(it.category(), category))
        .map(words::row)
        .toList();
  }

  private static boolean concerns(@Nullable FactId of, @Nullable FactId category) {
    return of == null || Objects.equals(of, category);
  }

  /** All of it that another version does not say. */
  List<String> without(Terms other) {
    var others = other.all().toList();
    return all().filter(it -> !others.contains(it)).toList();
  }

  private Stream<String> all() {
    return Arrays.stream(Aspect.values()).flatMap(it -> on(it).stream());
  }

  /** What another version settles otherwise. */
  Set<Aspect> differing(Terms other) {
    var differing = EnumSet.noneOf(Aspect.class);
    for (var it : Aspect.values()) {
      if (!on(it).stream().sorted().toList().equals(other.on(it).stream().sorted().toList())) {
        differing.add(it);
      }
    }
    return differing;
  }

  private List<String> on(Aspect aspect) {
    return Objects.requireNonNull(said.get(aspect));
  }
}
