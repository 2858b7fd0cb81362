package city.kontor.summits;

import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Series of summits, listed and one by one, and their editions. */
@Controller
class SummitController {

  private final Summits summits;
  private final SeriesPages series;
  private final EditionPages editions;

  SummitController(Summits summits, SeriesPages series, EditionPages editions) {
    this.summits = summits;
    this.series = series;
    this.editions = editions;
  }

  @GetMapping("/summits")
  Answer list(@RequestParam(required = false) @Nullable String page, Reading reading) {
    var paging = Paging.of(page, reading.format());
    return Answer.page("summits/list", () -> series.list(paging, reading))
        .data(() -> series.listData(paging, reading))
        .csv(() -> series.listCsv(reading));
  }

  @GetMapping("/summits/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var found = summits.at(slug, reading);
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("summits/show", () -> series.page(found, reading))
        .data(() -> series.data(found, reading))
        .csv(() -> series.csv(found, reading))
        .picture(() -> series.picture(found, reading));
  }

  /** An edition by its year; before its year was known, by its number: {@code no-2}. */
  @GetMapping("/summits/{slug}/{place}")
  Object edition(@PathVariable String slug, @PathVariable String place, Reading reading) {
    var under = summits.at(slug, reading);
    var found = summits.at(under, place, reading);
    if (!found.path().equals("/summits/" + slug + "/" + place)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("summits/edition", () -> editions.page(under, found, reading))
        .data(() -> editions.data(under, found, reading));
  }
}
