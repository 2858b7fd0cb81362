package city.kontor.accounts;

import city.kontor.web.Mistake;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.Base64UrlUtil;
import com.webauthn4j.verifier.exception.VerificationException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys that a person's device keeps and opens by a finger, a face or a PIN, in place of a password
 * (WebAuthn). The browser signs a challenge of ours; the register knows only the public half of the
 * key. See decision 0028.
 */
@Service
class Passkeys {

  static final Duration HOLDS = Duration.ofMinutes(5);
  static final int MOST = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final int LONGEST_NAME = 100;
  private static final int CHALLENGE = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
              COSEAlgorithmIdentifier.EdDSA,
              COSEAlgorithmIdentifier.ES256,
              COSEAlgorithmIdentifier.RS256)
          .stream()
          .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
          .toList();

  private final WebAuthnManager ceremony = WebAuthnManager.createNonStrictWebAuthnManager();
  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);
  private final PasskeySql sql;
  private final Accounts accounts;
  private final Notices notices;
  private final Clock clock;

  Passkeys(PasskeySql sql, Accounts accounts, Notices notices, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * A passkey of a person.
   *
   * @param credential as the browser names it, in base64url
   * @param used when somebody last signed in with it; null when nobody has
   */
  record Passkey(
      UUID id,
      String credential,
      String name,
      OffsetDateTime made,
      @Nullable OffsetDateTime used) {}

  List<Passkey> of(Account person) {
    return sql.of(person.id());
  }

  Optional<Mistake> mistake(Account person, String name) {
    if (of(person).size() >= MOST) {
      return Optional.of(new Mistake("passkey", "accounts.passkey.most", MOST));
    }
    if (name.isEmpty()) {
      return Optional.of(new Mistake("passkey", "mistake.missing"));
    }
    if (name.length() > LONGEST_NAME) {
      return Optional.of(Mistake.tooLong("passkey", name, LONGEST_NAME));
    }
    return name.matches(".*\\p{C}.*")
        ? Optional.of(new Mistake("passkey", "mistake.characters"))
        : Optional.empty();
  }

  /** What the browser is asked to make for a person, in WebAuthn's JSON. */
  @Transactional
  String toMake(Account person, Reading reading) {
    var theirs =
        of(person).stream()
            .map(
                it ->
                    new PublicKeyCredentialDescriptor(
                        PublicKeyCredentialType.PUBLIC_KEY,
                        Base64UrlUtil.decode(it.credential()),
                        null))
            .toList();
    return json(
        new PublicKeyCredentialCreationOptions(
            new PublicKeyCredentialRpEntity(host(reading), "Kontor"),
            new PublicKeyCredentialUserEntity(handle(person.id()), person.email(), person.name()),
            challenge(person.id()),
            ALGORITHMS,
            HOLDS.toMillis(),
            theirs,
            new AuthenticatorSelectionCriteria(
                null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
            AttestationConveyancePreference.NONE,
            null));
  }

  /**
   * Keeps what the browser made.
   *
   * @throws Refusal.Invalid when it is not what was asked for
   */
  @Transactional
  void keep(Account person, String name, String made, Reading reading) {
    var key =
        registered(person, made, reading)
            .orElseThrow(
                () ->
                    new Refusal.Invalid(
                        List.of(new Mistake("passkey", "accounts.passkey.not-made"))));
    if (!sql.keep(key.key(), key.credential(), name, now())) {
      throw new Refusal.Invalid(List.of(new Mistake("passkey", "accounts.passkey.not-made")));
    }
    notices.tell(person.id(), Notices.Change.PASSKEY, reading);
  }

  private record Made(String credential, PasskeySql.Key key) {}

  private Optional<Made> registered(Account person, String made, Reading reading) {
    return read(made, ceremony::parseRegistrationResponseJSON)
        .filter(it -> isOurs(it.getCollectedClientData(), person.id()))
        .flatMap(it -> verified(it, person, reading));
  }

  private Optional<Made> verified(RegistrationData data, Account person, Reading reading) {
    var client = Objects.requireNonNull(data.getCollectedClientData());
    try {
      ceremony.verify(
          data,
          new RegistrationParameters(
              server(client.getChallenge(), reading), ALGORITHMS, true, true));
    } catch (VerificationException refused) {
      LOG.info("A passkey was not kept: {}", refused.getMessage());
      return Optional.empty();
    }
    var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    var attested = Objects.requireNonNull(authenticator.getAttestedCredentialData());
    return Optional.of(
        new Made(
            Base64UrlUtil.encodeToString(attested.getCredentialId()),
            new PasskeySql.Key(
                new UUID(0, 0),
                person.id(),
                ByteBuffer.wrap(keys.convert(attested)),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS())));
  }

  /** What the browser is asked to sign by whichever passkey of ours it has, in WebAuthn's JSON. */
  @Transactional
  String toSign(Reading reading) {
    return json(
        new PublicKeyCredentialRequestOptions(
            challenge(null),
            HOLDS.toMillis(),
            host(reading),
            List.of(),
            UserVerificationRequirement.REQUIRED,
            null));
  }

  /** The account that this answer of a browser opens. */
  @Transactional
  Optional<Account> opened(String signed, Reading reading) {
    return read(signed, ceremony::parseAuthenticationResponseJSON)
        .filter(it -> isOurs(it.getCollectedClientData(), null))
        .flatMap(it -> signer(it, reading));
  }

  private Optional<Account> signer(AuthenticationData data, Reading reading) {
    var found =
        sql.find(Base64UrlUtil.encodeToString(data.getCredentialId()))
            .filter(it -> isSigned(data, it, reading));
    var account = found.flatMap(it -> accounts.find(it.account()));
    if (account.isPresent()) {
      var authenticator = Objects.requireNonNull(data.getAuthenticatorData());
      sql.use(found.get().id(), authenticator.getSignCount(), authenticator.isFlagBS(), now());
    }
    return account;
  }

  private boolean isSigned(AuthenticationData data, PasskeySql.Key key, Reading reading) {
    var client = Objects.requireNonNull(data.getCollectedClientData());
    var record =
        new CredentialRecordImpl(
            null,
            true,
            key.isBackupEligible(),
            key.isBackedUp(),
            key.signatures(),
            keys.convert(key.key()),
            null,
            null,
            null,
            null);
    try {
      ceremony.verify(
          data,
          new AuthenticationParameters(
              server(client.getChallenge(), reading), record, null, true, true));
    } catch (VerificationException refused) {
      LOG.info("A passkey opened nothing: {}", refused.getMessage());
      return false;
    }
    return Arrays.equals(data.getUserHandle(), handle(key.account()));
  }

  @Transactional
  void remove(Account person, UUID passkey, Reading reading) {
    if (sql.remove(person.id(), passkey)) {
      notices.tell(person.id(), Notices.Change.PASSKEY_REMOVED, reading);
    }
  }

  /** Whatever is sent here: what cannot be read was made by nobody's browser. */
  private static <D> Optional<D> read(String sent, Function<String, D> reader) {
    try {
      return Optional.ofNullable(reader.apply(sent));
    } catch (RuntimeException unreadable) {
      // The library promises no kind of exception for what is no credential at all.
      LOG.info("What was sent as a passkey cannot be read: {}", unreadable.toString());
      return Optional.empty();
    }
  }

  /** Whether the challenge was ours, for this, and not yet answered; now it is. */
  private boolean isOurs(@Nullable CollectedClientData client, @Nullable AccountId account) {
    return client != null
        && client.getChallenge() != null
        && sql.answer(secret(client.getChallenge()), account, now());
  }

  private Challenge challenge(@Nullable AccountId account) {
    var bytes = new byte[CHALLENGE];
    RANDOM.nextBytes(bytes);
    var challenge = new DefaultChallenge(bytes);
    sql.ask(secret(challenge), account, now(), now().plus(HOLDS));
    return challenge;
  }

  private static byte[] secret(Challenge challenge) {
    return OneTimeToken.hash(HexFormat.of().formatHex(challenge.getValue()));
  }

  private static ServerProperty server(Challenge challenge, Reading reading) {
    return ServerProperty.builder()
        .origin(new Origin(reading.origin()))
        .rpId(host(reading))
        .challenge(challenge)
        .build();
  }

  /** A passkey belongs to the name of the machine at which readers find the register. */
  private static String host(Reading reading) {
    return Objects.requireNonNullElse(URI.create(reading.origin()).getHost(), "");
  }

  private static byte[] handle(AccountId account) {
    var id = account.value();
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private String json(Object options) {
    return converter.getJsonMapper().writeValueAsString(options);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }
}
