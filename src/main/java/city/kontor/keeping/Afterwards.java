package city.kontor.keeping;

import city.kontor.facts.Acts;
import city.kontor.facts.Citation;
import city.kontor.facts.Citations;
import city.kontor.facts.FactKinds;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Standing;
import city.kontor.facts.Undoing;
import city.kontor.facts.Undoing.Touched;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.keepers.Behalf;
import city.kontor.offices.Caretakers;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What holds after every act, by whatever door it came: typed, approved, accepted, restored or
 * undone. It is looked at once all of the act is written, and before it counts. See decision 0051.
 */
@Component
class Afterwards {

  private final Undoing undoing;
  private final Facts facts;
  private final FactKinds kinds;
  private final Acts acts;
  private final Citations citations;
  private final Approvals approvals;
  private final Publicity publicity;
  private final Caretakers caretakers;
  private final Recordings recordings;
  private final Clock clock;

  Afterwards(
      Undoing undoing,
      Facts facts,
      FactKinds kinds,
      Acts acts,
      Citations citations,
      Approvals approvals,
      Publicity publicity,
      Caretakers caretakers,
      Recordings recordings,
      Clock clock) {
    this.undoing = undoing;
    this.facts = facts;
    this.kinds = kinds;
    this.acts = acts;
    this.citations = citations;
    this.approvals = approvals;
    this.publicity = publicity;
    this.caretakers = caretakers;
    this.recordings = recordings;
    this.clock = clock;
  }

  /**
   * Refuses an act after which something that everybody sees would stand on what not everybody
   * sees, or that makes of a pair one of two others, or takes from everybody an organization whose
   * record an office keeps. What was so before is nobody's fault.
   *
   * @throws Refusal.Conflict with the first of it
   */
  void check(Recorded recording) {
    var touched = undoing.touched(recording);
    if (touched.stream().anyMatch(this::isOfOthers)) {
      throw new Refusal.Conflict("keeping.afterwards.parties");
    }
    refuseUnreachable(touched);
    refuseDoubled(touched);
    var before = new Recorded(recording.no() - 1);
    var said =
        touched.stream()
            .flatMap(it -> Stream.ofNullable(it.after()))
            .collect(Collectors.toMap(it -> it.stated().id(), it -> it));
    var narrowed = narrowed(touched);
    var on =
        narrowed.isEmpty()
            ? new HashMap<FactId, Standing>()
            : facts.standing(acts.referring(narrowed, recording), recording);
    on.keySet().removeAll(said.keySet());
    var broken = new HashSet<>(broken(said.values(), true, recording));
    broken.addAll(broken(on.values(), false, recording));
    if (broken.isEmpty()) {
      return;
    }
    broken.removeAll(
        broken(
            touched.stream().flatMap(it -> Stream.ofNullable(it.before())).toList(), true, before));
    broken.removeAll(broken(facts.standing(on.keySet(), before).values(), false, before));
    broken.stream()
        .findFirst()
        .ifPresent(
            it -> {
              throw new Refusal.Conflict(it.rule(), "/facts/" + it.fact());
            });
  }

  /** Whether the office wants a second person for anything that an act did, or took along. */
  boolean isForSecondPerson(Recorded recording) {
    var office = recordings.of(List.of(recording.no())).getFirst().office();
    return office != null
        && !approvals
            .among(
                new Behalf(new FactId(office)),
                undoing.touched(recording).stream()
                    .map(it -> it.latest().stated().kind().word())
                    .distinct()
                    .toList())
            .isEmpty();
  }

  /** What is named by its two parties is another when they are others: a pair. */
  private boolean isOfOthers(Touched it) {
    var before = it.before();
    var after = it.after();
    return before != null
        && after != null
        && !it.isOnlyDisclosed()
        && kinds.isNamedByParts(after.stated().kind())
        && !facts.stewards(before.stated()).equals(facts.stewards(after.stated()));
  }

  /**
   * At the address of an organization are the pages of its office, and whoever administers the
   * register finds there who keeps its record.
   */
  private void refuseUnreachable(List<Touched> touched) {
    var today = LocalDate.now(clock);
    var hidden =
        touched.stream()
            .filter(it -> it.before() != null && it.before().isPublicOn(today))
            .filter(it -> it.after() == null || !it.after().isPublicOn(today))
            .filter(it -> it.latest().stated().kind().decidesItself())
            .map(Touched::fact)
            .toList();
    if (!caretakers.withOffice(hidden).isEmpty()) {
      throw new Refusal.Conflict("keeping.afterwards.office");
    }
    if (hidden.stream().anyMatch(it -> caretakers.of(it).isPresent())) {
      throw new Refusal.Conflict("keeping.afterwards.care");
    }
  }

