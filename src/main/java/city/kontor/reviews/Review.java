package city.kontor.reviews;

import city.kontor.dates.Edtf;
import city.kontor.history.FactId;
import city.kontor.web.Mistake;
import city.kontor.web.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office has looked through a public page of the record it keeps.
 *
 * @param subject whose page
 * @param on when
 * @param nextReview when it is to be looked through again; null when no day is set
 */
record Review(FactId subject, ReviewedPage page, Edtf on, @Nullable Edtf nextReview) {

  Review {
    if (nextReview != null && !nextReview.last().isAfter(on.first())) {
      throw new Refusal.Invalid(List.of(new Mistake("next-review", "reviews.mistake.due")));
    }
  }
}
