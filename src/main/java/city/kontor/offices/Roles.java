package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.AccountId;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.offices.Arrangement.Sort;
import city.kontor.offices.Arrangement.What;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The roles that people hold in an office, or in the register itself where the office is null. A
 * person has one at a time there. No day to come loses its last administrator; only an
 * administrator of the register may leave an office without one, and names the next.
 */
@Service
class Roles {

  private final RoleSql sql;
  private final Arrangements arrangements;
  private final Clock clock;
  private final boolean isDemo;

  Roles(
      RoleSql sql,
      Arrangements arrangements,
      Clock clock,
      @Value("${kontor.demo:false}") boolean isDemo) {
    this.sql = sql;
    this.arrangements = arrangements;
    this.clock = clock;
    this.isDemo = isDemo;
  }

  /**
   * Somebody who holds a role, or did, or will.
   *
   * @param isForTrying whether it is an account for trying Kontor out
   * @param until the first day on which it is no longer held; null when no end is set
   */
  record Member(
      UUID duty,
      AccountId account,
      String name,
      String email,
      boolean isForTrying,
      Role role,
      LocalDate since,
      @Nullable LocalDate until) {

    boolean isToCome(LocalDate day) {
      return since.isAfter(day);
    }

    boolean isThere(LocalDate day) {
      return !isToCome(day) && (until == null || until.isAfter(day));
    }
  }

  /** The people who hold a role there today, those who may most first. */
  List<Member> people(@Nullable FactId office) {
    return sql.people(office, today()).stream().filter(it -> it.isThere(today())).toList();
  }

  /** The people who will hold one there from a day to come. */
  List<Member> comingPeople(@Nullable FactId office) {
    return sql.people(office, today()).stream().filter(it -> it.isToCome(today())).toList();
  }

  /** The people who held one there before. */
  List<Member> formerPeople(@Nullable FactId office) {
    return sql.people(office, today()).stream()
        .filter(it -> !it.isThere(today()) && !it.isToCome(today()))
        .toList();
  }

  /**
   * Gives a role; what is given last counts from its first day on.
   *
   * @throws Refusal.Conflict when some day to come would be left without an administrator
   */
  @Transactional
  void give(
      AccountId account,
      @Nullable FactId office,
      Role role,
      LocalDate since,
      @Nullable LocalDate until,
      Account by) {
    keepingAnAdministrator(
        office,
        mayLeaveNone(office, by),
        () -> giveInstead(account, office, role, since, until, by.id()));
    arrangements.note(office, What.role(Sort.ROLE_GIVEN, account, role, since, until), by);
  }

  /** Gives a role from today on without a word in a journal: for trying Kontor out. */
  @Transactional
  void give(AccountId account, @Nullable FactId office, Role role) {
    sql.give(account, office, role, today(), null, null);
  }

  /**
   * Gives the role that an invitation promises, from today on at the earliest.
   *
   * @throws Refusal.Conflict when some day to come would be left without an administrator
   */
  @Transactional
  void give(AccountId account, Invitation invitation) {
    var office = invitation.office();
    var role = invitation.role();
    var promised = invitation.since();
    var since = promised == null || promised.isBefore(today()) ? today() : promised;
    var until = invitation.until();
    keepingAnAdministrator(
        office, false, () -> giveInstead(account, office, role, since, until, invitation.by()));
    arrangements.note(office, What.role(Sort.ROLE_ACCEPTED, account, role, since, until), account);
  }

  /**
   * Ends a role from today on, and takes back one that has not begun; nothing happens when it has
   * ended.
   *
   * @throws Refusal.Conflict when some day to come would be left without an administrator
   */
  @Transactional
  void end(@Nullable FactId office, UUID duty, Account by) {
    keepingAnAdministrator(
        office,
        mayLeaveNone(office, by),
        () -> {
          var held = sql.people(office, today()).stream().filter(it -> it.duty().equals(duty));
          held.findFirst().ifPresent(it -> end(office, it, by));
        });
  }

  private void end(@Nullable FactId office, Member held, Account by) {
    if (sql.takeBack(office, held.duty(), today())) {
      var back = What.role(Sort.ROLE_TAKEN_BACK, held.account(), held.role(), held.since(), null);
      arrangements.note(office, back, by);
    } else if (held.isThere(today())) {
      sql.end(office, held.duty(), today(), by.id());
      var ended = What.role(Sort.ROLE_ENDED, held.account(), held.role(), null, today());
      arrangements.note(office, ended, by);
    }
  }

  /** Whoever else would change who holds a role there waits until this is done. */
  void lock(@Nullable FactId office) {
    arrangements.lock(office);
  }

  private static boolean mayLeaveNone(@Nullable FactId office, Account by) {
    return office != null && by.runsTheRegister();
  }

  private void keepingAnAdministrator(
      @Nullable FactId office, boolean mayLeaveNone, Runnable change) {
    lock(office);
    // Accounts for trying Kontor out name nobody, so they keep no register.
    var withDemo = isDemo && office != null;
    var before = sql.administered(office, withDemo);
    change.run();
    if (!mayLeaveNone && !sql.isAdministered(office, before, today(), withDemo)) {
      throw new Refusal.Conflict(
          office == null ? "accounts.administrators.last" : "accounts.office.last");
    }
  }

  private void giveInstead(
      AccountId account,
      @Nullable FactId office,
      Role role,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable AccountId by) {
    var goesOn = false;
    for (var held : sql.duties(account, office, since, until)) {
      if (held.since().isAfter(since)) {
        sql.takeBack(office, held.id(), since);
      } else if (held.role() == role) {
        sql.extend(held.id(), until, by);
        goesOn = true;
      } else {
        sql.end(office, held.id(), since, by);
      }
    }
    if (!goesOn) {
      sql.give(account, office, role, since, until, by);
    }
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
