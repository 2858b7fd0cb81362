package city.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.Kontor;
import city.kontor.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A Kontor that runs for trying it out: ready accounts, and a banner that says so. */
@SpringBootTest(classes = Kontor.class, properties = "kontor.demo=true")
@AutoConfigureMockMvc
@Import({PageTest.FixedClock.class, QuickPasswords.class})
@DirtiesContext
class DemoPagesTests {

  @Autowired MockMvcTester kontor;

  @Test
  void everyReadyAccountOpensWithTheButtonBesideIt() {
    var ready = new Browsing(kontor).page("/sign-in").select("main tbody form");
    assertThat(ready).hasSize(10);
    for (var form : ready) {
      var email = form.select("input[name=email]").val();
      var browser = new Browsing(kontor);
      assertThat(
              browser.send(
                  "/sign-in",
                  "email",
                  email,
                  "password",
                  form.select("input[name=password]").val()))
          .as(email)
          .hasStatus(303)
          .hasHeader("Location", "/desk");
      assertThat(browser.page("/en/desk").select("main").text())
          .as(email)
          .contains(email)
          .containsAnyOf(
              "administrator of the register", ": administrator since", ": reader since");
    }
  }

  @Test
  void everyPageSaysThatItIsForTrying() {
    for (var path : new String[] {"/en", "/en/cities/taipei", "/en/sign-in", "/en/nothing"}) {
      assertThat(new Browsing(kontor).page(path).select(".demo").text())
          .as(path)
          .contains("trying it out");
    }
    assertThat(new Browsing(kontor).page("/zh-Hant/cities").select(".demo").text()).contains("試用");
  }

  @Test
  void theReadyAccountsAreListedInChineseToo() {
    assertThat(new Browsing(kontor).page("/zh-Hant/sign-in").select("main tbody th").eachText())
        .contains("臺北", "橫濱", "休士頓", "城市網（CITYNET）秘書處");
  }
}
