package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.accounts.Role;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import city.kontor.history.Recorded;
import city.kontor.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link Arrangements}. */
@Repository
class ArrangementSql {

  private final JdbcClient jdbc;

  ArrangementSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever else would change what is arranged there waits until this is done. */
  void lock(@Nullable FactId office) {
    jdbc.sql(
            office == null
                ? "select id from accounts.duty where office is null order by id for update"
                : "select organization from accounts.office where organization = :office for"
                    + " update")
        .param("office", uuid(office), Types.OTHER)
        .query(UUID.class)
        .list();
  }

  void note(Arrangement it) {
    var what = it.what();
    var person = what.person();
    var role = what.role();
    jdbc.sql(
            """
            insert into accounts.arrangement
              (at, recording, account, is_of_register, office, sort, person, invitation, organization,
               role, since, until, words)
            values (:at, :recording, :account, :register, :office, :sort, :person, :invitation, :organization,
                    :role, :since, :until, :words)
            """)
        .param("at", it.at())
        .param("recording", it.after().no())
        .param("account", it.by())
        .param("register", it.isOfRegister())
        .param("office", uuid(it.office()), Types.OTHER)
        .param("sort", Words.key(what.sort()))
        .param("person", person == null ? null : person.value(), Types.OTHER)
        .param("invitation", what.invitation(), Types.OTHER)
        .param("organization", uuid(what.organization()), Types.OTHER)
        .param("role", role == null ? null : Words.key(role), Types.VARCHAR)
        .param("since", what.since(), Types.DATE)
        .param("until", what.until(), Types.DATE)
        .param("words", what.words().toArray(String[]::new))
        .update();
  }

  /**
   * Those of a stretch of the journal of an office, or of that of the register, the latest first.
   * What stands after one recording stays together.
   */
  List<Arrangement> in(@Nullable FactId office, Arrangements.Span span, int most) {
    return jdbc.sql(
            """
            with stretch as (
              select a.no, a.at, a.recording, a.account, a.is_of_register, a.office, a.sort, a.person, a.invitation,
                     a.organization, a.role, a.since, a.until, a.words
              from accounts.arrangement a
              where %s and a.recording >= :first and a.recording < :end
                and (:by::uuid is null or a.account = :by::uuid)
                and (:from::date is null or (a.at at time zone 'UTC')::date >= :from::date)
                and (:until::date is null or (a.at at time zone 'UTC')::date <= :until::date)
              order by a.recording desc fetch first :most rows with ties)
            select a.at, a.recording, a.account, a.is_of_register, a.office, a.sort, a.person, a.invitation,
                   a.organization, a.role, a.since, a.until, a.words, coalesce(i.email, '') as invited
            from stretch a left join accounts.invitation i on i.id = a.invitation
            order by a.recording desc, a.no desc
            """
                .formatted(journal(office)))
        .param("office", uuid(office), Types.OTHER)
        .param("first", span.first())
        .param("end", span.end())
        .param("by", span.by(), Types.OTHER)
        .param("from", span.from(), Types.DATE)
        .param("until", span.until(), Types.DATE)
        .param("most", most)
        .query(ArrangementSql::arrangement)
        .list();
  }

  /** The accounts of those who arranged something there; also as administrators of the register. */
  List<UUID> accountsOf(@Nullable FactId office, boolean ofRegister) {
    return jdbc.sql(
            """
            select distinct a.account from accounts.arrangement a
            where %s and (:register or not a.is_of_register)
            """
                .formatted(journal(office)))
        .param("office", uuid(office), Types.OTHER)
        .param("register", ofRegister)
        .query((row, _) -> row.getObject("account", UUID.class))
        .list();
  }

  private static String journal(@Nullable FactId office) {
    return office == null ? "a.is_of_register" : "a.office = :office";
  }

  private static Arrangement arrangement(ResultSet row, int number) throws SQLException {
    var person = row.getObject("person", UUID.class);
    var role = row.getString("role");
    return new Arrangement(
        row.getObject("at", OffsetDateTime.class),
        new Recorded(row.getLong("recording")),
        row.getObject("account", UUID.class),
        row.getBoolean("is_of_register"),
        FactIds.ofNullable(row, "office"),
        new Arrangement.What(
            word(Arrangement.Sort.values(), Objects.requireNonNull(row.getString("sort"))),
            person == null ? null : new AccountId(person),
            row.getObject("invitation", UUID.class),
            FactIds.ofNullable(row, "organization"),
            role == null ? null : Role.of(role),
            row.getObject("since", LocalDate.class),
            row.getObject("until", LocalDate.class),
            List.of((String[]) row.getArray("words").getArray())),
        row.getString("invited"));
  }

  private static <E extends Enum<E>> E word(E[] all, String word) {
    return Arrays.stream(all).filter(it -> Words.key(it).equals(word)).findFirst().orElseThrow();
  }

  private static @Nullable UUID uuid(@Nullable FactId id) {
    return id == null ? null : id.value();
  }
}
