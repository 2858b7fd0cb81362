package city.kontor.contacts;

import city.kontor.accounts.Account;
import city.kontor.accounts.Purge;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contacts of offices, each until its day. */
@Service
class Contacts implements Purge {

  /** So many days before, an office is told that a contact will be forgotten. */
  private static final int NOTICE = 30;

  private final ContactSql sql;
  private final Clock clock;

  Contacts(ContactSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<Contact> seenBy(FactId office) {
    return sql.seenBy(office, today());
  }

  List<Contact> expiringFor(Account person) {
    return sql.expiring(person.officesAs(Role.EDITOR), today(), today().plusDays(NOTICE));
  }

  @Transactional
  UUID add(Contact contact, Account by) {
    return sql.add(contact, by.id(), OffsetDateTime.now(clock));
  }

  /**
   * A contact as it was read.
   *
   * @param version which state of it that was
   */
  record Kept(Contact contact, int version) {}

  /** A contact that this office keeps. */
  Kept ownedBy(FactId office, UUID id) {
    return sql.ownedBy(office, id, today())
        .orElseThrow(() -> new Refusal.NotFound("contacts.missing"));
  }

  /**
   * Writes what is right over what was wrong; of personal data no former state is kept.
   *
   * @param before the state that was read
   * @return whether it was done: not where somebody else corrected it since
   */
  @Transactional
  boolean correct(Kept before, Contact after, Account by) {
    return sql.correct(before, after, by.id(), OffsetDateTime.now(clock));
  }

  /**
   * Keeps it for a year from today.
   *
   * @throws Refusal.NotFound where its day has come, though it may lie there until it is forgotten
   */
  @Transactional
  void prolong(UUID id, FactId office) {
    if (!sql.prolong(id, office, today(), today().plusYears(1))) {
      throw new Refusal.NotFound("contacts.missing");
    }
  }

  @Transactional
  void forget(UUID id, FactId office) {
    if (!sql.forget(id, office)) {
      throw new Refusal.NotFound("contacts.missing");
    }
  }

  @Override
  @Transactional
  public int purge() {
    return sql.forgetExpired(today());
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
