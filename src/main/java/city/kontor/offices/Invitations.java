package city.kontor.offices;

import city.kontor.accounts.Account;
import city.kontor.accounts.AccountId;
import city.kontor.accounts.Accounts;
import city.kontor.accounts.Mishap;
import city.kontor.accounts.OneTimeToken;
import city.kontor.accounts.OpenInvitations;
import city.kontor.accounts.Role;
import city.kontor.history.FactId;
import city.kontor.messages.Messages;
import city.kontor.offices.Arrangement.Sort;
import city.kontor.offices.Arrangement.What;
import city.kontor.web.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations to an office, or to the register where the office is null: each is an address that
 * serves once. Whoever has no account opens one there; whoever has one signs in to it.
 */
@Service
class Invitations implements OpenInvitations {

  static final Duration HOLDS = Duration.ofDays(14);

  private final InvitationSql sql;
  private final Messages messages;
  private final Accounts accounts;
  private final Roles roles;
  private final Arrangements arrangements;
  private final Clock clock;

  Invitations(
      InvitationSql sql,
      Messages messages,
      Accounts accounts,
      Roles roles,
      Arrangements arrangements,
      Clock clock) {
    this.sql = sql;
    this.messages = messages;
    this.accounts = accounts;
    this.roles = roles;
    this.arrangements = arrangements;
    this.clock = clock;
  }

  /** What a person who opens an account types. */
  record Form(String name, String email, String password) {}

  /**
   * The path of the address at which the first administrator opens an account; the last one holds.
   */
  @Transactional
  String inviteTheFirst() {
    sql.withdrawFirst();
    var token = OneTimeToken.fresh();
    var _ = sql.invite(token, null, null, Role.ADMINISTRATOR, null, null, null, now(), null);
    return path(token);
  }

  /** Invites a person in place of what invited them there before; the path of the address. */
  @Transactional
  String invite(
      String email,
      @Nullable FactId office,
      Role role,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Account by) {
    roles.lock(office);
    withdraw(office, email);
    var token = OneTimeToken.fresh();
    var invitation =
        sql.invite(token, email, office, role, since, until, by.id(), now(), now().plus(HOLDS));
    arrangements.note(office, What.invitation(Sort.INVITED, invitation, role, since, until), by);
    return path(token);
  }

  /** Those that still open something, the oldest first. */
  List<Invitation> open(@Nullable FactId office) {
    return sql.open(office, now());
  }

  /** Takes an invitation back, with the message that holds its address. */
  @Transactional
  void withdraw(@Nullable FactId office, UUID invitation, Account by) {
    sql.open(office, now()).stream()
        .filter(it -> it.id().equals(invitation))
        .forEach(it -> withdraw(it, by));
  }

  private void withdraw(Invitation it, Account by) {
    withdraw(it.office(), Objects.requireNonNull(it.email()));
    arrangements.note(
        it.office(),
        What.invitation(Sort.INVITATION_TAKEN_BACK, it.id(), it.role(), null, null),
        by);
  }

  /** The same for whatever invites somebody there. */
  @Transactional
  void withdraw(@Nullable FactId office, String email) {
    if (sql.withdraw(office, email, now())) {
      messages.forgetInvitation(email, office);
    }
  }

  Invitation at(String token) {
    return find(token).orElseThrow(() -> new Refusal.NotFound("refusal.invitation"));
  }

  /**
   * Opens the account that an invitation promises.
   *
   * @throws Refusal.Invalid with every mistake at its field
   */
  @Transactional
  AccountId accept(Invitation invitation, Form form) {
    var email = Objects.requireNonNullElse(invitation.email(), form.email().strip());
    accounts.check(email, form.name().strip(), form.password());
    if (!sql.use(invitation, now())) {
      throw new Refusal.NotFound("refusal.invitation");
    }
    var account = accounts.open(email, form.name().strip(), form.password());
    return open(invitation, account, email);
  }

  @Override
  public UUID named(String token) {
    return find(token)
        .filter(it -> it.email() != null)
        .map(Invitation::id)
        .orElseThrow(() -> new Refusal.NotFound("refusal.invitation"));
  }

  @Override
  @Transactional
  public AccountId accept(UUID id, String name) {
    var invitation = sql.invitation(id, now()).orElseThrow(() -> new Mishap(Mishap.Kind.LATE));
    var email = Objects.requireNonNull(invitation.email());
    if (accounts.exists(email)) {
      throw new Mishap(Mishap.Kind.EXISTS);
    }
    if (!sql.use(invitation, now())) {
      throw new Mishap(Mishap.Kind.LATE);
    }
    return open(invitation, accounts.open(email, name), email);
  }

  /** Whether somebody has an account with the invited address. */
  boolean isKnown(Invitation invitation) {
    return invitation.email() != null && accounts.exists(invitation.email());
  }

  /** Whether it is this person who is invited. */
  boolean isFor(Account person, Invitation invitation) {
    return Optional.ofNullable(invitation.email())
        .flatMap(accounts::withEmail)
        .filter(it -> it.id().equals(person.id()))
        .isPresent();
  }

  /** Gives the role to the invited person, who has an account and is signed in to it. */
  @Transactional
  void accept(Invitation invitation, Account person) {
    if (!isFor(person, invitation) || !sql.use(invitation, now())) {
      throw new Refusal.NotFound("refusal.invitation");
    }
    open(invitation, person.id(), person.email());
  }

  private AccountId open(Invitation invitation, AccountId account, String email) {
    roles.give(account, invitation);
    messages.forgetInvitation(email, invitation.office());
    return account;
  }

  private Optional<Invitation> find(String token) {
    return token.matches("[0-9a-f]{64}")
        ? sql.invitation(new OneTimeToken(token), now())
        : Optional.empty();
  }

  private static String path(OneTimeToken token) {
    return "/invitations/" + token.text();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
