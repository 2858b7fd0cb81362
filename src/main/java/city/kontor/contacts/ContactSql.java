package city.kontor.contacts;

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
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every statement about contacts. */
@Repository
class ContactSql {

  private final JdbcClient jdbc;

  ContactSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Contact it, AccountId by, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into contacts.contact (organization, network, matter, name, post, language, email, phone, since,
                                          until, purpose, expires, kept_by, kept_at)
            values (:organization, :network, :matter, :name, :post, :language, :email, :phone, :since,
                    :until, :purpose, :expires, :by, :now)
            """)
        .param("organization", it.organization().value())
        .param("network", it.network() == null ? null : it.network().value(), Types.OTHER)
        .param("matter", it.matter().name().toLowerCase(Locale.ROOT))
        .param("name", it.name())
        .param("post", it.post())
        .param("language", it.language())
        .param("email", it.email())
        .param("phone", it.phone())
        .param("since", it.since(), Types.DATE)
        .param("until", it.until(), Types.DATE)
        .param("purpose", it.purpose())
        .param("expires", it.expires())
        .param("by", by.value())
        .param("now", now)
        .update();
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

  boolean prolong(UUID id, FactId office, LocalDate expires) {
    return jdbc.sql(
                "update contacts.contact set expires = :expires where id = :id and organization = :office")
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
