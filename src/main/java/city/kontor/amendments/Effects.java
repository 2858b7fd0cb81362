package city.kontor.amendments;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.MembershipKind;
import city.kontor.members.Roll;
import city.kontor.rules.Band;
import city.kontor.rules.Entitlement;
import city.kontor.rules.FeeRule;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.RuleWords;
import city.kontor.rules.Ruled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For whom of today's members a new version changes their rights, fees or notice: by category and
 * number, in the words of the rules.
 */
record Effects(List<Concerned> concerned) {

  /**
   * Members of one category for whom something changes.
   *
   * @param category null for those of whom none is recorded
   * @param certain how many there are for certain
   * @param possible how many more may be
   */
  record Concerned(
      @Nullable FactId category,
      int certain,
      int possible,
      List<String> dropped,
      List<String> added) {}

  static Effects of(
      Roll roll, RuleBooks.Contents before, RuleBooks.Contents after, RuleWords said) {
    var certain = byCategory(roll.certain());
    var possible = byCategory(roll.possible());
    var categories = new ArrayList<>(certain.keySet());
    possible.keySet().stream().filter(it -> !categories.contains(it)).forEach(categories::add);
    return new Effects(
        categories.stream()
            .map(
                it ->
                    concerned(
                        it.orElse(null),
                        certain.getOrDefault(it, List.of()).size(),
                        possible.getOrDefault(it, List.of()).size(),
                        before,
                        after,
                        said))
            .filter(it -> !it.dropped().isEmpty() || !it.added().isEmpty())
            .sorted(Comparator.comparingInt(Concerned::certain).reversed())
            .toList());
  }

  private static java.util.Map<Optional<FactId>, List<FactId>> byCategory(
      List<? extends Kept<city.kontor.members.Membership>> spells) {
    return spells.stream()
        .filter(it -> it.fact().kind() == MembershipKind.MEMBER)
        .collect(
            Collectors.groupingBy(
                it -> Optional.ofNullable(it.fact().category()),
                Collectors.mapping(it -> it.fact().organization(), Collectors.toList())));
  }

  private static Concerned concerned(
      @Nullable FactId category,
      int certain,
      int possible,
      RuleBooks.Contents before,
      RuleBooks.Contents after,
      RuleWords said) {
    var was = terms(category, before, said);
    var is = terms(category, after, said);
    return new Concerned(
        category,
        certain,
        possible,
        was.stream().filter(it -> !is.contains(it)).toList(),
        is.stream().filter(it -> !was.contains(it)).toList());
  }

  /** What the rules say of members of a category, the rules of all members said of them. */
  private static List<String> terms(
      @Nullable FactId category, RuleBooks.Contents contents, RuleWords said) {
    var terms = new ArrayList<String>();
    contents.entitlements().stream()
        .map(Ruled::rule)
        .filter(it -> concerns(it.category(), category))
        .map(it -> new Entitlement(it.article(), it.right(), category, it.granted(), it.paid()))
        .forEach(it -> terms.add(said.of(it)));
    contents.notices().forEach(it -> terms.add(said.of(it.rule())));
    contents.suspensions().forEach(it -> terms.add(said.of(it.rule())));
    for (var it : contents.fees()) {
      var fee = it.rule();
      if (concerns(fee.category(), category)) {
        terms.add(
            said.of(
                new FeeRule(
                    fee.article(),
                    category,
                    fee.formula(),
                    fee.currency(),
                    fee.amount(),
                    fee.rate(),
                    fee.least(),
                    fee.most())));
        contents.bandsOf(fee.article()).stream()
            .map(Ruled::rule)
            .filter(row -> row.use() == Band.Use.FEE || row.use() == Band.Use.INCOME_CLASS)
            .filter(row -> concerns(row.category(), category))
            .forEach(row -> terms.add(said.row(row)));
      }
    }
    return terms;
  }

  private static boolean concerns(@Nullable FactId of, @Nullable FactId category) {
    return of == null || Objects.equals(of, category);
  }
}
