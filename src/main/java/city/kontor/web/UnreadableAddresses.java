package city.kontor.web;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Answers what the server refuses before a page of ours is asked, such as {@code /%00}, in every
 * language and without the page of the server.
 */
@Component
class UnreadableAddresses implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private final Languages languages;

  UnreadableAddresses(Languages languages) {
    this.languages = languages;
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new Plainly()));
  }

  private final class Plainly extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
      if (response.getStatus() < 400
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      var sentences =
          languages.all().stream()
              .map(it -> languages.words(it).say("refusal.unreadable"))
              .collect(Collectors.joining("\n", "", "\n"));
      SafeHeaders.set(response);
      response.setContentType("text/plain;charset=UTF-8");
      try {
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(sentences);
          response.finishResponse();
        }
      } catch (IOException _) {
        // The reader has left.
      }
    }
  }
}
