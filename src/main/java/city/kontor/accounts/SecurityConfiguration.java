package city.kontor.accounts;

import city.kontor.web.Refusal;
import city.kontor.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What of Spring Security is used: who is signed in, and forms that carry a token. No page of its
 * own, and no rule by address: who may do what is said where it is done.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      Sessions sessions,
      CsrfTokenRepository tokens,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver pages) {
    return http.securityContext(it -> it.securityContextRepository(sessions))
        // No site can make a browser send a token's header, and a program's cookies mean nothing.
        .csrf(it -> it.csrfTokenRepository(tokens).ignoringRequestMatchers(Programs::isOne))
        .exceptionHandling(it -> it.accessDeniedHandler(refusedBy(pages)))
        .headers(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  /** In a cookie, which only pages with a form set: a reader gets none, and no session. */
  @Bean
  CsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("kontor-form");
    tokens.setCookiePath("/");
    tokens.setParameterName(Visitor.TOKEN);
    tokens.setCookieCustomizer(it -> it.sameSite("Strict"));
    return tokens;
  }

  /** No rule goes by address, so an unusual one is no danger: whether it exists, the pages say. */
  @Bean
  HttpFirewall firewall() {
    return new StrictHttpFirewall() {
      @Override
      public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return new FirewalledRequest(request) {
          @Override
          public void reset() {}
        };
      }
    };
  }

  private static AccessDeniedHandler refusedBy(HandlerExceptionResolver pages) {
    return (request, response, _) ->
        pages.resolveException(known(request), response, null, refusal(request));
  }

  /** Who is signed in is known by now, though the request does not say so yet. */
  private static HttpServletRequest known(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public @Nullable Principal getUserPrincipal() {
        return SecurityContextHolder.getContext().getAuthentication();
      }
    };
  }

  private static RuntimeException refusal(HttpServletRequest request) {
    var vain = Sent.refused(request);
    if (vain.isPresent()) {
      return new SentInVain(vain.get());
    }
    var sent = request.getContentType();
    return sent != null && sent.startsWith("application/json")
        ? new Refusal.NotKnown("accounts.program.unknown")
        : new Refusal.NotAllowed("refusal.token");
  }
}
