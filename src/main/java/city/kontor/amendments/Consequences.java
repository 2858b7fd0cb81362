package city.kontor.amendments;

import city.kontor.accounts.Account;
import city.kontor.amendments.Consequence.Sort;
import city.kontor.amendments.Consequence.Turn;
import city.kontor.dates.Certainty;
import city.kontor.dues.Dues;
import city.kontor.dues.Figures;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.members.Membership;
import city.kontor.members.MembershipKind;
import city.kontor.members.Roll;
import city.kontor.networks.Networks;
import city.kontor.offices.Caretakers;
import city.kontor.rules.Fee;
import city.kontor.rules.Reason;
import city.kontor.rules.Reckoning;
import city.kontor.rules.RuleBook;
import city.kontor.rules.RuleBooks;
import city.kontor.rules.RuleWords;
import city.kontor.standing.Lawbook;
import city.kontor.standing.Outcome;
import city.kontor.standing.Standings;
import city.kontor.standing.Step;
import city.kontor.standing.Verdict;
import city.kontor.web.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reckons the fee, the rights and the votes of each of today's members by the version in force and
 * by the one that is to replace it, everything else being as it is.
 */
@Component
class Consequences {

  private final RuleBooks books;
  private final Standings standings;
  private final Dues dues;
  private final Caretakers caretakers;

  Consequences(RuleBooks books, Standings standings, Dues dues, Caretakers caretakers) {
    this.books = books;
    this.standings = standings;
    this.dues = dues;
    this.caretakers = caretakers;
  }

  /**
   * The same respect, become the same, for the same reason.
   *
   * @param currency of a fee that is known by both
   */
  private record Alike(
      Aspect of, Sort sort, Optional<Reason> why, Optional<CurrencyUnit> currency) {}

  /** What a member would have by one version. */
  private record Lot(Fee fee, Verdict verdict) {}

  /**
   * What becomes otherwise for whom, or is not known; the largest numbers of each respect first.
   *
   * @param roll of the members; only those are reckoned who are so for certain
   * @param before what the version says that is to be replaced
   */
  List<Consequence> of(
      Networks.Listed network,
      Roll roll,
      Draft draft,
      RuleBooks.Contents before,
      RuleWords said,
      Account person,
      Reading reading) {
    var categories = categories(roll);
    var differing = differing(categories.values(), before, draft.contents(), said);
    categories
        .entrySet()
        .removeIf(it -> Objects.requireNonNull(differing.get(it.getValue())).isEmpty());
    if (categories.isEmpty()) {
      return List.of();
    }
    var others = others(network.id(), draft, reading);
    var rest = books.contents(others.stream().map(Kept::id).toList(), reading.recorded());
    var was = rest.with(before);
    var is = rest.with(draft.contents());
    var verdicts =
        standings.by(
            List.of(
                law(network.id(), others, draft.replaced(), was, reading),
                law(network.id(), others, draft.book(), is, reading)),
            network.id(),
            reading.on(),
            reading.recorded(),
            caretakers.keptBy(person, network.id()));
    var observed =
        dues.observed(network.id(), categories.keySet(), reading.on(), reading.recorded());
    var found = new LinkedHashMap<Alike, List<Turn>>();
    categories.forEach(
        (member, category) -> {
          var both = verdicts.get(member);
          if (both != null) {
            var inputs = observed.getOrDefault(member, Figures.NONE).inputs();
            compare(
                member,
                Objects.requireNonNull(differing.get(category)),
                new Lot(fee(was, category.orElse(null), inputs), both.getFirst()),
                new Lot(fee(is, category.orElse(null), inputs), both.getLast()),
                found);
          }
        });
    return found.entrySet().stream()
        .map(
            it ->
                new Consequence(
                    it.getKey().of(),
                    it.getKey().sort(),
                    it.getKey().why().orElse(null),
                    it.getValue()))
        .sorted(
            Comparator.comparing(Consequence::of)
                .thenComparing(it -> it.why() != null)
                .thenComparingInt(it -> -it.members().size()))
        .toList();
  }

