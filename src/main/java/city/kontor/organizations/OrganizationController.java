package city.kontor.organizations;

import city.kontor.changes.ChangePages;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Pictures;
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
  private final ChangePages changes;
  private final Pictures pictures;

  OrganizationController(
      Organizations organizations,
      OrganizationPages pages,
      ChangePages changes,
      Pictures pictures) {
    this.organizations = organizations;
    this.pages = pages;
    this.changes = changes;
    this.pictures = pictures;
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
        .data(() -> pages.data(found, reading))
        .picture(() -> pictures.of(found.id(), reading));
  }

  @GetMapping("/cities/{slug}/changes")
  Object cityChanges(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    return changes("/cities/", slug, from, until, page, reading);
  }

  @GetMapping("/organizations/{slug}/changes")
  Object organizationChanges(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String until,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    return changes("/organizations/", slug, from, until, page, reading);
  }

  private Object changes(
      String under,
      String slug,
      @Nullable String from,
      @Nullable String until,
      @Nullable String page,
      Reading reading) {
    var found = organizations.at(slug, reading);
    if (!found.path().equals(under + slug)) {
      return Redirect.to(found.path() + "/changes", reading);
    }
    return changes.answer(() -> pages.changing(found, reading), from, until, page, reading);
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
