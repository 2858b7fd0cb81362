package city.kontor.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import city.kontor.TestRegister;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class FirstStartPagesTests {

  @Autowired private ReadingFilter readings;
  @Autowired private ObjectProvider<ErrorPages> pages;

  private TestRegister register;
  private FirstStartFilter filter;

  @BeforeEach
  void open() {
    register = new TestRegister();
    filter = new FirstStartFilter(register.recordings(), pages);
  }

  @AfterEach
  void close() {
    register.close();
  }

  @Test
  void whoAsksBeforeAnythingIsRecordedIsToldToAskAgain() throws Exception {
    var answer = answer("/en/cities/taipei");
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
    assertThat(answer.getContentAsString())
        .contains("is starting for the first time", "lang=\"en\"");
    assertThat(answer("/zh-Hant/cities/taipei").getContentAsString()).contains("首次啟動");
    assertThat(answer("/cities/taipei.json").getContentType()).contains("problem+json");
    assertThat(answer("/assets/x/kontor.css").getStatus())
        .as("what pages look like")
        .isEqualTo(204);
  }

  @Test
  void whoAsksLaterIsAnswered() throws Exception {
    register.source("a-paper");
    assertThat(answer("/en/cities/taipei").getStatus()).isEqualTo(204);
  }

  @Test
  void aRegisterThatIsReadyIsNotAskedAgain() throws Exception {
    filter.ready();
    assertThat(answer("/en/cities/taipei").getStatus()).isEqualTo(204);
  }

  private MockHttpServletResponse answer(String address) throws Exception {
    var answer = new MockHttpServletResponse();
    new MockFilterChain(new Behind(), readings, filter)
        .doFilter(new MockHttpServletRequest("GET", address), answer);
    return answer;
  }

  /** Where a request arrives that nothing stops. */
  private static final class Behind extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
