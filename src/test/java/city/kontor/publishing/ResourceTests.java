package city.kontor.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import city.kontor.PageTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No public address that holds data is kept from those who look for data. */
@PageTest
class ResourceTests {

  /** What is read there is no data of the register: for robots, for other sites, for offices. */
  private static final Set<String> NO_DATA =
      Set.of(
          "/openapi",
          "/robots.txt",
          "/sitemap.xml",
          "/cities/{}/memberships/fragment",
          "/sources/{}/document",
          "/sign-in",
          "/recovery",
          "/recovery/{}",
          "/invitations/{}",
          "/account",
          "/administrators",
          "/administrators/journal",
          "/caretakers",
          "/outbox",
          "/offices",
          "/networks/{}/invoices",
          "/networks/{}/invoices/reckoning",
          "/facts/new",
          "/facts/new/{}",
          "/facts/new/{}/languages",
          "/facts/{}/{}",
          "/facts/{}/languages",
          "/facts/{}/document",
          "/facts/{}/redaction",
          "/proposals/{}",
          "/approvals/{}",
          "/proposals/{}/redaction",
          "/approvals/{}/redaction",
          "/networks/{}/rules/drafts",
          "/networks/{}/rules/drafts/{}",
          "/networks/{}/cases",
          "/networks/{}/cases/{}",
          "/meetings/{}/electoral-rolls/drawn",
          "/meetings/{}/electoral-rolls/{}/changes");

  /** What lies under these is of one office or one person. */
  private static final List<String> WITHIN = List.of("/offices/", "/desk");

  @Autowired private RequestMappingHandlerMapping mappings;
  @Autowired private MockMvcTester kontor;

  @Test
  void everyPublicAddressIsDescribed() {
    var there =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(it -> it.getValue().getBeanType().getName().startsWith("city.kontor."))
            .filter(it -> isRead(it.getKey().getMethodsCondition().getMethods()))
            .flatMap(it -> it.getKey().getPatternValues().stream())
            .map(ResourceTests::bare)
            .filter(it -> !it.equals("/error") && !NO_DATA.contains(it))
            .filter(it -> WITHIN.stream().noneMatch(it::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Resource.ALL).extracting(it -> bare(it.address())).hasSameElementsAs(there);
  }

  private static boolean isRead(Set<RequestMethod> methods) {
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static String bare(String address) {
    return address.replaceAll("\\{[^}]*}", "{}");
  }

  @Test
  void thePageOnTheDataShowsEachAndAnExampleThatAnyRegisterAnswers() throws Exception {
    for (var language : List.of("/en", "/zh-Hant")) {
      var page =
          Jsoup.parse(
              kontor.get().uri(language + "/data").exchange().getResponse().getContentAsString());
      assertThat(page.select("#addresses ~ .scroll code").eachText())
          .containsExactlyElementsOf(Resource.ALL.stream().map(Resource::address).toList());
      var example = Pattern.compile("\\?recorded=[0-9-]+").matcher(page.text());
      assertThat(example.find()).isTrue();
      assertThat(kontor.get().uri("/networks.json" + example.group())).hasStatusOk();
    }
  }
}
