package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps the record of an organization: its own office; else the office to which an
 * administrator of the register has given it; else the register itself.
 */
@Service
public class Caretakers {

  private final OfficeSql sql;
  private final Recordings recordings;
  private final Arrangements arrangements;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Caretakers(
      OfficeSql sql,
      Recordings recordings,
      Arrangements arrangements,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.recordings = recordings;
    this.arrangements = arrangements;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An office that keeps the record of an organization on its behalf.
   *
   * @param until the day on which it ended; null where that is not known
   */
  public record Care(
      FactId organization, FactId office, LocalDate since, @Nullable LocalDate until) {

    /** Whether it was so at a moment, as finely as days tell. */
    public boolean isAt(OffsetDateTime moment, ZoneId zone) {
      var day = moment.atZoneSameInstant(zone).toLocalDate();
      return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
  }

  /** Those of these organizations that have an office here. */
  public Set<FactId> withOffice(Collection<FactId> organizations) {
    return organizations.isEmpty() ? Set.of() : sql.withOffice(organizations);
  }

  /** Who keeps the record of an organization on its behalf today, if anybody does. */
  public Optional<Care> of(FactId organization) {
    return all().stream().filter(it -> it.organization().equals(organization)).findFirst();
  }

  /**
   * The organizations whose records the offices of a person keep: their own, and those given to
   * them; for an administrator of the register also this one where nobody else keeps it.
   */
  public Set<FactId> keptBy(@Nullable Account person, FactId asked) {
    if (person == null) {
      return Set.of();
    }
    var offices =
        person.duties().stream()
            .flatMap(it -> Stream.ofNullable(it.office()))
            .collect(Collectors.toSet());
    var kept = new HashSet<>(offices);
    all().stream()
        .filter(it -> offices.contains(it.office()))
        .forEach(it -> kept.add(it.organization()));
    if (person.runsTheRegister() && withOffice(Set.of(asked)).isEmpty() && of(asked).isEmpty()) {
      kept.add(asked);
    }
    return kept;
  }

  /** The organizations whose records these offices keep: their own, and those in their care. */
  public Set<FactId> keptFor(Collection<FactId> offices) {
    return offices.isEmpty()
        ? Set.of()
        : Stream.concat(
                offices.stream(),
                all().stream().filter(it -> offices.contains(it.office())).map(Care::organization))
            .collect(Collectors.toSet());
  }

  /** The organizations whose records some office keeps; the register keeps those of all others. */
  public Set<FactId> keptByOffices() {
    var kept = new HashSet<>(sql.withOffice());
    all().forEach(it -> kept.add(it.organization()));
    return kept;
  }

  /** Who keeps or ever kept the records of these on their behalf. */
  public List<Care> ever(Collection<FactId> organizations) {
    return organizations.isEmpty() ? List.of() : sql.everCare(organizations);
  }

  /** The zone in which the days of care are counted. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** All that is kept on somebody's behalf today. */
  public List<Care> all() {
    return sql.care(today());
  }

  /**
   * Gives a record to an office, from today on.
   *
   * @throws Refusal.Invalid where it cannot be, at its field
   */
  @Transactional
  void give(FactId organization, FactId office, Account by, String why, Reading reading) {
    if (sql.isOffice(organization)) {
      throw new Refusal.Invalid(List.of(new Mistake("organization", "accounts.care.has-office")));
    }
    if (!sql.isOffice(office)) {
      throw new Refusal.Invalid(List.of(new Mistake("office", "accounts.care.no-office")));
    }
    // The recording gives public pages, which say it, a new ETag.
    recordings.record(
        by.actingFor(null),
        why,
        _ -> {
          leave(organization, by);
          sql.giveCare(organization, office, today(), by.id());
          note(Arrangement.Sort.CARE_GIVEN, organization, office, by);
          return organization;
        });
    events.publishEvent(new KeeperChanged(by, why, reading));
  }

  /**
   * Leaves the record to the register's administrators again; nothing happens when they keep it.
   */
  @Transactional
  void end(FactId organization, Account by, String why, Reading reading) {
    if (of(organization).isEmpty()) {
      return;
    }
    recordings.record(by.actingFor(null), why, _ -> leave(organization, by));
    events.publishEvent(new KeeperChanged(by, why, reading));
  }

  /** Ends the care for a record, within the transaction that does it; whether anybody kept it. */
  boolean leave(FactId organization, Account by) {
    var care = of(organization);
    care.ifPresent(it -> note(Arrangement.Sort.CARE_ENDED, organization, it.office(), by));
    return sql.endCare(organization, today(), by.id());
  }

  private void note(Arrangement.Sort sort, FactId organization, FactId office, Account by) {
    arrangements.noteOfRegister(office, Arrangement.What.of(sort, organization), by);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
