package city.kontor.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A browser may ask for as many languages as its header has room for; the server stops at ten. */
@Component
class ManyLanguages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final int MOST = 8192;

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(MOST));
  }
}
