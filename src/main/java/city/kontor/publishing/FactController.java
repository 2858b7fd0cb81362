package city.kontor.publishing;

import city.kontor.facts.Facts;
import city.kontor.history.FactId;
import city.kontor.web.Answer;
import city.kontor.web.Reading;
import city.kontor.web.Refusal;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Any fact by its identity: what it says, on whose word, and what was said before. */
@Controller
class FactController {

  private final Facts facts;
  private final FactPages pages;

  FactController(Facts facts, FactPages pages) {
    this.facts = facts;
    this.pages = pages;
  }

  @GetMapping("/facts/{id}")
  Answer show(@PathVariable String id, Reading reading, @Nullable Principal who) {
    return facts
        .find(identity(id), reading.recorded())
        .or(() -> pages.hidden(identity(id), reading, who))
        .map(
            fact ->
                Answer.page("publishing/fact", () -> pages.show(fact, reading, who))
                    .data(() -> pages.data(fact, reading, who))
                    .tag(() -> pages.tag(fact, reading)))
        .or(() -> pages.withdrawn(identity(id), reading, who).map(it -> gone(it, reading, who)))
        .orElseThrow(() -> new Refusal.NotFound("refusal.fact", id));
  }

  /** What was public is not denied: its place says since when it is gone, and why. */
  private Answer gone(Facts.Withdrawn it, Reading reading, @Nullable Principal who) {
    return Answer.personal("publishing/withdrawn", () -> pages.withdrawnPage(it, reading, who))
        .data(() -> pages.withdrawnData(it, reading))
        .tag(() -> pages.tag(it.last(), reading))
        .status(410);
  }

  private static FactId identity(String typed) {
    if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new Refusal.NotFound("refusal.fact", typed);
    }
    return FactId.of(typed);
  }
}