  /** The members who are so for certain, with their categories, as far as they are recorded. */
  private static Map<FactId, Optional<FactId>> categories(Roll roll) {
    return roll.certain().stream()
        .map(Kept::fact)
        .filter(it -> it.kind() == MembershipKind.MEMBER)
        .collect(
            Collectors.toMap(
                Membership::organization,
                it -> Optional.ofNullable(it.category()),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** What the versions settle otherwise; for who may be in any category, in any of them. */
  private static Map<Optional<FactId>, Set<Aspect>> differing(
      Collection<Optional<FactId>> categories,
      RuleBooks.Contents before,
      RuleBooks.Contents after,
      RuleWords said) {
    var all =
        Stream.of(
                categories.stream(),
                Stream.of(before, after)
                    .flatMap(it -> it.entitlements().stream().map(rule -> rule.rule().category()))
                    .map(Optional::ofNullable),
                Stream.of(before, after)
                    .flatMap(it -> it.fees().stream().map(rule -> rule.rule().category()))
                    .map(Optional::ofNullable),
                Stream.of(Optional.<FactId>empty()))
            .flatMap(it -> it)
            .collect(Collectors.toSet());
    var differing = new HashMap<Optional<FactId>, Set<Aspect>>();
    var any = EnumSet.noneOf(Aspect.class);
    for (var it : all) {
      var category = it.orElse(null);
      var aspects = Terms.of(category, before, said).differing(Terms.of(category, after, said));
      differing.put(it, aspects);
      any.addAll(aspects);
    }
    differing.put(Optional.empty(), any);
    return differing;
  }

  /** The books that hold beside the version and go on. */
  private List<Kept<RuleBook>> others(FactId network, Draft draft, Reading reading) {
    var replaced = draft.replaced();
    return books.of(network, reading.recorded()).stream()
        .filter(it -> it.fact().period().on(reading.on()) != Certainty.NOT)
        .filter(it -> !it.id().equals(draft.book().id()))
        .filter(it -> replaced == null || !it.id().equals(replaced.id()))
        .toList();
  }

  private static Lawbook law(
      FactId network,
      List<Kept<RuleBook>> others,
      @Nullable Kept<RuleBook> version,
      RuleBooks.Contents contents,
      Reading reading) {
    var inForce = new HashMap<FactId, Certainty>();
    others.forEach(it -> inForce.put(it.id(), it.fact().period().on(reading.on())));
    if (version != null) {
      inForce.put(version.id(), Certainty.CERTAIN);
    }
    return new Lawbook(network, inForce, contents);
  }

  private static Fee fee(
      RuleBooks.Contents contents, @Nullable FactId category, Reckoning.Inputs inputs) {
    if (contents.fees().isEmpty()) {
      return new Fee(null, List.of(Reason.of("standing.no-fee-article", null)));
    }
    var rule = contents.feeOf(category);
    if (rule.isEmpty()
        || (category == null
            && contents.fees().stream().anyMatch(it -> it.rule().category() != null))) {
      return new Fee(
          null,
          List.of(
              Reason.of(
                  category == null ? "standing.no-category" : "standing.no-fee-article", null)));
    }
    return Reckoning.of(rule.get(), contents.bandsOf(rule.get().rule().article()), inputs);
  }

  private static void compare(
      FactId member, Set<Aspect> differing, Lot was, Lot is, Map<Alike, List<Turn>> found) {
    for (var aspect : Aspect.values()) {
      switch (aspect) {
        case FEE -> fees(member, differing.contains(aspect), was.fee(), is.fee(), found);
        case VOTE, STAND, SIGN, BE_LISTED, MEMBER_PRICE ->
            rights(member, aspect, differing.contains(aspect), was.verdict(), is.verdict(), found);
        case VOTES -> votes(member, differing.contains(aspect), was.verdict(), is.verdict(), found);
        case NOTICE, SUSPENSION -> {}
      }
    }
  }

  private static void fees(
      FactId member, boolean isAmended, Fee was, Fee is, Map<Alike, List<Turn>> found) {
    var before = was.amount();
    var after = is.amount();
    var turn = new Turn(member, before, after);
    if (before != null && after != null) {
      if (!before.isSameCurrency(after)) {
        add(Aspect.FEE, Sort.OTHER_CURRENCY, null, turn, found);
      } else if (!before.isEqual(after)) {
        add(Aspect.FEE, after.isGreaterThan(before) ? Sort.MORE : Sort.LESS, null, turn, found);
      }
    } else if (isAmended) {
      add(
          Aspect.FEE,
          after == null ? Sort.NOT_KNOWN : Sort.NOT_KNOWN_BEFORE,
          (after == null ? is : was).reasons().getLast(),
          turn,
          found);
    }
  }

  private static void rights(
      FactId member,
      Aspect aspect,
      boolean isAmended,
      Verdict was,
      Verdict is,
      Map<Alike, List<Turn>> found) {
    var right = Objects.requireNonNull(aspect.right());
    var before = was.on(right);
    var after = is.on(right);
    var turn = new Turn(member, before.outcome(), after.outcome());
    if (before.outcome() != Outcome.NOT_KNOWN && after.outcome() != Outcome.NOT_KNOWN) {
      if (before.outcome() != after.outcome()) {
        var sort = after.outcome() == Outcome.YES ? Sort.GAINED : Sort.LOST;
        add(aspect, sort, null, turn, found);
      }
    } else if (isAmended || before.outcome() != after.outcome()) {
      var isOpen = after.outcome() == Outcome.NOT_KNOWN;
      add(
          aspect,
          isOpen ? Sort.NOT_KNOWN : Sort.NOT_KNOWN_BEFORE,
          open((isOpen ? after : before).because()),
          turn,
          found);
    }
  }

  /** What leaves it open: the last step that something would change. */
  private static Reason open(List<Step> steps) {
    return steps.reversed().stream()
        .filter(it -> it.change() != null)
        .findFirst()
        .orElseGet(steps::getLast)
        .because();
  }

  private static void votes(
      FactId member, boolean isAmended, Verdict was, Verdict is, Map<Alike, List<Turn>> found) {
    var before = was.votes();
    var after = is.votes();
    var turn = new Turn(member, before, after);
    if (before != null && after != null) {
      if (before.compareTo(after) != 0) {
        add(Aspect.VOTES, after.compareTo(before) > 0 ? Sort.MORE : Sort.LESS, null, turn, found);
      }
    } else if (isAmended && !is.weighed().isEmpty()) {
      add(
          Aspect.VOTES,
          after == null ? Sort.NOT_KNOWN : Sort.NOT_KNOWN_BEFORE,
          (after == null ? is : was).weighed().getLast().because(),
          turn,
          found);
    }
  }

  private static void add(
      Aspect of, Sort sort, @Nullable Reason why, Turn turn, Map<Alike, List<Turn>> found) {
    found
        .computeIfAbsent(
            new Alike(of, sort, Optional.ofNullable(why), currency(turn)), _ -> new ArrayList<>())
        .add(turn);
  }

  private static Optional<CurrencyUnit> currency(Turn turn) {
    return turn.was() instanceof Money && turn.is() instanceof Money sum
        ? Optional.of(sum.getCurrencyUnit())
        : Optional.empty();
  }
}
