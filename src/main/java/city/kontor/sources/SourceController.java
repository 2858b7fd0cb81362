package city.kontor.sources;

import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Source documents, listed and one by one. */
@Controller
class SourceController {

  private final Sources sources;
  private final SourcePages pages;

  SourceController(Sources sources, SourcePages pages) {
    this.sources = sources;
    this.pages = pages;
  }

  @GetMapping("/sources")
  Answer list(@RequestParam(required = false) @Nullable String page, Reading reading) {
    var paging = Paging.of(page, reading.format());
    return Answer.page("sources/list", () -> pages.list(paging, reading))
        .data(() -> pages.listData(paging, reading))
        .csv(() -> pages.csv(reading));
  }

  @GetMapping("/sources/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var found = sources.at(slug, "", reading.recorded());
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("sources/show", () -> pages.show(found, reading))
        .data(() -> pages.data(found, reading));
  }
}
