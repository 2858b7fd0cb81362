package city.kontor.reviews;

import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.networks.NetworkPanels;
import city.kontor.organizations.OrganizationPanels;
import city.kontor.web.Languages;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** At the end of the page of an organization or network: when its office last looked through it. */
@Component
class ReviewPanel implements OrganizationPanels, NetworkPanels {

  private static final int LAST = 910;

  private final Reviews reviews;
  private final Languages languages;
  private final Renderer renderer;

  ReviewPanel(Reviews reviews, Languages languages, Renderer renderer) {
    this.reviews = reviews;
    this.languages = languages;
    this.renderer = renderer;
  }

  @Override
  public List<Panel> of(FactId subject, Reading reading) {
    return reviews.last(subject, ReviewedPage.RECORD, reading).stream()
        .map(it -> panel(it, reading))
        .toList();
  }

  private Panel panel(Kept<Review> review, Reading reading) {
    var words = languages.words(reading.language());
    return new Panel(
        "review",
        LAST,
        words.say("reviews.title"),
        renderer.part(
            "reviews/review",
            Map.of(
                "sentence", reviews.sentence(review, reading),
                "address", reading.to("/facts/" + review.id()))),
        Reviews.data(review),
        List.of());
  }
}
