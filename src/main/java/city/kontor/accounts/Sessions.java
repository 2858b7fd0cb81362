package city.kontor.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. A session, kept in the database, holds no more than the account's identity and
 * whether it began at the provider: name and roles are looked up at every request, so whoever loses
 * a role loses it at once.
 */
@Component
public class Sessions implements SecurityContextRepository {

  private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  /** Says that the session began at the provider, so that it ends there, too. */
  private static final String PROVIDER = "provider";

  private final Accounts accounts;
  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final CsrfTokenRepository tokens;

  Sessions(
      Accounts accounts,
      FindByIndexNameSessionRepository<? extends Session> sessions,
      CsrfTokenRepository tokens) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /** Begins a session of its own, whatever session the browser had. */
  public void begin(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    end(request);
    request.getSession(true).setAttribute(ACCOUNT, account.toString());
    new CsrfAuthenticationStrategy(tokens)
        .onAuthentication(
            UsernamePasswordAuthenticationToken.unauthenticated(account, null), request, response);
  }

  void beganAtProvider(HttpServletRequest request) {
    request.getSession(true).setAttribute(PROVIDER, "true");
  }

  boolean isFromProvider(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(PROVIDER) != null;
  }

  void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Ends the sessions of an account in every browser. */
  void endAll(AccountId account) {
    sessions.findByPrincipalName(account.toString()).keySet().forEach(sessions::deleteById);
  }

  /**
   * A session of a person.
   *
   * @param key names it without opening anything
   * @param isThis whether it is the one that asks
   */
  record Open(String key, OffsetDateTime begun, OffsetDateTime used, boolean isThis) {}

  /** The sessions of an account that have not ended, the one used last first. */
  List<Open> of(AccountId account, HttpServletRequest request) {
    var asking = request.getSession(false);
    return sessions.findByPrincipalName(account.toString()).values().stream()
        .filter(it -> !it.isExpired())
        .map(
            it ->
                new Open(
                    key(it.getId()),
                    it.getCreationTime().atOffset(ZoneOffset.UTC),
                    it.getLastAccessedTime().atOffset(ZoneOffset.UTC),
                    asking != null && asking.getId().equals(it.getId())))
        .sorted(Comparator.comparing(Open::used).reversed())
        .toList();
  }

  /** Ends one session of an account; nothing happens when it has ended. */
  void end(AccountId account, String key) {
    sessions.findByPrincipalName(account.toString()).keySet().stream()
        .filter(it -> key(it).equals(key))
        .forEach(sessions::deleteById);
  }

  private static String key(String session) {
    return HexFormat.of().formatHex(OneTimeToken.hash(session), 0, 8);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Deferred(request);
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  /** Nothing: {@link #begin} says all there is to keep. */
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return account(request).isPresent();
  }

  private Optional<Account> account(HttpServletRequest request) {
    var program = Programs.of(request);
    if (program.isPresent()) {
      return program;
    }
    var session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) instanceof String id
        ? accounts.find(new AccountId(UUID.fromString(id)))
        : Optional.empty();
  }

  /** Asks the database only when somebody asks who is signed in. */
  private final class Deferred implements DeferredSecurityContext {

    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        context = new SecurityContextImpl();
        account(request).map(Present::new).ifPresent(context::setAuthentication);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }

  /** Somebody who is signed in. */
  private static final class Present extends AbstractAuthenticationToken {

    private final transient Account account;

    Present(Account account) {
      super(List.of());
      this.account = account;
      setAuthenticated(true);
    }

    @Override
    public Account getPrincipal() {
      return account;
    }

    @Override
    public String getName() {
      return account.name();
    }

    @Override
    public Object getCredentials() {
      return "";
    }
  }
}
