package city.kontor.keeping;

import city.kontor.accounts.Caretakers;
import city.kontor.facts.Facts;
import city.kontor.facts.Facts.Stated;
import city.kontor.facts.Position;
import city.kontor.facts.Positions;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.history.Recordings;
import city.kontor.names.Names;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds out whose a fact is. Its kind names other facts (a tie its pair, a seat its body), these
 * name others again (the pair its cities, the body its network), until there are organizations.
 */
@Service
class Stewards {

  private final Facts facts;
  private final Positions positions;
  private final Recordings recordings;
  private final Caretakers caretakers;
  private final Names names;
  private final Languages languages;

  Stewards(
      Facts facts,
      Positions positions,
      Recordings recordings,
      Caretakers caretakers,
      Names names,
      Languages languages) {
    this.facts = facts;
    this.positions = positions;
    this.recordings = recordings;
    this.caretakers = caretakers;
    this.names = names;
    this.languages = languages;
  }

  /** Who keeps a fact that stands. */
  Keepers of(Stated fact, Reading reading) {
    var found = new Found();
    follow(fact, found);
    var stated =
        positions
            .of(List.of(fact.id()), recordings.now())
            .getOrDefault(fact.id(), List.of())
            .stream()
            .filter(it -> it.stance() == Position.Stance.STATED)
            .map(Position::party)
            .filter(found.organizations::contains)
            .findFirst();
    return keepers(found, stated.orElse(null), reading);
  }

  /** Who will keep a fact that somebody is about to state. */
  Keepers ofNew(Stated fact, Behalf by, Reading reading) {
    var found = new Found();
    if (fact.kind().decidesItself()) {
      found.isRegister = true;
    } else if (facts.stewards(fact).isEmpty()) {
      found.add(by.office());
    } else {
      facts.stewards(fact).forEach(it -> follow(it, found));
    }
    return keepers(found, null, reading);
  }

  /** What was found on the way. */
  private static final class Found {
    private final Set<FactId> seen = new LinkedHashSet<>();
    private final Set<FactId> organizations = new LinkedHashSet<>();
    private boolean isRegister;

    void add(@Nullable FactId organization) {
      if (organization == null) {
        isRegister = true;
      } else {
        organizations.add(organization);
      }
    }
  }

  private void follow(FactId id, Found found) {
    if (found.seen.add(id)) {
      facts.standing(id, recordings.now()).ifPresent(it -> follow(it.stated(), found));
    }
  }

  private void follow(Stated fact, Found found) {
    if (fact.kind().decidesItself()) {
      found.add(fact.id());
      return;
    }
    var next = facts.stewards(fact);
    if (next.isEmpty()) {
      found.add(recorder(fact.id()));
    }
    next.forEach(it -> follow(it, found));
  }

  /** The office that recorded a fact first; null for the register. */
  private @Nullable FactId recorder(FactId fact) {
    var first = facts.done(fact).stream().map(Facts.Done::recording).findFirst();
    return first
        .flatMap(it -> recordings.of(List.of(it.no())).stream().findFirst())
        .flatMap(it -> Optional.ofNullable(it.office()))
        .map(FactId::new)
        .orElse(null);
  }

  private Keepers keepers(Found found, @Nullable FactId statedBy, Reading reading) {
    var words = languages.words(reading.language());
    var own = caretakers.withOffice(found.organizations);
    var care =
        caretakers.all().stream()
            .collect(Collectors.toMap(Caretakers.Care::organization, Caretakers.Care::office));
    var chosen = names.of(mentioned(found.organizations, care.values()), today(reading));
    var all =
        found.organizations.stream()
            .sorted(chosen.order())
            .map(
                it -> {
                  var office = own.contains(it) ? it : care.get(it);
                  return new Keeper(
                      it, chosen.text(it), office, office == null ? "" : chosen.text(office));
                })
            .toList();
    var register = words.say("keeping.register");
    var withRegister =
        found.isRegister || all.isEmpty()
            ? Stream.concat(all.stream(), Stream.of(new Keeper(null, register, null, ""))).toList()
            : all;
    return new Keepers(
        withRegister, words.list(withRegister.stream().map(Keeper::name).toList()), statedBy);
  }

  private static List<FactId> mentioned(Collection<FactId> some, Collection<FactId> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /** Whoever keeps a fact is called as today, whatever day was asked for. */
  private Reading today(Reading reading) {
    return reading.asKnownAt(recordings.now());
  }

  Recorded now() {
    return recordings.now();
  }
}
