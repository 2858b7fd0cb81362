package city.kontor.audit;

import city.kontor.sources.Sources;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** When was this page true? */
@Controller
class AuditController {

  private final Sources sources;
  private final AuditPages pages;

  AuditController(Sources sources, AuditPages pages) {
    this.sources = sources;
    this.pages = pages;
  }

  @GetMapping("/sources/{slug}/audit")
  Object show(@PathVariable String slug, Reading reading) {
    var document = sources.at(slug, "/audit", reading.recorded());
    if (!document.slug().equals(slug)) {
      return Redirect.to(document.path() + "/audit", reading);
    }
    return Answer.page("audit/show", () -> pages.show(document, reading))
        .data(() -> pages.data(document, reading))
        .csv(() -> pages.csv(document, reading));
  }
}
