package city.kontor.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small authorization server that speaks OpenID Connect: discovery, authorization code with PKCE,
 * signed tokens. It asks nobody for a password: whoever is named signs in. It can also be told to
 * do wrong.
 */
final class AuthorizationServer {

  static final String CLIENT = "kontor";
  static final String SECRET = "what only the two know";
  static final String NAME = "City Sign-in";

  /** What it does wrong, if anything. */
  enum Fault {
    NONE,
    DOWN,
    DECLINES,
    NO_TOKEN,
    OTHER_NONCE,
    OTHER_KEY,
    OTHER_CLIENT,
    OTHER_ISSUER,
    EXPIRED
  }

  /**
   * Somebody who is known here.
   *
   * @param email null where none is told
   */
  record Known(String subject, String name, @Nullable String email, boolean isEmailVerified) {}

  private record Asked(Known who, String redirect, String nonce, String challenge) {}

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey otherKey;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private volatile Known who = new Known("nobody", "Nobody", null, false);
  private volatile Fault fault = Fault.NONE;

  private AuthorizationServer(HttpServer server) throws JOSEException {
    this.server = server;
    this.key = new RSAKeyGenerator(2048).keyID("one").generate();
    this.otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
  }

  static AuthorizationServer open() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      var made = new AuthorizationServer(server);
      server.createContext("/", made::answer);
      server.start();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/city";
  }

  /** Who signs in next. */
  void is(Known known) {
    who = known;
  }

  void does(Fault wrong) {
    fault = wrong;
  }

  /** What a browser does that is sent here and signs in: the address to which it is sent back. */
  URI signIn(URI address) {
    return URI.create(back(query(address.getRawQuery())));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      if (fault == Fault.DOWN) {
        send(exchange, 503, Map.of("error", "down"));
      } else if (path.equals("/city/.well-known/openid-configuration")) {
        send(exchange, 200, description());
      } else if (path.equals("/city/authorize")) {
        var query = query(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().set("Location", back(query));
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/city/token")) {
        token(exchange);
      } else if (path.equals("/city/keys")) {
        send(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
      } else {
        send(exchange, 404, Map.of());
      }
    } catch (JOSEException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> description() {
    return Map.of(
        "issuer",
        issuer(),
        "authorization_endpoint",
        issuer() + "/authorize",
        "token_endpoint",
        issuer() + "/token",
        "jwks_uri",
        issuer() + "/keys",
        "end_session_endpoint",
        issuer() + "/logout?from=a%20register%2Fhere",
        "response_types_supported",
        java.util.List.of("code"),
        "subject_types_supported",
        java.util.List.of("public"),
        "id_token_signing_alg_values_supported",
        java.util.List.of("RS256"));
  }

  private String back(Map<String, String> query) {
    var redirect = query.getOrDefault("redirect_uri", "");
    var state = "state=" + URLEncoder.encode(query.getOrDefault("state", ""), UTF_8);
    var isRight =
        query.getOrDefault("response_type", "").equals("code")
            && query.getOrDefault("client_id", "").equals(CLIENT)
            && query.getOrDefault("code_challenge_method", "").equals("S256")
            && Arrays.asList(query.getOrDefault("scope", "").split(" ", -1)).contains("openid");
    if (!isRight || fault == Fault.DECLINES) {
      return redirect + "?error=" + (isRight ? "access_denied" : "invalid_request") + "&" + state;
    }
    var code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Asked(
            who,
            redirect,
            query.getOrDefault("nonce", ""),
            query.getOrDefault("code_challenge", "")));
    return redirect + "?code=" + code + "&" + state + "&session_state=x.y";
  }

  private void token(HttpExchange exchange)
      throws IOException, JOSEException, NoSuchAlgorithmException {
    var query = query(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var asked = codes.remove(query.getOrDefault("code", ""));
    var expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, UTF_8)).getBytes(UTF_8));
    var isRight =
        asked != null
            && expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && asked.redirect().equals(query.get("redirect_uri"))
            && asked.challenge().equals(challenge(query.getOrDefault("code_verifier", "")));
    if (!isRight || asked == null || fault == Fault.NO_TOKEN) {
      send(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    send(
        exchange,
        200,
        Map.of(
            "access_token",
            UUID.randomUUID().toString(),
            "token_type",
            "Bearer",
            "expires_in",
            60,
            "id_token",
            signed(asked)));
  }

  private String signed(Asked asked) throws JOSEException {
    var now = Instant.now();
    var known = asked.who();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(fault == Fault.OTHER_ISSUER ? "https://elsewhere.example" : issuer())
            .subject(known.subject())
            .audience(fault == Fault.OTHER_CLIENT ? "another" : CLIENT)
            .issueTime(Date.from(now.minusSeconds(fault == Fault.EXPIRED ? 7200 : 0)))
            .expirationTime(Date.from(now.plusSeconds(fault == Fault.EXPIRED ? -3600 : 300)))
            .claim("nonce", fault == Fault.OTHER_NONCE ? "another" : asked.nonce())
            .claim("name", known.name());
    if (known.email() != null) {
      claims.claim("email", known.email()).claim("email_verified", known.isEmailVerified());
    }
    var token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
    token.sign(new RSASSASigner(fault == Fault.OTHER_KEY ? otherKey : key));
    return token.serialize();
  }

  private static String challenge(String verifier) throws NoSuchAlgorithmException {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
  }

  private static Map<String, String> query(String raw) {
    return Arrays.stream(raw.split("&", -1))
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .collect(
            Collectors.toMap(
                it -> URLDecoder.decode(it[0], UTF_8), it -> URLDecoder.decode(it[1], UTF_8)));
  }

  private static void send(HttpExchange exchange, int status, Map<String, ?> json)
      throws IOException {
    var body = JsonMapper.shared().writeValueAsBytes(json);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
