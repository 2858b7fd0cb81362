package city.kontor.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.kontor.web.SettingRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The authorization server at which people sign in, where the settings name one: OpenID Connect's
 * authorization code, with PKCE, state and nonce. The library asks and verifies; what the server
 * says of itself is asked for anew each time, so that it may change its keys and addresses.
 */
@Component
public class Provider {

  /** Where the browser comes back to; the server has to know it. */
  static final String ANSWER = "/sign-in";

  private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

  private final String issuer;
  private final String client;
  private final String secret;
  private final String name;
  private final boolean trustsEmail;

  Provider(
      @Value("${kontor.sign-in.issuer:}") String issuer,
      @Value("${kontor.sign-in.client:}") String client,
      @Value("${kontor.sign-in.secret:}") String secret,
      @Value("${kontor.sign-in.name:}") String name,
      @Value("${kontor.sign-in.by-email:false}") boolean trustsEmail) {
    this.issuer = issuer.strip();
    this.client = client.strip();
    this.secret = secret.strip();
    this.name = name.strip();
    this.trustsEmail = trustsEmail;
    if (!this.issuer.matches(
        "(https://[^/\\s?#]+|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?)(/[^\\s?#]*)?|")) {
      throw new SettingRefused(
          "kontor.sign-in.issuer",
          issuer,
          "the provider as its tokens name it, such as https://login.example.org/city");
    }
    if (!this.issuer.isEmpty() && this.client.isEmpty()) {
      throw new SettingRefused(
          "kontor.sign-in.client", client, "the name by which the provider knows this register");
    }
  }

  /**
   * A person on the way there.
   *
   * @param address to which the browser is led
   */
  record Question(String address, String state, String nonce, String verifier) {}

  /**
   * Who somebody is there.
   *
   * @param subject never used for another person
   * @param name as people know it
   * @param email only where the provider has verified it
   */
  record Person(String issuer, String subject, String name, Optional<String> email) {}

  /** What people call it; empty where none is set. */
  public Optional<String> name() {
    return issuer.isEmpty()
        ? Optional.empty()
        : Optional.of(name.isEmpty() ? String.valueOf(URI.create(issuer).getHost()) : name);
  }

  /** Whether an address that the provider has verified opens the account that has it. */
  boolean trustsEmail() {
    return trustsEmail;
  }

  /**
   * @param state by which the answer will be known
   * @throws Mishap when it cannot be reached
   */
  Question ask(String state, String origin, HttpServletRequest request) {
    var registration = registration(origin);
    var asking = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration, "/");
    asking.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce().andThen(it -> it.state(state)));
    var asked = Objects.requireNonNull(asking.resolve(request, registration.getRegistrationId()));
    return new Question(
        asked.getAuthorizationRequestUri(),
        state,
        kept(asked, OidcParameterNames.NONCE),
        kept(asked, PkceParameterNames.CODE_VERIFIER));
  }

  private static String kept(OAuth2AuthorizationRequest asked, String name) {
    return Objects.requireNonNull(asked.<String>getAttribute(name));
  }

  /**
   * Who it is whom the provider sent back with this code.
   *
   * @throws Mishap when that is not proven
   */
  Person answer(String code, String state, String nonce, String verifier, String origin) {
    var registration = registration(origin);
    var redirect = Objects.requireNonNull(registration.getRedirectUri());
    var asked =
        OAuth2AuthorizationRequest.authorizationCode()
            .authorizationUri(
                Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
            .clientId(client)
            .redirectUri(redirect)
            .scopes(registration.getScopes())
            .state(state)
            .attributes(
                Map.of(OidcParameterNames.NONCE, nonce, PkceParameterNames.CODE_VERIFIER, verifier))
            .build();
    var answered =
        OAuth2AuthorizationResponse.success(code).redirectUri(redirect).state(state).build();
    try {
      var login =
          new OAuth2LoginAuthenticationToken(
              registration, new OAuth2AuthorizationExchange(asked, answered));
      var proven = Objects.requireNonNull(library().authenticate(login));
      return person((OidcUser) Objects.requireNonNull(proven.getPrincipal()));
    } catch (AuthenticationException refused) {
      LOG.warn("What {} answered proves nothing: {}", issuer, refused.toString());
      throw new Mishap(Mishap.Kind.FAILED);
    }
  }

  /**
   * Where people sign out there and are sent back from, where it has such an address. No token is
   * kept that would say who it is: it asks itself.
   *
   * @throws Mishap when it cannot be reached
   */
  Optional<String> end(String origin) {
    var known = registration(origin).getProviderDetails().getConfigurationMetadata();
    return known.get("end_session_endpoint") instanceof String address
        ? Optional.of(
            // What the provider says of itself is an address already and stays as it is.
            UriComponentsBuilder.fromUriString(address)
                .queryParam("client_id", UriUtils.encode(client, UTF_8))
                .queryParam("post_logout_redirect_uri", UriUtils.encode(origin + "/", UTF_8))
                .build()
                .toUriString())
        : Optional.empty();
  }

  private static OidcAuthorizationCodeAuthenticationProvider library() {
    var library =
        new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(),
            // The token says who it is; nothing more is asked.
            it -> new DefaultOidcUser(List.of(), it.getIdToken()));
    var decoders = new OidcIdTokenDecoderFactory();
    decoders.setJwsAlgorithmResolver(Provider::algorithm);
    library.setJwtDecoderFactory(decoders);
    return library;
  }

  /** What every provider offers; else the first of those that this one does. */
  private static SignatureAlgorithm algorithm(ClientRegistration registration) {
    var offered =
        registration
            .getProviderDetails()
            .getConfigurationMetadata()
            .get("id_token_signing_alg_values_supported");
    return offered instanceof List<?> names && !names.contains("RS256")
        ? names.stream()
            .flatMap(it -> Stream.ofNullable(SignatureAlgorithm.from(String.valueOf(it))))
            .findFirst()
            .orElse(SignatureAlgorithm.RS256)
        : SignatureAlgorithm.RS256;
  }

  private ClientRegistration registration(String origin) {
    try {
      var registration =
          ClientRegistrations.fromOidcIssuerLocation(issuer)
              .registrationId("provider")
              .clientId(client)
              .clientSecret(secret)
              .redirectUri(origin + ANSWER)
              .scope("openid", "profile", "email");
      return (secret.isEmpty()
              ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
              : registration)
          .build();
    } catch (RuntimeException unreadable) {
      // The library promises no kind of exception for a server that is none.
      LOG.warn("{} does not answer as a provider: {}", issuer, unreadable.toString());
      throw new Mishap(Mishap.Kind.UNREACHABLE);
    }
  }

  private Person person(OidcUser user) {
    var subject = Objects.requireNonNull(user.getSubject());
    var email = Optional.ofNullable(user.getEmail());
    return new Person(
        issuer,
        subject,
        Optional.ofNullable(user.getFullName())
            .filter(Provider::isName)
            .or(() -> Optional.ofNullable(user.getPreferredUsername()).filter(Provider::isName))
            .or(() -> email.filter(Provider::isName))
            .orElse(subject)
            .strip(),
        email.filter(_ -> Boolean.TRUE.equals(user.getEmailVerified())));
  }

  private static boolean isName(String told) {
    return PersonNames.mistake(told.strip()).isEmpty();
  }
}
