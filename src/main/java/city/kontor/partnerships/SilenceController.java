package city.kontor.partnerships;

import city.kontor.organizations.Organizations;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of which nothing has been recorded for years. */
@Controller
class SilenceController {

  private static final int USUAL = 10;

  private final Organizations organizations;
  private final SilencePages pages;

  SilenceController(Organizations organizations, SilencePages pages) {
    this.organizations = organizations;
    this.pages = pages;
  }

  @GetMapping("/silence")
  Answer list(
      @RequestParam(required = false) @Nullable String years,
      @RequestParam(required = false) @Nullable String city,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    var asked =
        new SilencePages.Asked(
            years(years),
            city == null || city.isBlank() ? null : organizations.at(city.strip(), reading));
    var paging = Paging.of(page, reading.format());
    return Answer.page("partnerships/silence", () -> pages.page(asked, paging, reading))
        .data(() -> pages.data(asked, paging, reading))
        .csv(() -> pages.csv(asked, reading));
  }

  private static int years(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return USUAL;
    }
    if (!typed.strip().matches("[1-9][0-9]{0,2}")) {
      throw new Refusal.Malformed("refusal.years", typed);
    }
    return Integer.parseInt(typed.strip());
  }
}
