package city.kontor.reviews;

import city.kontor.facts.Facts;
import city.kontor.facts.Kept;
import city.kontor.history.FactId;
import city.kontor.names.Names;
import city.kontor.web.Languages;
import city.kontor.web.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** When public pages were last looked through, and by whom. */
@Service
public class Reviews {

  private final ReviewSql sql;
  private final Facts facts;
  private final Names names;
  private final Languages languages;

  Reviews(ReviewSql sql, Facts facts, Names names, Languages languages) {
    this.sql = sql;
    this.facts = facts;
    this.names = names;
    this.languages = languages;
  }

  List<Kept<Review>> last(Collection<FactId> subjects, Reading reading) {
    return subjects.isEmpty() ? List.of() : sql.last(subjects, reading.on(), reading.recorded());
  }

  Optional<Kept<Review>> last(FactId subject, ReviewedPage page, Reading reading) {
    return last(List.of(subject), reading).stream()
        .filter(it -> it.fact().page() == page)
        .findFirst();
  }

  /** Who looked through a page when, and when it is due again; empty when nobody has. */
  public Optional<String> sentence(FactId subject, ReviewedPage page, Reading reading) {
    return last(subject, page, reading).map(it -> sentence(it, reading));
  }

  /** The same as data. */
  public Optional<ReviewData> data(FactId subject, ReviewedPage page, Reading reading) {
    return last(subject, page, reading).map(Reviews::data);
  }

  static ReviewData data(Kept<Review> review) {
    var due = review.fact().nextReview();
    return new ReviewData(
        review.id().toString(), review.fact().on().text(), due == null ? null : due.text());
  }

  String sentence(Kept<Review> review, Reading reading) {
    var words = languages.words(reading.language());
    var office = facts.recorders(List.of(review.id())).get(review.id());
    var who =
        office == null
            ? words.say("reviews.register")
            : names.of(List.of(office), reading).text(office);
    var on = words.date(review.fact().on());
    var due = review.fact().nextReview();
    return due == null
        ? words.say("reviews.sentence", on, who)
        : words.say("reviews.sentence.due", on, who, words.date(due));
  }
}
