package city.kontor.accounts;

import city.kontor.web.OtherLanguage;
import city.kontor.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A controller that asks for an {@link Account} is for people who are signed in. Programs read
 * there what their token lets them; what people do by forms they do not.
 */
@Component
class SignedIn implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Account.class;
  }

  @Override
  public Account resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    if (Programs.isOne(asked) && !asked.getMethod().matches("GET|HEAD")) {
      throw new Refusal.NotAllowed("accounts.may-not.program");
    }
    var principal = request.getUserPrincipal();
    if (principal instanceof Authentication it && it.getPrincipal() instanceof Account account) {
      return Objects.requireNonNull(account);
    }
    throw Sent.refused(OtherLanguage.sent(asked))
        .<RuntimeException>map(SentInVain::new)
        .orElseGet(Refusal.NotSignedIn::new);
  }
}
