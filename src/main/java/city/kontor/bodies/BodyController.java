package city.kontor.bodies;

import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The bodies of networks, one by one. */
@Controller
class BodyController {

  private final Bodies bodies;
  private final BodyPages pages;

  BodyController(Bodies bodies, BodyPages pages) {
    this.bodies = bodies;
    this.pages = pages;
  }

  @GetMapping("/bodies/{slug}")
  Object show(@PathVariable String slug, Reading reading) {
    var found = bodies.at(slug, reading);
    if (!found.slug().equals(slug)) {
      return Redirect.to(found.path(), reading);
    }
    return Answer.page("bodies/show", () -> pages.page(found, reading))
        .data(() -> pages.data(found, reading));
  }
}
