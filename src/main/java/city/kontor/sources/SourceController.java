package city.kontor.sources;

import city.kontor.facts.Addresses;
import city.kontor.web.Answer;
import city.kontor.web.Paging;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
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
  private final Addresses addresses;

  SourceController(Sources sources, SourcePages pages, Addresses addresses) {
    this.sources = sources;
    this.pages = pages;
    this.addresses = addresses;
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
    var address =
        addresses
            .find("sources", slug)
            .orElseThrow(() -> new Refusal.NotFound(near(slug), "refusal.source", slug));
    if (!address.isCurrent()) {
      return Redirect.to("/sources/" + address.slug(), reading);
    }
    var found =
        sources
            .find(address.fact(), reading.recorded())
            .orElseThrow(() -> new Refusal.NotFound("refusal.source", slug));
    return Answer.page("sources/show", () -> pages.show(found, reading))
        .data(() -> pages.data(found, reading));
  }

  private java.util.List<Refusal.Near> near(String slug) {
    return addresses.like("sources", slug, 5).stream()
        .map(it -> new Refusal.Near(it, "/sources/" + it))
        .toList();
  }
}
