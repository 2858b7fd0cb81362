package city.kontor.offices;

import city.kontor.accounts.AccountId;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about offices, and whose record they keep on their behalf. */
@Repository
class OfficeSql {

  private final JdbcClient jdbc;

  OfficeSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Opens the office of an organization; whether it was not open. */
  boolean openOffice(FactId organization, @Nullable AccountId by, OffsetDateTime opened) {
    return jdbc.sql(
                """
                insert into accounts.office (organization, opened, opened_by)
                values (:organization, :opened, :by) on conflict (organization) do nothing
                """)
            .param("organization", organization.value())
            .param("opened", opened)
            .param("by", uuid(by), Types.OTHER)
            .update()
        == 1;
  }

  /** Those of these organizations that have an office here. */
  Set<FactId> withOffice(Collection<FactId> organizations) {
    return Set.copyOf(
        jdbc.sql(
                """
                select organization from accounts.office
                where organization = any(:organizations::uuid[])
                """)
            .param("organizations", FactIds.array(organizations))
            .query((row, _) -> FactIds.of(row, "organization"))
            .list());
  }

  /** All organizations that have an office here. */
  List<FactId> withOffice() {
    return jdbc.sql("select organization from accounts.office")
        .query((row, _) -> FactIds.of(row, "organization"))
        .list();
  }

  List<Offices.Open> offices(LocalDate day) {
    return jdbc.sql(
            """
            select o.organization,
                   (select count(*) from accounts.duty d where d.office = o.organization
                      and d.since <= :day and (d.until is null or d.until > :day)) as people
            from accounts.office o
            """)
        .param("day", day)
        .query((row, _) -> new Offices.Open(FactIds.of(row, "organization"), row.getInt("people")))
        .list();
  }

  boolean isOffice(FactId organization) {
    return jdbc.sql(
            "select exists (select from accounts.office where organization = :organization)")
        .param("organization", organization.value())
        .query(Boolean.class)
        .single();
  }

  /** Whose record an office keeps on a day, and since when. */
  List<Caretakers.Care> care(LocalDate day) {
    return jdbc.sql(
            """
            select organization, office, since, until from accounts.care
            where since <= :day and (until is null or until > :day) order by since, id
            """)
        .param("day", day)
        .query(OfficeSql::care)
        .list();
  }

  /** Whose record which office keeps or ever kept, of these. */
  List<Caretakers.Care> everCare(Collection<FactId> organizations) {
    return jdbc.sql(
            """
            select organization, office, since, until from accounts.care
            where organization = any(:organizations::uuid[]) order by since, id
            """)
        .param("organizations", FactIds.array(organizations))
        .query(OfficeSql::care)
        .list();
  }

  private static Caretakers.Care care(ResultSet row, int number) throws SQLException {
    return new Caretakers.Care(
        FactIds.of(row, "organization"),
        FactIds.of(row, "office"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class));
  }

  void giveCare(FactId organization, FactId office, LocalDate since, AccountId by) {
    jdbc.sql(
            """
            insert into accounts.care (organization, office, since, given_by)
            values (:organization, :office, :since, :by)
            """)
        .param("organization", organization.value())
        .param("office", office.value())
        .param("since", since)
        .param("by", by.value())
        .update();
  }

  /** Ends the care for an organization's record on a day; whether anybody kept it. */
  boolean endCare(FactId organization, LocalDate day, @Nullable AccountId by) {
    return jdbc.sql(
                """
                update accounts.care set until = greatest(since, :day), ended_by = :by
                where organization = :organization and (until is null or until > :day)
                """)
            .param("day", day)
            .param("by", uuid(by), Types.OTHER)
            .param("organization", organization.value())
            .update()
        > 0;
  }

  private static @Nullable UUID uuid(@Nullable AccountId id) {
    return id == null ? null : id.value();
  }
}