  /** Everybody sees one page of the same two, by whatever door a second one came. */
  private void refuseDoubled(List<Touched> touched) {
    var today = LocalDate.now(clock);
    touched.stream()
        .filter(it -> it.before() == null || !it.before().isPublicOn(today))
        .flatMap(it -> Stream.ofNullable(it.after()))
        .filter(it -> it.isPublicOn(today) && kinds.isNamedByParts(it.stated().kind()))
        .flatMap(it -> publicity.twin(it.stated()).stream())
        .findFirst()
        .ifPresent(
            it -> {
              throw new Refusal.Conflict(
                  "keeping.mistake.twin.again", "/facts/" + it.stated().id());
            });
  }

  /** What fewer see than before, or see later. */
  private List<FactId> narrowed(List<Touched> touched) {
    return touched.stream()
        .filter(it -> it.before() != null)
        .filter(
            it ->
                it.after() == null
                    || publicFrom(it.after())
                        .isAfter(publicFrom(Objects.requireNonNull(it.before()))))
        .map(Touched::fact)
        .toList();
  }

  /** Something public that stands on what is not. */
  private record Broken(String rule, FactId fact) {}

  /**
   * @param named whether also what its address would be made of has to be public
   */
  private Set<Broken> broken(Collection<Standing> those, boolean named, Recorded at) {
    var open = those.stream().filter(it -> publicFrom(it).isBefore(LocalDate.MAX)).toList();
    var ids = open.stream().map(it -> it.stated().id()).toList();
    var under = new HashMap<FactId, List<FactId>>();
    open.forEach(it -> under.put(it.stated().id(), under(it.stated(), named)));
    var waiting = open.stream().filter(this::isWaiting).toList();
    var cited = citations.of(ids, at);
    var standing =
        facts.standing(
            Stream.of(
                    under.values().stream().flatMap(List::stream),
                    waiting.stream().flatMap(it -> it.stated().references().values().stream()),
                    cited.values().stream().flatMap(List::stream).map(Citation::document))
                .flatMap(it -> it)
                .collect(Collectors.toSet()),
            at);
    var broken = new HashSet<Broken>();
    for (var it : open) {
      var id = it.stated().id();
      var day = publicFrom(it);
      if (under.getOrDefault(id, List.of()).stream().anyMatch(of -> isLater(of, day, standing))) {
        broken.add(new Broken("keeping.afterwards.about", id));
      } else if (waiting.contains(it)
          && it.stated().references().values().stream()
              .anyMatch(of -> standing.containsKey(of) && isLater(of, day, standing))) {
        broken.add(new Broken("keeping.afterwards.sooner", id));
      }
      var documents = cited.getOrDefault(id, List.of());
      if (!documents.isEmpty()
          && documents.stream().allMatch(of -> isLater(of.document(), day, standing))) {
        broken.add(new Broken("keeping.afterwards.source", id));
      }
    }
    return broken;
  }

  /** The pair that it is of; of a pair itself, the two whose addresses make its own. */
  private static List<FactId> under(Facts.Stated fact, boolean named) {
    var kind = fact.kind();
    var isMadeOfThem = named && kind.space() != null && !kind.isSlugTyped();
    return kind.fields().stream()
        .filter(it -> isMadeOfThem || !it.parts().isEmpty())
        .flatMap(it -> Stream.ofNullable(fact.references().get(it.name())))
        .toList();
  }

  /** Whether everybody will see it, on a day to come. */
  private boolean isWaiting(Standing fact) {
    return publicFrom(fact).isAfter(LocalDate.now(clock));
  }

  /** Whether something is not there, or seen by everybody only after a day. */
  private boolean isLater(FactId id, LocalDate day, Map<FactId, Standing> standing) {
    var it = standing.get(id);
    return it == null || publicFrom(it).isAfter(day);
  }

  /**
   * The day from which everybody sees it, today at the earliest; the last of all when none is set.
   */
  private LocalDate publicFrom(Standing fact) {
    var today = LocalDate.now(clock);
    var released = fact.released();
    return fact.isPublicOn(today) ? today : released == null ? LocalDate.MAX : released;
  }
}
