package city.kontor.amendments;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.MembershipKind;
import city.kontor.members.Roll;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.RuleWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    var was = Terms.of(category, before, said);
    var is = Terms.of(category, after, said);
    return new Concerned(category, certain, possible, was.without(is), is.without(was));
  }
}
