package city.kontor.keeping;

import city.kontor.accounts.Account;
import city.kontor.accounts.Purge;
import city.kontor.facts.Verb;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that people have begun: one for each person and form, on the server, so that it outlives
 * the browser. Nobody else ever sees them.
 */
@Component
class Drafts implements Purge {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final int LONGEST = 200_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final int days;

  Drafts(JdbcClient jdbc, Clock clock, @Value("${kontor.drafts.days:30}") int days) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.days = days;
  }

  /** Whether there is so much to type that it is worth keeping half of it. */
  static boolean areKeptOf(Typed typed) {
    return switch (typed.verb()) {
      case STATE, CORRECT, CHANGE, END, CONTEST -> true;
      case RESTORE, WITHDRAW, REDACT, DISCLOSE, CONFIRM -> false;
    };
  }

  /**
   * Keeps what was typed in place of what was kept of this form before.
   *
   * @throws Refusal.Invalid what cannot be kept, at its field
   */
  void keep(Typed typed, Account person) {
    var mistakes =
        typed.typed().entrySet().stream()
            .filter(it -> !SourceDesk.isKeepable(it.getValue().replace('\t', ' ')))
            .map(it -> new Mistake(it.getKey(), "mistake.characters"))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var fields = JSON.writeValueAsString(typed.typed());
    if (fields.length() > LONGEST) {
      throw new Refusal.Invalid(
          List.of(new Mistake(Typed.WHY, "mistake.too-long", LONGEST)));
    }
    jdbc.sql(
            """
            insert into keeping.draft (account, kind, fact, verb, fields, kept_at)
            values (:account, :kind, :fact, :verb, :fields::jsonb, :now)
            on conflict (account, kind, fact, verb) do update
              set fields = excluded.fields, kept_at = excluded.kept_at
            """)
        .param("account", person.id().value())
        .param("kind", typed.kind().word())
        .param("fact", fact(typed), Types.OTHER)
        .param("verb", Words.key(typed.verb()))
        .param("fields", fields)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  /** What this person has typed into this form. */
  Optional<Draft> of(Typed typed, Account person) {
    return jdbc.sql(
            """
            select id, kind, fact, verb, fields, kept_at from keeping.draft
            where account = :account and kind = :kind and fact is not distinct from :fact and verb = :verb
            """)
        .param("account", person.id().value())
        .param("kind", typed.kind().word())
        .param("fact", fact(typed), Types.OTHER)
        .param("verb", Words.key(typed.verb()))
        .query(Drafts::read)
        .optional();
  }

  /** All drafts of this person, the latest first. */
  List<Draft> of(Account person) {
    return jdbc.sql(
            """
            select id, kind, fact, verb, fields, kept_at from keeping.draft
            where account = :account order by kept_at desc
            """)
        .param("account", person.id().value())
        .query(Drafts::read)
        .list();
  }

  /** Lets go of what this person has typed into this form. */
  void drop(Typed typed, Account person) {
    jdbc.sql(
            """
            delete from keeping.draft
            where account = :account and kind = :kind and fact is not distinct from :fact and verb = :verb
            """)
        .param("account", person.id().value())
        .param("kind", typed.kind().word())
        .param("fact", fact(typed), Types.OTHER)
        .param("verb", Words.key(typed.verb()))
        .update();
  }

  @Override
  public int purge() {
    return jdbc.sql("delete from keeping.draft where kept_at < :before")
        .param("before", OffsetDateTime.now(clock).minusDays(days))
        .update();
  }

  private static @org.jspecify.annotations.Nullable UUID fact(Typed typed) {
    var fact = typed.fact();
    return fact == null ? null : fact.value();
  }

  private static Draft read(ResultSet row, int number) throws SQLException {
    var fact = row.getObject("fact", UUID.class);
    return new Draft(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        fact == null ? null : new FactId(fact),
        Verb.valueOf(row.getString("verb").toUpperCase(Locale.ROOT)),
        JSON.readValue(row.getString("fields"), FIELDS),
        row.getObject("kept_at", OffsetDateTime.class));
  }
}
