package city.kontor.audit;

import city.kontor.facts.Addresses;
import city.kontor.sources.Sources;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import city.kontor.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** When was this page true? */
@Controller
class AuditController {

  private final Sources sources;
  private final Addresses addresses;
  private final AuditPages pages;

  AuditController(Sources sources, Addresses addresses, AuditPages pages) {
    this.sources = sources;
    this.addresses = addresses;
    this.pages = pages;
  }

  @GetMapping("/sources/{slug}/audit")
  Object show(@PathVariable String slug, Reading reading) {
    var address =
        addresses
            .find("sources", slug)
            .orElseThrow(() -> new Refusal.NotFound(near(slug), "refusal.source", slug));
    if (!address.isCurrent()) {
      return Redirect.to("/sources/" + address.slug() + "/audit", reading);
    }
    var document =
        sources
            .find(address.fact(), reading.recorded())
            .orElseThrow(() -> new Refusal.NotFound("refusal.source", slug));
    return Answer.page("audit/show", () -> pages.show(document, reading))
        .data(() -> pages.data(document, reading))
        .csv(() -> pages.csv(document, reading));
  }

  private List<Refusal.Near> near(String slug) {
    return addresses.like("sources", slug, 5).stream()
        .map(it -> new Refusal.Near(it, "/sources/" + it + "/audit"))
        .toList();
  }
}
