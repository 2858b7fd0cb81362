package city.kontor.search;

import city.kontor.web.Answer;
import city.kontor.web.Reading;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search: any text gets an answer, never an error. */
@Controller
class SearchController {

  /** What nobody sees, among it what turns the direction of the words around it. */
  private static final UnicodeSetSpanner UNSEEN =
      new UnicodeSetSpanner(new UnicodeSet("[[:Default_Ignorable_Code_Point:]\\u2800]").freeze());

  private final Search search;

  SearchController(Search search) {
    this.search = search;
  }

  @GetMapping("/search")
  Answer show(@RequestParam(required = false) @Nullable String q, Reading reading) {
    var typed = typed(q);
    return Answer.page("search/show", () -> search.page(typed, reading))
        .data(() -> search.data(typed, reading));
  }

  @GetMapping("/search/suggestions")
  Answer suggestions(@RequestParam(required = false) @Nullable String q, Reading reading) {
    var typed = typed(q);
    return Answer.page("search/suggestions", () -> search.suggestions(typed, reading))
        .data(() -> search.suggestionsData(typed, reading));
  }

  private static String typed(@Nullable String q) {
    return UNSEEN
        .deleteFrom(Objects.requireNonNullElse(q, ""))
        .replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ")
        .strip();
  }
}
