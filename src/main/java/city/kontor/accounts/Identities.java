package city.kontor.accounts;

import city.kontor.web.Reading;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who somebody is at the {@link Provider}, and which account that opens. It is bound by the person,
 * signed in or invited; by an e-mail address only where that is verified and the settings say so.
 */
@Service
class Identities {

  /** So long somebody may take to sign in there. */
  static final Duration HOLDS = Duration.ofMinutes(15);

  private final IdentitySql sql;
  private final Provider provider;
  private final Accounts accounts;
  private final OpenInvitations invitations;
  private final Notices notices;
  private final Clock clock;

  Identities(
      IdentitySql sql,
      Provider provider,
      Accounts accounts,
      OpenInvitations invitations,
      Notices notices,
      Clock clock) {
    this.sql = sql;
    this.provider = provider;
    this.accounts = accounts;
    this.invitations = invitations;
    this.notices = notices;
    this.clock = clock;
  }

  /** An identity of a person, as the account shows it. */
  record Identity(UUID id, String name, OffsetDateTime bound, @Nullable OffsetDateTime used) {}

  /**
   * Why somebody goes to the provider: to bind to an account, to accept an invitation, or to sign
   * in.
   *
   * @param language that the address named, as a tag
   * @param next where to go afterwards; empty for the desk
   */
  record Errand(
      @Nullable AccountId account,
      @Nullable UUID invitation,
      @Nullable String language,
      String next) {

    /** An address of ours in the language in which the errand began. */
    String to(String path) {
      return language == null ? path : "/" + language + path;
    }
  }

  List<Identity> of(Account person) {
    return sql.of(person.id());
  }

  @Transactional
  void remove(Account person, UUID identity, Reading reading) {
    if (sql.remove(person.id(), identity)) {
      notices.tell(person.id(), Notices.Change.IDENTITY_REMOVED, reading);
    }
  }

  /**
   * The address to which somebody is sent.
   *
   * @param state what the browser keeps until it comes back
   */
  String send(Errand errand, OneTimeToken state, String origin, HttpServletRequest request) {
    var question = provider.ask(state.text(), origin, request);
    sql.send(state.hash(), question, errand, now(), now().plus(HOLDS));
    return question.address();
  }

  /** The errand from which a browser comes back; it comes once. */
  Optional<IdentitySql.Sent> take(String state) {
    return sql.take(OneTimeToken.hash(state), now());
  }

  /**
   * The account that an identity opens.
   *
   * @throws Mishap when it opens none
   */
  @Transactional
  AccountId opened(Provider.Person person, Reading reading) {
    var account =
        sql.find(person)
            .or(() -> byEmail(person, reading))
            .flatMap(accounts::find)
            .orElseThrow(() -> new Mishap(Mishap.Kind.UNKNOWN));
    sql.use(person, now());
    return account.id();
  }

  private Optional<AccountId> byEmail(Provider.Person person, Reading reading) {
    var account =
        person
            .email()
            .filter(_ -> provider.trustsEmail())
            .flatMap(accounts::withEmail)
            .filter(it -> !accounts.isForTrying(it))
            .map(Account::id);
    account.ifPresent(it -> bind(it, person, reading));
    return account;
  }

  /**
   * Lets an identity open an account from now on.
   *
   * @throws Mishap when it opens that of somebody else
   */
  @Transactional
  void bind(AccountId account, Provider.Person person, Reading reading) {
    if (sql.keep(account, person, now())) {
      notices.tell(account, Notices.Change.IDENTITY, reading);
    } else if (!sql.find(person).equals(Optional.of(account))) {
      throw new Mishap(Mishap.Kind.TAKEN);
    }
  }

  /**
   * Opens the account that an invitation promises, for an identity.
   *
   * @throws Mishap when the identity or the invited address has one
   */
  @Transactional
  AccountId accept(UUID invitation, Provider.Person person) {
    var account = invitations.accept(invitation, person.name());
    if (!sql.keep(account, person, now())) {
      throw new Mishap(Mishap.Kind.TAKEN);
    }
    sql.use(person, now());
    return account;
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
