package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.history.Recordings;
import city.kontor.messages.Emails;
import city.kontor.messages.Messages;
import city.kontor.web.Languages;
import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import city.kontor.web.TypedDay;
import city.kontor.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices of organizations, and the people in them. */
@Service
class Offices {

  private final OfficeSql sql;
  private final Accounts accounts;
  private final Messages messages;
  private final Invitations invitations;
  private final Roles roles;
  private final Caretakers caretakers;
  private final Arrangements arrangements;
  private final Recordings recordings;
  private final Languages languages;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Offices(
      OfficeSql sql,
      Accounts accounts,
      Messages messages,
      Invitations invitations,
      Roles roles,
      Caretakers caretakers,
      Arrangements arrangements,
      Recordings recordings,
      Languages languages,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.messages = messages;
    this.languages = languages;
    this.recordings = recordings;
    this.invitations = invitations;
    this.roles = roles;
    this.caretakers = caretakers;
    this.arrangements = arrangements;
    this.events = events;
    this.clock = clock;
  }

  /** An office, and how many people hold a role in it today. */
  record Open(FactId organization, int people) {}

  /** Whom somebody invites, as what, from when and until when, as typed. */
  record Invited(String email, String role, String since, String until) {}

  List<Open> all() {
    return sql.offices(today());
  }

  boolean isOpen(FactId organization) {
    return sql.isOffice(organization);
  }

  /** Opens an office; from today on it keeps its own record, whoever has kept it before. */
  @Transactional
  void open(FactId organization, Account by, String why, Reading reading) {
    var isNew = sql.openOffice(organization, by.id(), OffsetDateTime.now(clock));
    if (isNew) {
      var opened = Arrangement.What.of(Arrangement.Sort.OFFICE_OPENED, organization);
      arrangements.noteOfRegister(organization, opened, by);
    }
    if (caretakers.leave(organization, by) || isNew) {
      // Public pages said who kept it, and readers hold copies of them.
      recordings.record(by.actingFor(null), why, recorded -> recorded);
    }
    events.publishEvent(new KeeperChanged(by, why, reading));
  }

  /** Opens an office without a word in a journal: for trying Kontor out. */
  @Transactional
  void open(FactId organization) {
    var _ = sql.openOffice(organization, null, OffsetDateTime.now(clock));
    sql.endCare(organization, today(), null);
  }

  /**
   * Gives the role to whoever has an account; others are invited to open one. Either way a message
   * to them waits to be sent. A person has one role at a time in an office: what is given last
   * counts from its first day on.
   *
   * @throws Refusal.Invalid with every mistake at its field
   * @throws Refusal.Conflict when some day to come would be left without an administrator
   */
  @Transactional
  void invite(FactId office, String name, Invited typed, Account by, Words words) {
    var mistakes = new ArrayList<Mistake>();
    var email = typed.email().strip();
    if (!Emails.isOne(email)) {
      mistakes.add(new Mistake("email", "accounts.email.wrong"));
    }
    var role = role(typed.role());
    if (role.isEmpty()) {
      mistakes.add(new Mistake("role", "mistake.missing"));
    }
    var since = since(typed.since().strip(), mistakes);
    var until = until(typed.until().strip(), since, mistakes);
    if (!mistakes.isEmpty()) {
      throw new Refusal.Invalid(mistakes);
    }
    var known = accounts.known(email);
    if (known.isPresent()) {
      invitations.withdraw(office, email);
      roles.give(known.get(), office, role.get(), since, until, by);
    }
    var spoken = languages.words(known.flatMap(accounts::language).orElse(null), words);
    var path =
        known.isPresent()
            ? "/desk"
            : invitations.invite(email, office, role.get(), since, until, by);
    messages.leave(
        email,
        office,
        spoken.say("accounts.message.subject", name),
        spoken.say(
                known.isPresent() ? "accounts.message.role" : "accounts.message.invitation",
                by.name(),
                name,
                spoken.word("accounts.role", role.get()),
                Messages.HERE + path)
            + (since.isAfter(today()) ? "\n" + spoken.say("accounts.invitation.since", since) : ""),
        OffsetDateTime.now(clock));
  }

  /** The first day on which the role is held: today, where nothing is typed. */
  private LocalDate since(String typed, List<Mistake> mistakes) {
    if (typed.isEmpty()) {
      return today();
    }
    var day = TypedDay.read("since", typed, "accounts.office.since.wrong", mistakes);
    if (day != null && day.isBefore(today())) {
      mistakes.add(new Mistake("since", "accounts.office.since.wrong", typed));
    }
    return day == null ? today() : day;
  }

  /** The first day on which the role is no longer held; nothing for one without an end. */
  private @Nullable LocalDate until(String typed, LocalDate since, List<Mistake> mistakes) {
    if (typed.isEmpty()) {
      return null;
    }
    var day = TypedDay.read("until", typed, "accounts.office.until.wrong", mistakes);
    if (day != null && !day.isAfter(today())) {
      mistakes.add(new Mistake("until", "accounts.office.until.wrong", typed));
    } else if (day != null && !day.isAfter(since)) {
      mistakes.add(new Mistake("until", "mistake.period"));
    }
    return day;
  }

  private static Optional<Role> role(String typed) {
    return Arrays.stream(Role.values()).filter(it -> Words.key(it).equals(typed)).findFirst();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
