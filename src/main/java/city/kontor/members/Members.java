package city.kontor.members;

import city.kontor.dates.Edtf;
import city.kontor.facts.Beginnings;
import city.kontor.facts.Complete;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.networks.Networks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who belongs to which network, when. */
@Service
public class Members {

  /** The list whose completeness decides whether members may be counted. */
  private static final String LIST = "members";

  private static final int MOST_STEPS = 100;

  private final MemberSql sql;
  private final Networks networks;
  private final Complete complete;

  Members(MemberSql sql, Networks networks, Complete complete) {
    this.sql = sql;
    this.networks = networks;
    this.complete = complete;
  }

  /** Who belongs to a network on a day, for certain and possibly. */
  public Roll on(FactId network, LocalDate day, Recorded recorded) {
    return Objects.requireNonNull(on(List.of(network), day, recorded).get(network));
  }

  /** Who belongs to each of these networks on a day. */
  public Map<FactId, Roll> on(Collection<FactId> networks, LocalDate day, Recorded recorded) {
    if (networks.isEmpty()) {
      return Map.of();
    }
    var spells =
        cut(sql.on(networks, day, recorded), recorded).stream()
            .collect(Collectors.groupingBy(it -> it.fact().network()));
    var listed = complete.on(networks, LIST, day, recorded);
    return networks.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                it -> it,
                it ->
                    Roll.of(
                        spells.getOrDefault(it, List.of()),
                        day,
                        listed.getOrDefault(it, List.of()))));
  }

  /**
   * How many members a network has on a day; known only where the list of its members is complete
   * and every member's dates are certain.
   */
  public OptionalInt countOn(FactId network, LocalDate day, Recorded recorded) {
    return on(network, day, recorded).count().known();
  }

  /**
   * The same of several networks, each on some days: the members of all are read once, and only of
   * those whose list is complete on such a day.
   */
  public Map<FactId, Map<LocalDate, OptionalInt>> countsOn(
      Map<FactId, Set<LocalDate>> asked, Recorded recorded) {
    var spans = complete.spans(asked.keySet(), LIST, recorded);
    var counted = new HashMap<FactId, List<LocalDate>>();
    spans.forEach(
        (network, complete) -> {
          var days =
              asked.getOrDefault(network, Set.of()).stream()
                  .filter(it -> !listed(complete, it).isEmpty())
                  .toList();
          if (!days.isEmpty()) {
            counted.put(network, days);
          }
        });
    var spells =
        cut(sql.ofNetworks(counted.keySet(), recorded), recorded).stream()
            .collect(Collectors.groupingBy(it -> it.fact().network()));
    var counts = new HashMap<FactId, Map<LocalDate, OptionalInt>>();
    counted.forEach(
        (network, days) ->
            counts.put(
                network,
                counts(
                    spells.getOrDefault(network, List.of()),
                    days,
                    spans.getOrDefault(network, List.of()))));
    return counts;
  }

  private static Map<LocalDate, OptionalInt> counts(
      List<Kept<Membership>> spells, List<LocalDate> days, List<Complete.Span> spans) {
    return days.stream()
        .collect(
            Collectors.toMap(
                it -> it, it -> Roll.of(spells, it, listed(spans, it)).count().known()));
  }

  private static List<FactId> listed(List<Complete.Span> spans, LocalDate day) {
    return spans.stream()
        .filter(it -> it.period().certainlyOn(day))
        .map(Complete.Span::fact)
        .toList();
  }

  /** Every spell in which an organization belonged to a network, oldest first. */
  public List<Kept<Membership>> ofOrganization(FactId organization, Recorded recorded) {
    return cut(sql.ofOrganization(organization, recorded), recorded);
  }

  /** Every spell of each of these organizations, in whatever network. */
  public List<Kept<Membership>> ofOrganizations(
      Collection<FactId> organizations, Recorded recorded) {
    return cut(sql.ofOrganizations(organizations, recorded), recorded);
  }

  /** Every spell in which somebody belongs to a network by way of this section or association. */
  public List<Kept<Membership>> byWayOf(FactId section, Recorded recorded) {
    return cut(sql.through(section, recorded), recorded);
  }

  /** Who belongs to a network through this association on a day, for certain or perhaps. */
  public List<FactId> through(
      FactId association, FactId network, LocalDate day, Recorded recorded) {
    return byWayOf(association, recorded).stream()
        .map(Kept::fact)
        .filter(it -> it.network().equals(network))
        .filter(it -> it.path() == MembershipPath.ASSOCIATION)
        .filter(it -> it.period().possiblyOn(day))
        .map(Membership::organization)
        .distinct()
        .toList();
  }

  /**
   * When the associations left through which these spells hold on a day, by spell; of those alone
   * that are certainly no members on it.
   */
  public Map<FactId, Edtf> associationsLeft(
      List<Kept<Membership>> spells, LocalDate day, Recorded recorded) {
    var through =
        spells.stream()
            .filter(it -> it.fact().association() != null)
            .filter(it -> it.fact().period().possiblyOn(day))
            .toList();
    if (through.isEmpty()) {
      return Map.of();
    }
    var theirs =
        ofOrganizations(
            through.stream()
                .flatMap(it -> Stream.ofNullable(it.fact().association()))
                .distinct()
                .toList(),
            recorded);
    var left = new HashMap<FactId, Edtf>();
    for (var it : through) {
      left(it.fact(), theirs, day).ifPresent(on -> left.put(it.id(), on));
    }
    return left;
  }

  private static Optional<Edtf> left(
      Membership spell, List<Kept<Membership>> theirs, LocalDate day) {
    var its =
        theirs.stream()
            .map(Kept::fact)
            .filter(it -> it.network().equals(spell.network()))
            .filter(it -> it.organization().equals(spell.association()))
            .map(Membership::period)
            .filter(it -> !it.sinceFrom().isAfter(day))
            .toList();
    return its.stream().anyMatch(it -> it.possiblyOn(day))
        ? Optional.empty()
        : its.stream()
            .flatMap(it -> Stream.ofNullable(it.until()))
            .max(Comparator.comparing(Edtf::last));
  }

  /** Every spell in a network, oldest first. */
  public List<Kept<Membership>> ofNetwork(FactId network, Recorded recorded) {
    return cut(sql.ofNetwork(network, recorded), recorded);
  }

  /** Whether it is recorded that there was no network yet on this day. */
  public boolean isBeforeIt(FactId network, LocalDate day, Recorded recorded) {
    var first = networks.firstDays(List.of(network), recorded).get(network);
    return first != null && day.isBefore(first);
  }

  /** Nobody belongs to a network before there is one. */
  private List<Kept<Membership>> cut(List<Kept<Membership>> spells, Recorded recorded) {
    return Beginnings.cut(
        spells,
        Membership::network,
        Membership::period,
        Membership::with,
        it -> networks.firstDays(it, recorded));
  }

  /** When the rights of members of a network rested, as far as whoever asks may see it. */
  public List<Kept<Suspension>> suspensions(FactId network, Recorded recorded, Set<FactId> seeing) {
    return sql.suspensions(network, recorded, seeing);
  }

  /** When the rights of members of a network rested, as everybody may see it. */
  Rests rests(FactId network, Recorded recorded) {
    var suspensions = sql.suspensions(network, recorded, Set.of());
    return new Rests(suspensions.isEmpty() ? List.of() : ofNetwork(network, recorded), suspensions);
  }

  /** The same of these memberships, all those of an organization. */
  public Rests rests(Collection<Kept<Membership>> spells, Recorded recorded) {
    return new Rests(spells, sql.suspensions(spells.stream().map(Kept::id).toList(), recorded));
  }

  /** The periods for which the list of a network's members is complete. */
  public List<Complete.Span> completeness(FactId network, Recorded recorded) {
    return complete.spans(network, LIST, recorded);
  }

  /** The categories of members that a network's rules know. */
  public List<Kept<Category>> categories(FactId network, Recorded recorded) {
    return sql.categories(network, recorded);
  }

  /** The number of members through the time in which the list is complete, at most 100 steps. */
  List<CountThroughTime.Step> counts(FactId network, Recorded recorded) {
    var spans = completeness(network, recorded).stream().map(Complete.Span::period).toList();
    return spans.isEmpty()
        ? List.of()
        : CountThroughTime.atMost(
            MOST_STEPS, CountThroughTime.of(ofNetwork(network, recorded), spans));
  }
}
