package city.kontor.partnerships;

import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Pictures;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs, listed and one by one. */
@Controller
class PartnershipController {

  private final Partnerships partnerships;
  private final PartnershipPages pages;
  private final Pictures pictures;

  PartnershipController(Partnerships partnerships, PartnershipPages pages, Pictures pictures) {
    this.partnerships = partnerships;
    this.pages = pages;
    this.pictures = pictures;
  }

  @GetMapping("/partnerships")
  Answer list(@RequestParam(required = false) @Nullable String page, Reading reading) {
    var paging = Paging.of(page, reading.format());
    return Answer.page("partnerships/list", () -> pages.list(paging, reading))
        .data(() -> pages.listData(paging, reading))
        .csv(() -> pages.csv(reading));
  }

  @GetMapping("/partnerships/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var found = partnerships.at(slug, reading);
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("partnerships/show", () -> pages.show(found, reading))
        .data(() -> pages.data(found, reading))
        .picture(() -> pictures.of(found.id(), reading));
  }
}
