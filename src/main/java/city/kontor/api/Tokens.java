package city.kontor.api;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Duty;
import city.kontor.accounts.OneTimeToken;
import city.kontor.accounts.Throttle;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.offices.Arrangement.Sort;
import city.kontor.offices.Arrangement.What;
import city.kontor.offices.Arrangements;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import city.kontor.web.TypedDay;
import city.kontor.web.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of offices: made, shown once, used, ended. */
@Service
class Tokens {

  /** In front of every secret, so that a forgotten one is recognised where it should not be. */
  static final String PREFIX = "kontor_";

  static final int MOST_A_MINUTE = 600;
  static final int LONGEST_DAYS = 366;
  private static final int LONGEST_NAME = 100;

  private final TokenSql sql;
  private final Accounts accounts;
  private final Arrangements arrangements;
  private final Throttle throttle;
  private final Clock clock;

  Tokens(
      TokenSql sql, Accounts accounts, Arrangements arrangements, Throttle throttle, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.arrangements = arrangements;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** A token to be made, as typed. */
  record Typed(String name, String scope, String expires) {}

  List<Token> of(FactId office) {
    return sql.of(office);
  }

  List<TokenSql.Deed> deeds(FactId office, int most) {
    return sql.deeds(office, most);
  }

  /**
   * Makes a token; what it brings back is told once and not kept.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  @Transactional
  String make(FactId office, Typed typed, Account by) {
    var mistakes = new ArrayList<Mistake>();
    var name = typed.name().strip();
    if (name.isEmpty()) {
      mistakes.add(new Mistake("name", "mistake.missing"));
    } else if (name.length() > LONGEST_NAME) {
      mistakes.add(Mistake.tooLong("name", name, LONGEST_NAME));
    } else if (name.matches(".*\\p{C}.*")) {
      mistakes.add(new Mistake("name", "mistake.characters"));
    }
    var scope =
        Arrays.stream(Scope.values()).filter(it -> Words.key(it).equals(typed.scope())).findFirst();
    if (scope.isEmpty()) {
      mistakes.add(new Mistake("scope", "mistake.missing"));
    }
    var last = today().plusDays(LONGEST_DAYS);
    var expires =
        typed.expires().isBlank()
            ? null
            : TypedDay.read("expires", typed.expires(), "mistake.day", mistakes);
    if (typed.expires().isBlank()
        || (expires != null && (!expires.isAfter(today()) || expires.isAfter(last)))) {
      mistakes.add(new Mistake("expires", "api.token.expires.wrong", last.toString()));
    }
    if (!mistakes.isEmpty() || expires == null) {
      throw new Refusal.Invalid(mistakes);
    }
    var secret = new OneTimeToken(PREFIX + OneTimeToken.fresh().text());
    var role = by.dutyIn(office).orElseThrow();
    var reach = scope.orElseThrow();
    sql.make(secret, office, name, reach, role, now(), expires);
    arrangements.note(
        office, What.of(Sort.TOKEN_MADE, expires, List.of(name, Words.key(reach))), by);
    return secret.text();
  }

  /** Ends a token from now on; nothing happens when it has ended. */
  @Transactional
  void end(FactId office, UUID token, Account by) {
    sql.end(office, token, by.id(), now())
        .ifPresent(
            name -> arrangements.note(office, What.of(Sort.TOKEN_ENDED, null, List.of(name)), by));
  }

  /**
   * Who shows this secret may act for its office, as far as its token reaches, while whoever made
   * it holds the role by which it was made.
   *
   * @param address from where it is shown
   * @throws Refusal.NotKnown when it opens nothing
   * @throws Refusal.TooOften when it is shown, or guessed, too often
   */
  Program admit(String secret, String address) {
    var shown =
        secret.matches(PREFIX + "[0-9a-f]{64}")
            ? sql.shown(OneTimeToken.hash(secret), today(), now())
            : Optional.<TokenSql.Shown>empty();
    if (shown.isEmpty()) {
      if (!throttle.allows(secret, address)) {
        throw new Refusal.TooOften(Throttle.WHILE, "api.token.guessed");
      }
      throw new Refusal.NotKnown("api.token.unknown");
    }
    var token = shown.get();
    if (token.thisMinute() > MOST_A_MINUTE) {
      throw new Refusal.TooOften(Duration.ofMinutes(1), "api.token.too-often", MOST_A_MINUTE);
    }
    var maker =
        accounts
            .find(token.madeBy())
            .filter(it -> TokenRules.mayMake(it, token.office(), "").isGiven())
            .filter(it -> it.duties().stream().anyMatch(duty -> duty.id().equals(token.duty())))
            .orElseThrow(() -> new Refusal.NotKnown("api.token.maker"));
    var duty =
        new Duty(token.id(), maker.id(), token.office(), token.scope().role(), today(), null);
    return new Program(
        token.id(),
        maker.limitedTo(duty, token.scope() == Scope.PROPOSE, token.name()),
        token.scope());
  }

  /**
   * Notes what a program did.
   *
   * @param recording in which it was; null for what is beside the record
   */
  void note(Program program, @Nullable Recorded recording, String act, String path) {
    sql.note(program.token(), recording, now(), act, path);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
