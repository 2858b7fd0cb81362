package city.kontor.accounts;

import city.kontor.PageTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of pages where the settings name a mail server and a provider to sign in at; both are of
 * the tests' own. All such tests share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@ContextConfiguration(initializers = Outside.Servers.class)
public @interface Outside {

  LetterBox LETTERS = LetterBox.open();
  AuthorizationServer PROVIDER = AuthorizationServer.open();

  /** Names them in the settings. */
  class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "kontor.address=http://localhost",
              "kontor.mail.from=register@kontor.example",
              "spring.mail.host=127.0.0.1",
              "spring.mail.port=" + LETTERS.port(),
              "kontor.sign-in.issuer=" + PROVIDER.issuer(),
              "kontor.sign-in.client=" + AuthorizationServer.CLIENT,
              "kontor.sign-in.secret=" + AuthorizationServer.SECRET,
              "kontor.sign-in.name=" + AuthorizationServer.NAME,
              "kontor.sign-in.by-email=true")
          .applyTo(context);
    }
  }
}
