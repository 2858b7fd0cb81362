package city.kontor.contacts;

import city.kontor.accounts.AccountId;
import city.kontor.facts.FactIds;
import city.kontor.history.FactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about contacts. */
@Repository
class ContactSql {

  private final JdbcClient jdbc;

  ContactSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID add(Contact it, AccountId by, OffsetDateTime now) {
    return jdbc.sql(
            """
            insert into contacts.contact (organization, network, matter, name, post, language, email, phone, since,
                                          until, purpose, expires, kept_by, kept_at)
            values (:organization, cast(:network as uuid), :matter, :name, :post, :language, :email, :phone,
                    cast(:since as date), cast(:until as date), :purpose, :expires, :by, :now)
            returning id
            """)
        .params(columns(it))
        .param("organization", it.organization().value())
        .param("by", by.value())
        .param("now", now)
        .query(UUID.class)
        .single();
  }

  /** Whether it still said what was read before. */
  boolean correct(Contacts.Kept before, Contact it, AccountId by, OffsetDateTime now) {
    return jdbc.sql(
                """
                update contacts.contact
                set network = cast(:network as uuid), matter = :matter, name = :name, post = :post, language = :language,
                    email = :email, phone = :phone, since = cast(:since as date), until = cast(:until as date),
                    purpose = :purpose, expires = :expires, kept_by = :by, kept_at = :now,
                    version = version + 1
                where id = :id and organization = :organization and version = :read
                """)
            .params(columns(it))
            .param("id", before.contact().id())
            .param("organization", it.organization().value())
            .param("read", before.version())
            .param("by", by.value())
            .param("now", now)
            .update()
        == 1;
  }

  Optional<Contacts.Kept> ownedBy(FactId office, UUID id, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.organization, c.network, c.matter, c.name, c.post, c.language, c.email, c.phone, c.since,
                   c.until, c.purpose, c.expires, c.version
            from contacts.contact c
            where c.id = :id and c.organization = :office and c.expires > :today
            """)
        .param("id", id)
        .param("office", office.value())
        .param("today", today)
        .query((row, number) -> new Contacts.Kept(read(row, number), row.getInt("version")))
        .optional();
  }

  private static Map<String, @Nullable Object> columns(Contact it) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("network", it.network() == null ? null : it.network().value());
    columns.put("matter", it.matter().name().toLowerCase(Locale.ROOT));
    columns.put("name", it.name());
    columns.put("post", it.post());
    columns.put("language", it.language());
    columns.put("email", it.email());
    columns.put("phone", it.phone());
    columns.put("since", it.since());
    columns.put("until", it.until());
    columns.put("purpose", it.purpose());
    columns.put("expires", it.expires());
    return columns;
  }

  /** An office's own, and those that were given to it as a network. */
  List<Contact> seenBy(FactId office, LocalDate today) {
    return jdbc.sql(
            """
            select c.id, c.organization, c.network, c.matter, c.name, c.post, c.language, c.email, c.phone, c.since,
                   c.until, c.purpose, c.expires
            from contacts.contact c
            where (c.organization = :office or c.network = :office) and c.expires > :today
            order by c.organization <> :office, c.matter, c.name
            """)
        .param("office", office.value())
        .param("today", today)
        .query(ContactSql::read)
        .list();
  }

  /** The own contacts of these offices that will be forgotten before a day. */
  List<Contact> expiring(Collection<FactId> offices, LocalDate today, LocalDate before) {
    return jdbc.sql(
            """
            select c.id, c.organization, c.network, c.matter, c.name, c.post, c.language, c.email, c.phone, c.since,
                   c.until, c.purpose, c.expires
            from contacts.contact c
            where c.organization = any(:offices::uuid[]) and c.expires > :today and c.expires < :before
            order by c.expires, c.name
            """)
        .param("offices", FactIds.array(offices))
        .param("today", today)
        .param("before", before)
        .query(ContactSql::read)
        .list();
  }

  boolean prolong(UUID id, FactId office, LocalDate today, LocalDate expires) {
    return jdbc.sql(
                """
                update contacts.contact set expires = :expires, version = version + 1
                where id = :id and organization = :office and expires > :today
                """)
            .param("today", today)
            .param("expires", expires)
            .param("id", id)
            .param("office", office.value())
            .update()
        == 1;
  }

  boolean forget(UUID id, FactId office) {
    return jdbc.sql("delete from contacts.contact where id = :id and organization = :office")
            .param("id", id)
            .param("office", office.value())
            .update()
        == 1;
  }

  int forgetExpired(LocalDate today) {
    return jdbc.sql("delete from contacts.contact where expires <= :today")
        .param("today", today)
        .update();
  }

  private static Contact read(ResultSet row, int number) throws SQLException {
    return new Contact(
        row.getObject("id", UUID.class),
        FactIds.of(row, "organization"),
        FactIds.ofNullable(row, "network"),
        Contact.Matter.valueOf(row.getString("matter").toUpperCase(Locale.ROOT)),
        row.getString("name"),
        row.getString("post"),
        row.getString("language"),
        row.getString("email"),
        row.getString("phone"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("purpose"),
        row.getObject("expires", LocalDate.class));
  }
}
