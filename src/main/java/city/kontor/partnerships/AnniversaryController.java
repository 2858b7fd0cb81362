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

/** The round anniversaries of ties, year by year. */
@Controller
class AnniversaryController {

  private final Organizations organizations;
  private final AnniversaryPages pages;

  AnniversaryController(Organizations organizations, AnniversaryPages pages) {
    this.organizations = organizations;
    this.pages = pages;
  }

  @GetMapping("/anniversaries")
  Answer list(
      @RequestParam(required = false) @Nullable String year,
      @RequestParam(required = false) @Nullable String city,
      @RequestParam(required = false) @Nullable String page,
      Reading reading) {
    var asked =
        new AnniversaryPages.Asked(
            year(year, reading),
            city == null || city.isBlank() ? null : organizations.at(city.strip(), reading));
    var paging = Paging.of(page, reading.format());
    return Answer.page("partnerships/anniversaries", () -> pages.page(asked, paging, reading))
        .data(() -> pages.data(asked, paging, reading))
        .csv(() -> pages.csv(asked, reading));
  }

  private static int year(@Nullable String typed, Reading reading) {
    if (typed == null || typed.isBlank()) {
      return reading.on().getYear();
    }
    if (!typed.strip().matches("(?!0000)[0-9]{4}")) {
      throw new Refusal.Malformed("refusal.year", typed);
    }
    return Integer.parseInt(typed.strip());
  }
}
