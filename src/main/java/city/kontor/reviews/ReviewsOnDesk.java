package city.kontor.reviews;

import city.kontor.accounts.Account;
import city.kontor.accounts.Role;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.networks.Networks;
import city.kontor.offices.Caretakers;
import city.kontor.offices.DeskPanels;
import city.kontor.organizations.Organizations;
import city.kontor.organizations.Organizations.Listed;
import city.kontor.organizations.Parties;
import city.kontor.web.Languages;
import city.kontor.web.Link;
import city.kontor.web.Panel;
import city.kontor.web.Reading;
import city.kontor.web.Renderer;
import city.kontor.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a person's desk: which public pages are to be looked through, and where that is said. */
@Component
class ReviewsOnDesk implements DeskPanels {

  private static final int ORDER = 15;
  private static final int MOST = 20;

  private final Reviews reviews;
  private final Organizations organizations;
  private final Networks networks;
  private final Caretakers caretakers;
  private final Languages languages;
  private final Renderer renderer;

  ReviewsOnDesk(
      Reviews reviews,
      Organizations organizations,
      Networks networks,
      Caretakers caretakers,
      Languages languages,
      Renderer renderer) {
    this.reviews = reviews;
    this.organizations = organizations;
    this.networks = networks;
    this.caretakers = caretakers;
    this.languages = languages;
    this.renderer = renderer;
  }

  /** A page, when it was looked through, and the form that says that it is now. */
  record Line(Link page, String state, Link mark) {}

  @Override
  public List<Panel> of(Account person, Reading reading) {
    var offices = person.officesAs(Role.EDITOR);
    if (offices.isEmpty()) {
      return List.of();
    }
    var kept =
        Stream.concat(
                offices.stream(),
                caretakers.all().stream()
                    .filter(it -> offices.contains(it.office()))
                    .map(Caretakers.Care::organization))
            .distinct()
            .limit(MOST)
            .toList();
    var words = languages.words(reading.language());
    var found = organizations.find(kept, reading.recorded());
    var asNetworks = networks.find(kept, reading.recorded());
    var parties = organizations.parties(kept, reading);
    var last = reviews.last(kept, reading);
    var lines = new ArrayList<Line>();
    for (var id : kept) {
      Optional.ofNullable(found.get(id))
          .ifPresent(
              it -> {
                var isNetwork = asNetworks.containsKey(id);
                for (var page : ReviewedPage.values()) {
                  line(it, page, isNetwork, last, parties, words, reading).ifPresent(lines::add);
                }
              });
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                "reviews",
                ORDER,
                words.say("reviews.desk"),
                renderer.part("reviews/desk", Map.of("words", words, "lines", lines)),
                List.of(),
                List.of()));
  }

  /** Only what is due, or was never looked through. */
  private static Optional<Line> line(
      Listed of,
      ReviewedPage page,
      boolean isNetwork,
      List<Kept<Review>> all,
      Parties parties,
      Words words,
      Reading reading) {
    var last =
        all.stream()
            .map(Kept::fact)
            .filter(it -> it.subject().equals(of.id()) && it.page() == page)
            .findFirst()
            .orElse(null);
    var isDue =
        last == null
            ? page.isAskedOf(of, isNetwork)
            : last.nextReview() != null && !last.nextReview().first().isAfter(reading.on());
    if (!isDue) {
      return Optional.empty();
    }
    var name = parties.text(of.id());
    return Optional.of(
        new Line(
            new Link(words.say("reviews.page." + Words.key(page), name), reading.to(page.path(of))),
            state(last, words),
            new Link(words.say("reviews.mark"), reading.to(form(of.id(), page, reading)))));
  }

  private static String state(@Nullable Review last, Words words) {
    return last == null || last.nextReview() == null
        ? words.say("reviews.never")
        : words.say("reviews.due", words.date(last.on()), words.date(last.nextReview()));
  }

  private static String form(FactId subject, ReviewedPage page, Reading reading) {
    return "/facts/new/review?subject=%s&page=%s&on=%s&next-review=%s"
        .formatted(subject, Words.key(page), reading.on(), reading.on().plusYears(1));
  }
}
