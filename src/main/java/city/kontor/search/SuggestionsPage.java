package city.kontor.search;

import city.kontor.web.Head;
import city.kontor.web.Page;
import java.util.List;

/** What a reader may mean who has typed so far: a list to choose from, not a whole page. */
record SuggestionsPage(Head head, List<SearchPage.Line> lines) implements Page {

  SuggestionsPage {
    lines = List.copyOf(lines);
  }
}
