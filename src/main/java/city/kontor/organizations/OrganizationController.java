package city.kontor.organizations;

import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Cities and other organizations, listed and one by one. */
@Controller
class OrganizationController {

  private final Organizations organizations;
  private final OrganizationPages pages;

  OrganizationController(Organizations organizations, OrganizationPages pages) {
    this.organizations = organizations;
    this.pages = pages;
  }

  @GetMapping("/cities")
  Answer cities(
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String country,
      Reading reading) {
    return list(true, country, page, reading);
  }

  @GetMapping("/organizations")
  Answer others(
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String country,
      Reading reading) {
    return list(false, country, page, reading);
  }

  private Answer list(
      boolean localGovernments, @Nullable String country, @Nullable String page, Reading reading) {
    var asked = country(country);
    var paging = Paging.of(page, reading.format());
    return Answer.page(
            "organizations/list", () -> pages.list(localGovernments, asked, paging, reading))
        .data(() -> pages.listData(localGovernments, asked, paging, reading))
        .csv(() -> pages.csv(localGovernments, asked, reading));
  }

  @GetMapping("/cities/{slug}")
  Object city(@PathVariable String slug, Reading reading) {
    return show("/cities/", slug, reading);
  }

  @GetMapping("/organizations/{slug}")
  Object organization(@PathVariable String slug, Reading reading) {
    return show("/organizations/", slug, reading);
  }

  private Object show(String under, String slug, Reading reading) {
    var found = organizations.at(slug, reading);
    if (!found.path().equals(under + slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("organizations/show", () -> pages.show(found, reading))
        .data(() -> pages.data(found, reading));
  }

  private static @Nullable String country(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    var code = typed.strip().toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{2}")) {
      throw new Refusal.Malformed("refusal.country", typed);
    }
    return code;
  }
}
