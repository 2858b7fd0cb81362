package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Purge;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that people have begun, on the server, so that they outlive the browser: of a fact one for
 * each person and kind of act, of new ones as many as were opened. Nobody else ever sees them.
 */
@Service
public class Drafts implements Purge {

  private static final int LONGEST = 200_000;

  private final DraftSql sql;
  private final Clock clock;
  private final int days;

  Drafts(DraftSql sql, Clock clock, @Value("${kontor.drafts.days:30}") int days) {
    this.sql = sql;
    this.clock = clock;
    this.days = days;
  }

  /** Whether there is so much to type that it is worth keeping half of it. */
  public static boolean areKeptOf(Typed typed) {
    return switch (typed.verb()) {
      case STATE, CORRECT, CHANGE, END, CONTEST -> true;
      case RESTORE, WITHDRAW, REDACT, ATTACH, DISCLOSE, CONFIRM -> false;
    };
  }

  /**
   * Keeps what was typed in place of what was kept of this form before.
   *
   * @throws Refusal.Invalid what cannot be kept, at its field
   */
  @Transactional
  public void keep(Typed typed, Account person) {
    var mistakes =
        typed.typed().entrySet().stream()
            .filter(it -> !SourceDesk.isKeepable(it.getValue().replace('\t', ' ')))
            .map(it -> new Mistake(it.getKey(), "mistake.characters"))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var all = String.join("", typed.typed().values());
    if (all.length() > LONGEST) {
      throw new Refusal.Invalid(List.of(Mistake.tooLong(Typed.WHY, all, LONGEST)));
    }
    sql.keep(typed, person.id(), OffsetDateTime.now(clock));
  }

  /** What this person has typed into this form. */
  public Optional<Draft> of(Typed typed, Account person) {
    return sql.find(typed, person.id());
  }

  /** What this person has typed into this form or, when it is a new one, into the last like it. */
  Optional<Draft> ofOneLike(Typed typed, Account person) {
    return of(typed, person)
        .or(
            () ->
                typed.fact() == null ? sql.lastOfNew(typed.word(), person.id()) : Optional.empty());
  }

  /** Some of the drafts of this person, the latest first. */
  public List<Draft> of(Account person, int offset, int most) {
    return sql.of(person.id(), offset, most);
  }

  public int count(Account person) {
    return sql.count(person.id());
  }

  /** A draft of this person, whatever has become of what it is about. */
  Optional<Draft> find(@Nullable String id, Account person) {
    return Optional.ofNullable(id)
        .filter(FactId::isOne)
        .flatMap(it -> sql.find(UUID.fromString(it), person.id()));
  }

  /** Lets go of a draft of this person. */
  @Transactional
  void drop(Draft draft, Account person) {
    sql.drop(draft.id(), person.id());
  }

  /** Lets go of what this person has typed into this form. */
  @Transactional
  void drop(Typed typed, Account person) {
    sql.drop(typed, person.id());
  }

  /** Lets go of whatever anybody has typed about a fact of which a text was redacted. */
  @Transactional
  void dropAllOf(FactId fact) {
    sql.dropAllOf(fact);
  }

  /**
   * Lets go of whatever anybody has typed to answer these proposals in other words, or what these
   * hand-ins came from or became, as a text of theirs was redacted.
   */
  @Transactional
  void dropAllWith(Collection<FactId> those) {
    sql.dropAllWith(those);
  }

  @Override
  @Transactional
  public int purge() {
    return sql.dropBefore(OffsetDateTime.now(clock).minusDays(days));
  }
}
